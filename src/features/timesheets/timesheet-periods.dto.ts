import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsId, IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { IsChoiceFilter, IsIdFilter } from '../../platform/http/list-rules.js';
import { IsVersion } from '../../platform/http/number-rules.js';
import { IsText } from '../../platform/http/text-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { PERIOD_STATUSES, type PeriodStatus } from './timesheet-period.entity.js';

export class ApprovePeriodBody {
  @IsId()
  shop_id: string;

  /**
   * The first business date of the range, inclusive.
   * @example 2026-03-02
   */
  @IsIsoDay()
  from: string;

  /**
   * The last business date of the range, inclusive; the range has at most 92 days. This date must
   * have ended in the shop's time zone.
   * @example 2026-03-08
   */
  @IsIsoDay()
  to: string;
}

export class LockPeriodBody {
  /**
   * The version that was read. The request is refused when the period has changed since.
   * @example 1
   */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ReopenPeriodBody {
  /**
   * The reason, which is kept with the period and in the audit log.
   * @example "Luis forgot to end his shift on Friday"
   */
  @IsText(1, 500)
  reason: string;

  /** The version that was read. The request is refused when the period has changed since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ListPeriodsQuery extends PageQuery {
  /** Returns only periods of these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /**
   * Returns only periods that end on this business date or later.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * Returns only periods that begin on this business date or earlier.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /** Returns only periods with one of these statuses, repeated or between commas. */
  @IsOptional()
  @IsChoiceFilter(PERIOD_STATUSES)
  status?: PeriodStatus[];
}

export class PeriodView {
  id: string;
  shop_id: string;
  /** @example 2026-03-02 */
  @ApiProperty({ format: 'date' })
  from: string;
  /** @example 2026-03-08 */
  @ApiProperty({ format: 'date' })
  to: string;
  /**
   * Shifts of an `APPROVED` or `LOCKED` period refuse changes. A `REOPENED` period no longer
   * counts, and its dates can be approved again.
   * @example APPROVED
   */
  @ApiProperty({ enum: PERIOD_STATUSES })
  status: PeriodStatus;
  @ApiProperty({ format: 'uuid' })
  approved_by: string;
  /** @example 2026-03-09T08:00:00.000Z */
  approved_at: string;
  @ApiProperty({ format: 'uuid' })
  locked_by: string | null;
  locked_at: string | null;
  @ApiProperty({ format: 'uuid' })
  reopened_by: string | null;
  reopened_at: string | null;
  reopen_reason: string | null;
  version: number;
}

export class PeriodPage extends pageOf(PeriodView) {}
