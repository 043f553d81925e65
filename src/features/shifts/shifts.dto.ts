import { IsIn, IsOptional } from 'class-validator';
import { IsFlag, IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { FLAG_FILTERS, type FlagFilter } from '../../platform/http/flag-filter.js';
import { IsChoiceFilter, IsIdFilter } from '../../platform/http/list-rules.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';

export const SHIFT_STATUSES = ['OPEN', 'CLOSED'] as const;
export type ShiftStatus = (typeof SHIFT_STATUSES)[number];

export class ListShiftsQuery extends PageQuery {
  /**
   * The first business date of the range, inclusive.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * The last business date of the range, inclusive.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /** Returns only shifts of these people, up to 100; several are repeated. */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];

  /** Returns only shifts in these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];

  /** Returns only shifts with this status; the default is both. */
  @IsOptional()
  @IsChoiceFilter(SHIFT_STATUSES)
  status?: ShiftStatus[];

  /**
   * Returns only shifts that wait for a manager because they were forgotten or exceed the limit
   * (`true`), or only the others (`false`).
   */
  @IsOptional()
  @IsFlag()
  needs_confirmation?: boolean;

  /** Returns only void shifts (`true`) or only valid ones (`false`, the default). */
  @IsOptional()
  @IsIn(FLAG_FILTERS)
  voided?: FlagFilter;
}

export class ListShiftChangesQuery extends PageQuery {}
