import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { MAX_LIMIT } from '../../kernel/page.js';
import { IsIsoDay } from '../../platform/http/field-rules.js';

export const SHIFT_STATUSES = ['OPEN', 'CLOSED'] as const;
export type ShiftStatus = (typeof SHIFT_STATUSES)[number];

export const VOIDED_FILTERS = ['true', 'false', 'all'] as const;
export type VoidedFilter = (typeof VOIDED_FILTERS)[number];

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

export class ListShiftsQuery {
  /** Rows of one page, at most 200. */
  @ApiProperty({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number;

  /** `next_cursor` of the page before. */
  @IsOptional()
  @IsString()
  cursor?: string;

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
  @IsIsoDay()
  to?: string;

  /** Only shifts of this person. */
  @IsOptional()
  @IsUUID('all')
  user_id?: string;

  /** Only shifts in this shop. */
  @IsOptional()
  @IsUUID('all')
  shop_id?: string;

  /** Only shifts that are still going on, or only those that are over. */
  @IsOptional()
  @IsIn(SHIFT_STATUSES)
  status?: ShiftStatus;

  /** Only shifts that the machine closed and that wait for a manager, or only the others. */
  @IsOptional()
  @Transform(
    ({ obj, key }: { obj: Record<string, unknown>; key: string }) =>
      BOOLEANS[String(obj[key])] ?? obj[key],
  )
  @IsBoolean()
  needs_confirmation?: boolean;

  /** Only shifts that are, or are not, void; `false` when absent. */
  @IsOptional()
  @IsIn(VOIDED_FILTERS)
  voided?: VoidedFilter;
}

export class ListShiftChangesQuery {
  /** Rows of one page, at most 200. */
  @ApiProperty({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number;

  /** `next_cursor` of the page before. */
  @IsOptional()
  @IsString()
  cursor?: string;
}
