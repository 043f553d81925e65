import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/field-rules.js';
import { IsVersion } from '../../../platform/http/number-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';

const MAX_BREAKS = 50;
const MAX_REASON = 500;

export class BreakBody {
  /** The break type, which gives the break its name, its pay and its expected length. */
  @IsOptional()
  @IsId()
  break_type_id?: string;

  /**
   * The name of a break without a type; the default is `Break`.
   * @example Lunch
   */
  @IsOptional()
  @IsText(1, 100)
  name?: string;

  /** Whether a break without a type is paid; the default is `false`. */
  @IsOptional()
  @IsBoolean()
  is_paid?: boolean;

  /** @example 2026-03-01T12:00:00Z */
  @IsInstant()
  start_at: string;

  /**
   * The end of the break. It may be absent only while the shift is open, for a break that is
   * running.
   * @example 2026-03-01T12:30:00Z
   */
  @IsOptional()
  @IsInstant()
  end_at?: string;
}

export class AddShiftBody {
  /** The person who worked. They must be assigned to the shop. */
  @IsId()
  user_id: string;

  @IsId()
  shop_id: string;

  /** @example 2026-03-01T09:00:00Z */
  @IsInstant()
  start_at: string;

  /**
   * An instant that is not in the future and at most 48 hours after `start_at`.
   * @example 2026-03-01T17:00:00Z
   */
  @IsInstant()
  end_at: string;

  @ApiProperty({ maxItems: MAX_BREAKS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_BREAKS)
  @ValidateNested({ each: true })
  @Type(() => BreakBody)
  breaks?: BreakBody[];

  /** @example "The till was down in the morning" */
  @IsText(1, MAX_REASON)
  reason: string;
}

export class CorrectShiftBody {
  /** The version that was read. The request is refused when the shift has changed since. */
  @IsVersion()
  version: number;

  /** @example "Left with Luis at half past five" */
  @IsText(1, MAX_REASON)
  reason: string;

  /** The shop of the shift. The person must be assigned to it. */
  @IsOptional()
  @IsId()
  shop_id?: string;

  /** @example 2026-03-01T09:00:00Z */
  @IsOptional()
  @IsInstant()
  start_at?: string;

  /**
   * The corrected end. It also closes an open shift.
   * @example 2026-03-01T17:30:00Z
   */
  @IsOptional()
  @IsInstant()
  end_at?: string;

  /**
   * Replaces all breaks. When it is absent, breaks outside the new times are shortened or removed.
   */
  @ApiProperty({ maxItems: MAX_BREAKS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_BREAKS)
  @ValidateNested({ each: true })
  @Type(() => BreakBody)
  breaks?: BreakBody[];
}

export class VoidShiftBody {
  /** The version that was read. The request is refused when the shift has changed since. */
  @IsVersion()
  version: number;

  /** @example "Started by mistake on the wrong account" */
  @IsText(1, MAX_REASON)
  reason: string;
}

export class ConfirmShiftBody {
  /** The version that was read. The request is refused when the shift has changed since. */
  @IsVersion()
  version: number;

  /** @example Asked Ana, she left then */
  @IsOptional()
  @IsText(1, MAX_REASON)
  reason?: string;
}
