import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/field-rules.js';
import { IsVersion } from '../../../platform/http/number-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';

const MAX_BREAKS = 50;
const MAX_REASON = 500;

export class BreakBody {
  /** Its name, pay and expected length are taken from this type. */
  @IsOptional()
  @IsId()
  break_type_id?: string;

  /**
   * Without a type; `Break` when absent.
   * @example Lunch
   */
  @IsOptional()
  @IsText(1, 100)
  name?: string;

  /** Without a type; `false` when absent. */
  @IsOptional()
  @IsBoolean()
  is_paid?: boolean;

  /** @example 2026-03-01T12:00:00Z */
  @IsInstant()
  start_at: string;

  /**
   * May only be left out while the shift is open: the break is running.
   * @example 2026-03-01T12:30:00Z
   */
  @IsOptional()
  @IsInstant()
  end_at?: string;
}

export class AddShiftBody {
  /** Who worked; assigned to the shop. */
  @IsId()
  user_id: string;

  @IsId()
  shop_id: string;

  /** @example 2026-03-01T09:00:00Z */
  @IsInstant()
  start_at: string;

  /**
   * Not in the future, at most 48 hours later.
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

  /** @example The till was down in the morning */
  @IsText(1, MAX_REASON)
  reason: string;
}

export class CorrectShiftBody {
  /** The version that was read; refused when the shift changed since. */
  @IsVersion()
  version: number;

  /** @example Left with Luis at five */
  @IsText(1, MAX_REASON)
  reason: string;

  /** Another one only if the person is assigned to it. */
  @IsOptional()
  @IsId()
  shop_id?: string;

  /** @example 2026-03-01T09:00:00Z */
  @IsOptional()
  @IsInstant()
  start_at?: string;

  /**
   * Also closes an open shift.
   * @example 2026-03-01T17:00:00Z
   */
  @IsOptional()
  @IsInstant()
  end_at?: string;

  /** Replaces all breaks. When absent, those that stick out of the new times are cut or go. */
  @ApiProperty({ maxItems: MAX_BREAKS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_BREAKS)
  @ValidateNested({ each: true })
  @Type(() => BreakBody)
  breaks?: BreakBody[];
}

export class VoidShiftBody {
  /** The version that was read; refused when the shift changed since. */
  @IsVersion()
  version: number;

  /** @example Started by mistake on the wrong account */
  @IsText(1, MAX_REASON)
  reason: string;
}

export class ConfirmShiftBody {
  /** The version that was read; refused when the shift changed since. */
  @IsVersion()
  version: number;

  /** @example Asked Ana, she left then */
  @IsOptional()
  @IsText(1, MAX_REASON)
  reason?: string;
}
