import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { FLAG_FILTERS, type FlagFilter } from '../../platform/http/flag-filter.js';
import { ClearedByNull } from '../../platform/http/field-rules.js';
import { IsInteger, IsVersion } from '../../platform/http/number-rules.js';
import { IsText } from '../../platform/http/text-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { SynchronisedQuery, TotalView } from '../../platform/http/updated-since.dto.js';

/** Twelve hours: a longer one is no break. */
const LONGEST_MINUTES = 720;

export class CreateBreakTypeBody {
  /**
   * The name is unique in the organization.
   * @example Snack
   */
  @IsText(1, 100)
  name: string;

  /**
   * Whether such a break counts as worked time.
   * @example false
   */
  @IsBoolean()
  is_paid: boolean;

  /**
   * The usual length of such a break. It limits nothing.
   * @example 30
   */
  @IsOptional()
  @IsInteger(1, LONGEST_MINUTES)
  expected_minutes?: number;
}

export class UpdateBreakTypeBody {
  /** @example Snack */
  @IsOptional()
  @IsText(1, 100)
  name?: string;

  /**
   * Whether such a break counts as worked time. Existing breaks stay as they are.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  is_paid?: boolean;

  /**
   * The usual length of such a break; `null` removes it.
   * @example 45
   */
  @ClearedByNull()
  @IsOptional()
  @IsInteger(1, LONGEST_MINUTES)
  expected_minutes?: number | null;

  /** The version that was read. The request is refused when the break type has changed since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ListBreakTypesQuery extends SynchronisedQuery {
  /**
   * Returns only archived break types (`true`) or only active ones (`false`, the default). With `updated_since` the default is
   * `all`, because a client has to learn what was archived.
   */
  @IsOptional()
  @IsIn(FLAG_FILTERS)
  archived?: FlagFilter;
}

export class BreakTypeView {
  id: string;
  /** @example Lunch */
  name: string;
  /** @example false */
  is_paid: boolean;
  /** @example 30 */
  @ApiProperty({ type: 'integer' })
  expected_minutes: number | null;
  /** The instant at which it was archived. No new break can have an archived type. */
  archived_at: string | null;
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}

export class BreakTypePage extends pageOf(BreakTypeView) {
  /** How long the whole list is; present on the first page with `include_total=true`. */
  total?: TotalView;
}
