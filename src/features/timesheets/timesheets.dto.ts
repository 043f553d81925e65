import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsIsoDay } from '../../platform/http/field-rules.js';
import { IsIdFilter } from '../../platform/http/list-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { CsvQuery } from '../../platform/http/csv-query.dto.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ShiftVersionView } from '../shifts/requests/correction-requests.dto.js';
import { APPROVALS, type Approval } from './timesheets.repository.js';

class TimesheetFilter {
  /**
   * The first business date of the range, inclusive.
   * @example 2026-03-01
   */
  @IsIsoDay()
  from: string;

  /**
   * The last business date of the range, inclusive; the range has at most 92 days.
   * @example 2026-03-31
   */
  @IsIsoDay()
  to: string;

  /**
   * Returns only the hours of these people, up to 100, if they have shifts that you may see; several are repeated:
   * `user_id=a&user_id=b`. An EMPLOYEE sees only their own.
   */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];

  /** Returns only shifts in these shops, up to 100; overtime then counts only the work in them. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];
}

export class ExportTimesheetsQuery extends IntersectionType(TimesheetFilter, CsvQuery) {}

/** The same shifts, a page of people at a time. */
export class TimesheetsQuery extends IntersectionType(TimesheetFilter, PageQuery) {}

export class TimesheetFiguresView {
  /**
   * The length of the shifts without their unpaid breaks. Each shift is cut to whole seconds.
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
   * The time with at least one connected device. A device counts until it ends, or was silent for the limit.
   * @example 27000
   */
  @ApiProperty({ type: 'integer' })
  connected_seconds: number;
  /**
   * Work of the day beyond the organization's daily limit, and the latest work of the week beyond
   * its weekly limit. It counts the shifts that you see: the figure of a MANAGER, or of one shop,
   * leaves out work elsewhere.
   * @example 3600
   */
  @ApiProperty({ type: 'integer' })
  overtime_seconds: number;
  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  shifts: number;
  /**
   * The number of shifts that are open. They count up to now.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  open_shifts: number;
  /**
   * The number of shifts that wait for a manager to confirm or correct them.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  corrections_pending: number;
}

/** The last word of one side about a shift of the day, and what the other side said to it. */
export class TimesheetRequestView {
  id: string;
  shift_id: string;
  /** The side that made the request: the person, or somebody who manages their hours. */
  side: 'WORKER' | 'MANAGER';
  status: 'OPEN' | 'AGREED' | 'OBJECTED';
  /** The words of the side that made the request. */
  reason: string;
  /** The words of the side that objected to it. */
  objection: string | null;
  /** The shift as it was recorded when the request was made. */
  before: ShiftVersionView;
  /** The shift as it would be, or is since it was agreed. */
  proposed: ShiftVersionView;
}

export class TimesheetDayView extends TimesheetFiguresView {
  /**
   * The business date on which the shifts began.
   * @example 2026-03-02
   */
  @ApiProperty({ format: 'date' })
  date: string;
  /**
   * The lowest status of all shifts of the day: one shift outside every approved period makes it
   * `OPEN`.
   * @example APPROVED
   */
  @ApiProperty({ enum: APPROVALS })
  approval: Approval;
  /** For each shift of the day the last correction request of each side, without those that were withdrawn. */
  correction_requests: TimesheetRequestView[];
}

export class TimesheetView {
  user_id: string;
  /** @example "Luis Vega" */
  name: string;
  /**
   * The time zone of the person's first shop, or of the organization for people without a shop.
   * @example Europe/Madrid
   */
  time_zone: string;
  /** The days with shifts, in order. */
  days: TimesheetDayView[];
  /** The totals of all days. */
  totals: TimesheetFiguresView;
}

export class TimesheetPage extends pageOf(TimesheetView) {}
