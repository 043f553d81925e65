import { IsOptional } from 'class-validator';
import { IsId, IsInstant, MayBeAbsent } from '../../../platform/http/field-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';

/** Longest name of a device, in characters. */
export const MAX_LABEL = 100;

@MayBeAbsent()
export class StartShiftBody {
  /** The shop of the shift. It may be absent for a person with exactly one shop. */
  @IsOptional()
  @IsId()
  shop_id?: string;

  /**
   * The name of the device of the first session.
   * @example Till 2
   */
  @IsOptional()
  @IsText(1, MAX_LABEL)
  device_label?: string;

  /**
   * The instant of the start, from a device that was offline; the default is now. It may be as far
   * back as the organization allows (`offline_limit_minutes`); up to 5 minutes ahead counts as now.
   * @example 2026-03-01T09:00:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}

@MayBeAbsent()
export class EndShiftBody {
  /**
   * The instant of the end, from a device that was offline; the default is now. Breaks that extend
   * beyond it are shortened. An end later than the organization's `shift_limit_minutes` after the
   * start is kept but needs confirmation, whenever the request arrives.
   * @example 2026-03-01T17:00:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}

@MayBeAbsent()
export class StartBreakBody {
  /** The break type; the default is an unpaid break called `Break`. */
  @IsOptional()
  @IsId()
  break_type_id?: string;

  /**
   * The instant of the start, from a device that was offline; the default is now.
   * @example 2026-03-01T12:00:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}

@MayBeAbsent()
export class EndBreakBody {
  /**
   * The instant of the end, from a device that was offline; the default is now.
   * @example 2026-03-01T12:30:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}
