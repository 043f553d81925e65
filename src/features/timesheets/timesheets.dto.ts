import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId, IsIsoDay } from '../../platform/http/field-rules.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { APPROVALS, type Approval } from './timesheets.repository.js';

export class ExportTimesheetsQuery {
  /**
   * First business date, included.
   * @example 2026-03-01
   */
  @IsIsoDay()
  from: string;

  /**
   * Last business date, included; at most 92 days with the first.
   * @example 2026-03-31
   */
  @IsIsoDay()
  to: string;

  /** Only this person; nobody, if they have no shifts that you see. An EMPLOYEE sees their own only. */
  @IsOptional()
  @IsId()
  user_id?: string;

  /** Only shifts in this shop; overtime then counts the work there alone. */
  @IsOptional()
  @IsId()
  shop_id?: string;
}

/** The same shifts, a page of people at a time. */
export class TimesheetsQuery extends IntersectionType(ExportTimesheetsQuery, PageQuery) {}

export class TimesheetFiguresView {
  /**
   * Length of the shifts − unpaid breaks. Each shift is cut to whole seconds.
   * @example 28800
   */
  @ApiProperty({ type: 'integer' })
  worked_seconds: number;
  /** @example 900 */
  @ApiProperty({ type: 'integer' })
  paid_break_seconds: number;
  /** @example 1800 */
  @ApiProperty({ type: 'integer' })
  unpaid_break_seconds: number;
  /**
   * Time with at least one live device session.
   * @example 27000
   */
  @ApiProperty({ type: 'integer' })
  connected_seconds: number;
  /**
   * Work of the day beyond the organization's daily limit, and of the rest the latest of the week beyond
   * its weekly limit. Of the shifts that you see: a MANAGER's figure, or that of one shop, leaves out what
   * was worked elsewhere.
   * @example 3600
   */
  @ApiProperty({ type: 'integer' })
  overtime_seconds: number;
  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  shifts: number;
  /**
   * Shifts that still run; they count until now.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  open_shifts: number;
  /**
   * Shifts that were closed by the machine and wait for a manager.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  corrections_pending: number;
}

export class TimesheetDayView extends TimesheetFiguresView {
  /**
   * Business date on which the shifts began.
   * @example 2026-03-02
   */
  @ApiProperty({ format: 'date' })
  date: string;
  /**
   * What all shifts of the day are at least: one that lies in no approved period leaves it `OPEN`.
   * @example APPROVED
   */
  @ApiProperty({ enum: APPROVALS })
  approval: Approval;
}

export class TimesheetView {
  user_id: string;
  /** @example "Luis Vega" */
  name: string;
  /** In order, and only those with shifts. */
  days: TimesheetDayView[];
  /** Over the days. */
  totals: TimesheetFiguresView;
}

export class TimesheetPage {
  data: TimesheetView[];
  next_cursor: string | null;
}
