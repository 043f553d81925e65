import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CsvQuery } from '../../../platform/http/csv-query.dto.js';
import { IsId, IsIsoDay } from '../../../platform/http/field-rules.js';
import { IsIdFilter } from '../../../platform/http/list-rules.js';
import { DEFAULT_GROUPING, GROUPINGS, type Grouping } from './summary-groups.js';
import { TimelineTotalsView } from '../timeline/timeline.dto.js';

const GROUPING = { enum: GROUPINGS, enumName: 'ActivityGrouping', example: 'platform' };

export class SummaryQuery {
  /**
   * The first business date of the range, inclusive.
   * @example 2026-03-02
   */
  @IsIsoDay()
  from: string;

  /**
   * The last business date of the range, inclusive; the range has at most 92 days.
   * @example 2026-03-08
   */
  @IsIsoDay()
  to: string;

  /** What the groups are, by day if nothing is named. Their seconds add up to the same totals, whatever it is. */
  @ApiProperty({ ...GROUPING, default: DEFAULT_GROUPING })
  @IsOptional()
  @IsIn(GROUPINGS)
  group_by?: Grouping;

  /** The person; the default is yourself, unless a shop is named. A manager names people of their own shops. */
  @IsOptional()
  @IsId()
  user_id?: string;

  /**
   * Counts the days on which people worked in one of these shops, each day as a whole and once: of everyone whose
   * activity you may see, or of the person that is named. Up to 100 shops; several are repeated: `shop_id=a&shop_id=b`.
   */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];
}

export class ExportSummaryQuery extends IntersectionType(SummaryQuery, CsvQuery) {}

export class SummaryTotalsView extends TimelineTotalsView {
  /**
   * The time of the shifts without their breaks.
   * @example 27000
   */
  @ApiProperty({ type: 'integer' })
  working_seconds: number;
}

const ONLY_SOME = { type: 'integer', nullable: true } as const;

export class SummaryGroupView {
  /** The date, the hour of the day (`00` to `23`), or the id of the person or platform, or the category. */
  @ApiProperty({ type: String, nullable: true, example: '09' })
  key: string | null;
  /** The name of the person, platform or category; null where the key says everything. */
  @ApiProperty({ type: String, nullable: true, example: null })
  name: string | null;
  /** Whether this is the time off the list while no platform was in front. */
  is_off_list: boolean;
  /** @example 1800 */
  @ApiProperty({ type: 'integer' })
  active_seconds: number;
  /** The working time, as are all of the following: null for platforms and categories. */
  @ApiProperty(ONLY_SOME)
  working_seconds: number | null;
  @ApiProperty(ONLY_SOME)
  off_list_seconds: number | null;
  @ApiProperty(ONLY_SOME)
  paused_seconds: number | null;
  @ApiProperty(ONLY_SOME)
  idle_seconds: number | null;
  @ApiProperty(ONLY_SOME)
  explained_seconds: number | null;
}

export class SummaryView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  @ApiProperty(GROUPING)
  group_by: Grouping;
  /** The number of days that were added up, each person's counted by itself. */
  @ApiProperty({ type: 'integer' })
  days: number;
  totals: SummaryTotalsView;
  /** The groups by time or by name, never by an amount. */
  groups: SummaryGroupView[];
}
