import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsIsoDay, IsNotBefore } from '../../../platform/http/field-rules.js';
import { IsChoiceFilter, IsIdFilter } from '../../../platform/http/list-rules.js';
import { IsCount } from '../../../platform/http/number-rules.js';
import { pageOf } from '../../../platform/http/page-of.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { EXCEPTION_KEY, type ExceptionKind } from '../../exceptions/causes/exception-key.js';
import {
  EXCEPTION_KIND,
  ReportCostsView,
  ReportExceptionCountView,
  ReportSalesView,
  ReportTeamFiguresView,
} from '../content/report-content.dto.js';
import {
  REPORT_KINDS,
  REPORT_REASONS,
  type ReportKind,
  type ReportReason,
} from '../storing/report-kinds.js';

const MOST_VERSIONS = 1_000_000;

export const KIND = { enum: REPORT_KINDS, enumName: 'ReportKind', example: 'DAY' };
const REASONS = {
  enum: REPORT_REASONS,
  enumName: 'ReportReason',
  isArray: true,
  example: ['RECEIPTS'],
};

export class ListReportsQuery extends PageQuery {
  /** Returns only reports of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /** Returns only reports of days, of weeks or of months. */
  @IsOptional()
  @IsChoiceFilter(REPORT_KINDS)
  kind?: ReportKind[];

  /**
   * Returns only reports whose last business date is this one or later.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * Returns only reports whose last business date is this one or earlier.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;
}

/** The version of a report that is asked for. */
export class ReadReportQuery {
  /** The number of a version; the default is the newest. */
  @IsOptional()
  @IsCount(1, MOST_VERSIONS)
  version?: number;
}

/** A report without its sections. */
export class ReportSummaryView {
  id: string;
  shop_id: string;
  @ApiProperty(KIND)
  kind: ReportKind;
  /** The first business date. */
  @ApiProperty({ format: 'date' })
  from: string;
  /** The last business date. */
  @ApiProperty({ format: 'date' })
  to: string;
  /** The number of the version; a report that is made again gets the next one. */
  version: number;
  /** @example EUR */
  currency: string;
  @ApiProperty({ type: 'integer' })
  total_receipts: number;
  /** @example 12.6 */
  net_sales: number;
  /** @example 28800 */
  @ApiProperty({ type: 'integer' })
  worked_seconds: number;
  /** When the first version was made. */
  @ApiProperty({ format: 'date-time' })
  created_at: string;
  /** When this version was made. */
  @ApiProperty({ format: 'date-time' })
  made_at: string;
}

export class ReportPage extends pageOf(ReportSummaryView) {}

export class ReportPersonView extends IntersectionType(ReportTeamFiguresView, ReportCostsView) {
  user_id: string;
  /** The person's name at present; the report itself holds none. */
  name: string;
}

export class ReportTeamView extends IntersectionType(ReportTeamFiguresView, ReportCostsView) {
  /** Everyone who worked or sold, by name. */
  people: ReportPersonView[];
}

/** A question that was there when the version was made; it may have been answered, or be gone, since. */
export class ReportExceptionView {
  /** The key by which `GET /kpis/exceptions/{key}` returns it as it is now. */
  @ApiProperty(EXCEPTION_KEY)
  key: string;
  @ApiProperty(EXCEPTION_KIND)
  kind: ExceptionKind;
  /** The business date; of a month its last day. */
  @ApiProperty({ format: 'date' })
  date: string;
  user_id: string;
  /** The person's name at present. */
  name: string;
}

/** What sales and hours together had to ask about the period. */
export class ReportExceptionsView {
  /** The number of each kind; only the report of a month has unusual refund rates. */
  counts: ReportExceptionCountView[];
  /** The questions, the latest first. */
  list: ReportExceptionView[];
}

/** A version of a report with its sections. */
export class ReportView extends ReportSummaryView {
  /**
   * Why this version was made: the period ended, or receipts, shifts, the earlier period or wages have changed since.
   * Only an ADMIN is shown that costs changed, so that the list can be empty for others.
   */
  @ApiProperty(REASONS)
  reasons: ReportReason[];
  /** The name of the shop when this version was made. */
  shop_name: string;
  /** @example Europe/Madrid */
  time_zone: string;
  /** The instant at which the first business date begins. */
  @ApiProperty({ format: 'date-time' })
  starts_at: string;
  /** The instant at which the last business date has ended. */
  @ApiProperty({ format: 'date-time' })
  ends_at: string;
  sales: ReportSalesView;
  team: ReportTeamView;
  /** The questions of the period; `null` in versions from before exceptions were a part of reports. */
  exceptions: ReportExceptionsView | null;
}

/** A version of a report without its sections. */
export class ReportVersionView {
  version: number;
  @ApiProperty(REASONS)
  reasons: ReportReason[];
  @ApiProperty({ format: 'date-time' })
  made_at: string;
  @ApiProperty({ type: 'integer' })
  total_receipts: number;
  /** @example 12.6 */
  net_sales: number;
  /** @example 28800 */
  @ApiProperty({ type: 'integer' })
  worked_seconds: number;
}

export class ReportVersionPage extends pageOf(ReportVersionView) {}
