import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { IsId, IsInstant, MayBeAbsent } from '../../../platform/http/field-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';

/** Longest name of a device, in characters. */
export const MAX_LABEL = 100;
const MAX_RECORDED_BREAKS = 50;

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
   * The same start sent again returns the shift that it began. A shift whose start arrives after a
   * later shift ends at its last sign of life until its own end arrives.
   * @example 2026-03-01T09:00:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}

@MayBeAbsent()
export class EndShiftBody {
  /** The shift that the message belongs to, of which the device knows the id. */
  @IsOptional()
  @IsId()
  shift_id?: string;

  /**
   * The start of the shift that the message belongs to, exactly as the device sent it. A device that
   * sends messages later names the shift in one of these two ways; then their order does not matter.
   * Without a name, an end with `occurred_at` belongs to the latest shift that had begun then, and any other to the
   * open shift.
   * @example 2026-03-01T09:00:00Z
   */
  @IsOptional()
  @IsInstant()
  shift_start_at?: string;

  /**
   * The instant of the end, from a device that was offline; the default is now. Breaks that extend
   * beyond it are shortened. An end later than the organization's `shift_limit_minutes` after the
   * start is kept but needs confirmation, whenever the request arrives. It replaces an automatic end
   * that no manager has looked at.
   * @example 2026-03-01T17:00:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}

@MayBeAbsent()
export class StartBreakBody {
  /** The shift that the message belongs to, of which the device knows the id. */
  @IsOptional()
  @IsId()
  shift_id?: string;

  /**
   * The start of the shift that the message belongs to, exactly as the device sent it. A device that
   * sends messages later names the shift in one of these two ways; then their order does not matter.
   * Without a name, a break with `occurred_at` belongs to the latest shift that had begun then, and any other to
   * the open shift.
   * @example 2026-03-01T09:00:00Z
   */
  @IsOptional()
  @IsInstant()
  shift_start_at?: string;

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
  /** The shift that the message belongs to, of which the device knows the id. */
  @IsOptional()
  @IsId()
  shift_id?: string;

  /**
   * The start of the shift that the message belongs to, exactly as the device sent it. A device that
   * sends messages later names the shift in one of these two ways; then their order does not matter.
   * Without a name, an end with `occurred_at` belongs to the latest shift that had begun then, and any other to the
   * open shift.
   * @example 2026-03-01T09:00:00Z
   */
  @IsOptional()
  @IsInstant()
  shift_start_at?: string;

  /**
   * The start of the break, exactly as the device sent it. Without it, an end with `occurred_at`
   * belongs to the latest break that had begun then, and any other to the running break.
   * @example 2026-03-01T12:00:00Z
   */
  @IsOptional()
  @IsInstant()
  break_start_at?: string;

  /**
   * The instant of the end, from a device that was offline; the default is now.
   * @example 2026-03-01T12:30:00Z
   */
  @IsOptional()
  @IsInstant()
  occurred_at?: string;
}

export class RecordedBreakBody {
  /** The break type; the default is an unpaid break called `Break`. */
  @IsOptional()
  @IsId()
  break_type_id?: string;

  /** @example 2026-03-01T12:00:00Z */
  @IsInstant()
  start_at: string;

  /** @example 2026-03-01T12:30:00Z */
  @IsInstant()
  end_at: string;
}

export class RecordShiftBody {
  /** The shop of the shift. It may be absent for a person with exactly one shop. */
  @IsOptional()
  @IsId()
  shop_id?: string;

  /**
   * The name of the device.
   * @example Till 2
   */
  @IsOptional()
  @IsText(1, MAX_LABEL)
  device_label?: string;

  /**
   * The start of the shift, as far back as the organization allows (`offline_limit_minutes`).
   * @example 2026-03-01T09:00:00Z
   */
  @IsInstant()
  start_at: string;

  /**
   * The end of the shift. A shift longer than the organization's `shift_limit_minutes` needs
   * confirmation.
   * @example 2026-03-01T17:00:00Z
   */
  @IsInstant()
  end_at: string;

  /** The breaks, each with its start and its end. */
  @ApiProperty({ maxItems: MAX_RECORDED_BREAKS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_RECORDED_BREAKS)
  @ValidateNested({ each: true })
  @Type(() => RecordedBreakBody)
  breaks?: RecordedBreakBody[];
}
