import { IsOptional } from 'class-validator';
import { IsId, IsInstant, MayBeAbsent } from '../../../platform/http/field-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';

/** Longest name of a device, in characters. */
export const MAX_LABEL = 100;

@MayBeAbsent()
export class StartShiftBody {
  /** May be left out by someone who has exactly one shop. */
  @IsOptional()
  @IsId()
  shop_id?: string;

  /**
   * What the first session is called.
   * @example Till 2
   */
  @IsOptional()
  @IsText(1, MAX_LABEL)
  device_label?: string;

  /**
   * When it began, by a device that was offline; now when absent. As far back as the organization
   * allows (`offline_limit_minutes`); up to 5 minutes ahead counts as now.
   * @example 2026-03-01T09:00:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}

@MayBeAbsent()
export class EndShiftBody {
  /**
   * When it ended, by a device that was offline; now when absent. Breaks that stick out are cut. Later
   * than the organization's `shift_limit_minutes` after the start it is kept, but needs confirmation;
   * when it arrives plays no part.
   * @example 2026-03-01T17:00:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}

@MayBeAbsent()
export class StartBreakBody {
  /** The kind of break; an unpaid one called `Break` when absent. */
  @IsOptional()
  @IsId()
  break_type_id?: string;

  /**
   * When it began, by a device that was offline; now when absent.
   * @example 2026-03-01T12:00:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}

@MayBeAbsent()
export class EndBreakBody {
  /**
   * When it ended, by a device that was offline; now when absent.
   * @example 2026-03-01T12:30:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}
