import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsIsoDay } from '../../platform/http/field-rules.js';
import { IsIdFilter } from '../../platform/http/list-rules.js';
import { NamedPersonView, PlaceView } from '../../platform/names/names.dto.js';
import type { AttendanceStatus } from './attendance-rules.js';

export class AttendanceQuery {
  /**
   * The shops whose schedules are compared, each by itself; several are repeated: `shop_id=a&shop_id=b`. The days of
   * the range are at most 310 over all of them, for example a month of ten shops.
   */
  @IsIdFilter()
  shop_id: string[];

  /**
   * The first business date of the range, inclusive.
   * @example 2026-03-01
   */
  @IsIsoDay()
  from: string;

  /**
   * The last business date of the range, inclusive; at most 30 days after `from`.
   * @example 2026-03-07
   */
  @IsIsoDay()
  to: string;

  /** Returns only the plans of these people, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];
}

export class AttendanceCountsView {
  /**
   * The number of plans: upcoming + missing + in_progress + worked.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  planned: number;
  /** @example 0 */
  @ApiProperty({ type: 'integer' })
  upcoming: number;
  /** @example 0 */
  @ApiProperty({ type: 'integer' })
  missing: number;
  /** @example 0 */
  @ApiProperty({ type: 'integer' })
  in_progress: number;
  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  worked: number;
  /**
   * The number of plans that began late.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  late: number;
  /**
   * The number of plans that were left early.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  left_early: number;
  /**
   * The number of shifts without a plan.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  unplanned: number;
}

export class PlanAttendanceView {
  schedule_id: string;
  user_id: string;
  /** The person with their present name. */
  user: NamedPersonView;
  shop_id: string;
  /** The shop with its present name. */
  shop: PlaceView;
  /** @example 2026-03-01 */
  business_date: string;
  /**
   * The planned instant.
   * @example 2026-03-01T08:00:00.000Z
   */
  start_at: string;
  /**
   * The planned instant.
   * @example 2026-03-01T16:00:00.000Z
   */
  end_at: string;
  /**
   * `UPCOMING`: the person has not come and is not late yet. `MISSING`: the person has not come and
   * is late. `IN_PROGRESS`: the person is at work. `WORKED`: the person has finished, or is at work
   * for the next plan.
   * @example WORKED
   */
  status: AttendanceStatus;
  /**
   * How long after the planned start the first shift began; 0 within the grace, and for a person
   * who had worked since the previous plan.
   * @example 840
   */
  @ApiProperty({ type: 'integer' })
  late_seconds: number | null;
  /**
   * How long before the planned start the first shift began; 0 in the same cases.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  early_start_seconds: number | null;
  /**
   * How long before the planned end the last shift ended; 0 within the grace, and for a person who
   * worked on into the next plan; `null` before the last shift has ended.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  left_early_seconds: number | null;
  /**
   * How long after the planned end the last shift ended, at most until the next plan when the
   * person worked on into it; 0 within the grace, `null` before the last shift has ended.
   * @example 1260
   */
  @ApiProperty({ type: 'integer' })
  overstay_seconds: number | null;
  /** The shifts that count for this plan, by start. A shift can count for several plans. */
  shift_ids: string[];
}

export class UnplannedShiftView {
  shift_id: string;
  user_id: string;
  /** The person with their present name. */
  user: NamedPersonView;
  shop_id: string;
  /** The shop with its present name. */
  shop: PlaceView;
  /** @example 2026-03-01 */
  business_date: string;
  /** @example 2026-03-01T08:14:00.000Z */
  start_at: string;
  /** The end of the shift; `null` while it is open. */
  end_at: string | null;
}

export class AttendanceView {
  /** The shop; `null` if several were named. */
  @ApiProperty({ format: 'uuid' })
  shop_id: string | null;
  /** The shop with its present name; `null` if several were named. */
  shop: PlaceView | null;
  /** @example 2026-03-02 */
  @ApiProperty({ format: 'date' })
  from: string;
  /** @example 2026-03-08 */
  @ApiProperty({ format: 'date' })
  to: string;
  /**
   * A difference of up to this many minutes from the plan counts as on time. It is the
   * organization's `schedule_grace_minutes`.
   * @example 5
   */
  @ApiProperty({ type: 'integer' })
  grace_minutes: number;
  counts: AttendanceCountsView;
  /** The published plans of these dates, by start. */
  data: PlanAttendanceView[];
  /** The shifts of these dates that overlap no published plan, by start. */
  unplanned: UnplannedShiftView[];
}
