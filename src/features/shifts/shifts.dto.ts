import { IsIn, IsOptional } from 'class-validator';
import { IsFlag, IsId, IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';

export const SHIFT_STATUSES = ['OPEN', 'CLOSED'] as const;
export type ShiftStatus = (typeof SHIFT_STATUSES)[number];

export const VOIDED_FILTERS = ['true', 'false', 'all'] as const;
export type VoidedFilter = (typeof VOIDED_FILTERS)[number];

export class ListShiftsQuery extends PageQuery {
  /**
   * First business date, included.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * Last business date, included.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /** Only shifts of this person. */
  @IsOptional()
  @IsId()
  user_id?: string;

  /** Only shifts in this shop. */
  @IsOptional()
  @IsId()
  shop_id?: string;

  /** Only shifts that are, or are not, open; both when absent. */
  @IsOptional()
  @IsIn(SHIFT_STATUSES)
  status?: ShiftStatus;

  /** Only shifts that wait for a manager, forgotten or longer than the limit; or only the others. */
  @IsOptional()
  @IsFlag()
  needs_confirmation?: boolean;

  /** Only shifts that are, or are not, void; `false` when absent. */
  @IsOptional()
  @IsIn(VOIDED_FILTERS)
  voided?: VoidedFilter;
}

export class ListShiftChangesQuery extends PageQuery {}
