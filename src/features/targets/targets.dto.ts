import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsId, IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { IsAmount, IsVersion } from '../../platform/http/number-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { IsChoiceFilter, IsIdFilter } from '../../platform/http/list-rules.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ClearedByNull } from '../../platform/http/field-rules.js';
import { DIRECTIONS, TARGET_STATUSES, type Direction, type TargetStatus } from './rules/pace.js';
import { TARGET_KPIS, type TargetKpi } from './rules/target-kpis.js';
import { TARGET_PERIODS, type TargetPeriod } from './rules/target-period.js';

const KPI = { enum: TARGET_KPIS, enumName: 'TargetKpi', example: 'net_sales' };
const PERIOD = { enum: TARGET_PERIODS, enumName: 'TargetPeriod', example: 'MONTH' };
const DIRECTION = { enum: DIRECTIONS, enumName: 'TargetDirection', example: 'AT_LEAST' };
const STATUS = { enum: TARGET_STATUSES, enumName: 'TargetStatus', example: 'ON_TRACK' };

export class CreateTargetBody {
  /** The shop; without one the target is that of the organization, which only an ADMIN sets. */
  @IsOptional()
  @IsId()
  shop_id?: string;

  /** The person, whose sales in the shop count; it requires `shop_id`. */
  @IsOptional()
  @IsId()
  user_id?: string;

  /** The figure, as `GET /kpi-definitions` defines it. */
  @ApiProperty(KPI)
  @IsIn(TARGET_KPIS)
  kpi: TargetKpi;

  /** How often the target begins again. `RANGE` requires `starts_on` and `ends_on`, at most 366 days; 92 for figures of teams. */
  @ApiProperty(PERIOD)
  @IsIn(TARGET_PERIODS)
  period: TargetPeriod;

  /**
   * The first business date on which the target holds; the default is that it always has.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  starts_on?: string;

  /**
   * The last business date on which the target holds; the default is that it does for ever.
   * @example 2026-12-31
   */
  @IsOptional()
  @IsNotBefore('starts_on')
  @IsIsoDay()
  ends_on?: string;

  /** Whether the figure is to reach the value, or not to exceed it. */
  @ApiProperty(DIRECTION)
  @IsIn(DIRECTIONS)
  direction: Direction;

  /**
   * The value, with no more decimals than the figure has.
   * @example 12500
   */
  @IsAmount()
  value: number;
}

export class UpdateTargetBody {
  /** The version that was read before the change. */
  @IsOptional()
  @IsVersion()
  version?: number;

  /** Whether the figure is to reach the value, or not to exceed it. */
  @ApiProperty(DIRECTION)
  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: Direction;

  /**
   * The value, with no more decimals than the figure has.
   * @example 13000
   */
  @IsOptional()
  @IsAmount()
  value?: number;

  /**
   * The last business date on which the target holds; `null` = for ever, which a `RANGE` cannot be.
   * @example 2026-06-30
   */
  @ClearedByNull()
  @IsOptional()
  @IsIsoDay()
  ends_on?: string | null;
}

export class ListTargetsQuery extends PageQuery {
  /** Returns only targets of these shops, and of people in them, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /** Returns only targets of these people, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];

  /** Returns only targets of these figures. */
  @IsOptional()
  @IsChoiceFilter(TARGET_KPIS)
  kpi?: TargetKpi[];

  /** Returns only targets of these periods. */
  @IsOptional()
  @IsChoiceFilter(TARGET_PERIODS)
  period?: TargetPeriod[];
}

export class TargetStatusQuery extends ListTargetsQuery {
  /**
   * The business date whose day, week, month or range is compared. The default is the present date of the shop, or of
   * the organization. Targets that do not hold on it are left out, so that a page can have fewer rows.
   * @example 2026-03-02
   */
  @IsOptional()
  @IsIsoDay()
  date?: string;
}

export class TargetView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** The shop; `null` for a target of the organization. */
  @ApiProperty({ format: 'uuid' })
  shop_id: string | null;
  /** The person; `null` for a target of everyone. */
  @ApiProperty({ format: 'uuid' })
  user_id: string | null;
  @ApiProperty(KPI)
  kpi: TargetKpi;
  @ApiProperty(PERIOD)
  period: TargetPeriod;
  @ApiProperty({ format: 'date' })
  starts_on: string | null;
  @ApiProperty({ format: 'date' })
  ends_on: string | null;
  @ApiProperty(DIRECTION)
  direction: Direction;
  /** @example 12500 */
  value: number;
  /** The currency of the shop. A target of the organization counts the shops that sell in its currency. */
  currency: string;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ format: 'date-time' })
  created_at: string;
  @ApiProperty({ format: 'date-time' })
  updated_at: string;
}

export class TargetPage extends pageOf(TargetView) {}

export class TargetStatusView {
  target: TargetView;
  /** The first business date that counts. */
  @ApiProperty({ format: 'date' })
  from: string;
  /** The last business date that counts. */
  @ApiProperty({ format: 'date' })
  to: string;
  /** Whether the period has ended in all shops that count. */
  is_over: boolean;
  /**
   * The figure now, as `GET /kpis` or `GET /kpis/team` returns it; `null` where it has none.
   * @example 4300.5
   */
  value: number | null;
  /** `null` as long as there is no figure. A target that was missed at the end is `BEHIND`. */
  @ApiProperty(STATUS)
  status: TargetStatus | null;
  /**
   * The share of the period that is expected by now, to four decimals; `null` for means and ratios.
   * @example 0.3612
   */
  expected_share: number | null;
  /**
   * The value that is expected by now, rounded to the last decimal of the figure.
   * @example 4515
   */
  expected: number;
  /**
   * The value minus what is expected by now.
   * @example -214.5
   */
  ahead: number | null;
  /**
   * The target minus the value.
   * @example 8199.5
   */
  missing: number | null;
  /**
   * The value at the end of the period if it goes on like this; `null` while less than a twentieth of it is
   * expected by now.
   * @example 11906.15
   */
  run_rate: number | null;
  /**
   * The whole weeks before the period whose rhythm gives the expected share, at most 8; 0 = the share is that of the
   * time, because nothing was sold in a whole week before; `null` for means and ratios.
   */
  @ApiProperty({ type: 'integer' })
  rhythm_weeks: number | null;
  /** The lists whose rows make up the value. */
  proof: string[];
}

export class TargetStatusPage extends pageOf(TargetStatusView) {}
