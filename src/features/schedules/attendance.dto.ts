import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId, IsIsoDay } from '../../platform/http/field-rules.js';
import type { AttendanceStatus } from './attendance-rules.js';

export class AttendanceQuery {
  /** The shop whose plan is compared. */
  @IsId()
  shop_id: string;

  /**
   * First business date, included.
   * @example 2026-03-01
   */
  @IsIsoDay()
  from: string;

  /**
   * Last business date, included; at most 30 days after `from`.
   * @example 2026-03-07
   */
  @IsIsoDay()
  to: string;

  /** Only of this person. */
  @IsOptional()
  @IsId()
  user_id?: string;
}

export class AttendanceCountsView {
  /**
   * Plans: upcoming + missing + in_progress + worked.
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
   * Plans that began late.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  late: number;
  /**
   * Plans that were left early.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  left_early: number;
  /**
   * Shifts without a plan.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  unplanned: number;
}

export class PlanAttendanceView {
  schedule_id: string;
  user_id: string;
  /** @example 2026-03-01 */
  business_date: string;
  /**
   * As planned.
   * @example 2026-03-01T08:00:00.000Z
   */
  start_at: string;
  /**
   * As planned.
   * @example 2026-03-01T16:00:00.000Z
   */
  end_at: string;
  /**
   * `UPCOMING` nobody came yet and it is not late; `MISSING` it is; `IN_PROGRESS` the person is at work;
   * `WORKED` they were, and are not now or are at work for the next plan.
   * @example WORKED
   */
  status: AttendanceStatus;
  /**
   * How long after the planned start the first shift began; 0 within the grace, and for who had worked
   * since the plan before.
   * @example 840
   */
  @ApiProperty({ type: 'integer' })
  late_seconds: number | null;
  /**
   * How long before it; 0 likewise.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  early_start_seconds: number | null;
  /**
   * How long before the planned end the last shift ended; 0 within the grace, and for who worked on into
   * the next plan; `null` before it has.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  left_early_seconds: number | null;
  /**
   * How long after it, at the most until the next plan when they worked on into that; 0 within the
   * grace, `null` before the last shift has ended.
   * @example 1260
   */
  @ApiProperty({ type: 'integer' })
  overstay_seconds: number | null;
  /** Shifts that count for it, as they began; one can count for several plans. */
  shift_ids: string[];
}

export class UnplannedShiftView {
  shift_id: string;
  user_id: string;
  /** @example 2026-03-01 */
  business_date: string;
  /** @example 2026-03-01T08:14:00.000Z */
  start_at: string;
  /** `null` while it is open. */
  end_at: string | null;
}

export class AttendanceView {
  shop_id: string;
  /** @example 2026-03-02 */
  @ApiProperty({ format: 'date' })
  from: string;
  /** @example 2026-03-08 */
  @ApiProperty({ format: 'date' })
  to: string;
  /**
   * Up to so many minutes off the plan is on time: `schedule_grace_minutes` of the organization.
   * @example 5
   */
  @ApiProperty({ type: 'integer' })
  grace_minutes: number;
  counts: AttendanceCountsView;
  /** The published plans of these days, as they begin. */
  data: PlanAttendanceView[];
  /** The shifts of these days that overlap no published plan, as they began. */
  unplanned: UnplannedShiftView[];
}
