import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ClearedByNull, IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { IsAmount, IsVersion } from '../../platform/http/number-rules.js';
import { pageOf } from '../../platform/http/page-of.js';
import { WAGE_UNITS, type WageUnit } from './wage.entity.js';

export class CreateWageBody {
  /**
   * An amount in major units of the organization's currency, with no more decimals than it has.
   * @example 14.5
   */
  @IsAmount()
  amount: number;

  /**
   * Whether the amount pays for an hour of work or for a month. A month pays for the `monthly_wage_minutes` of the
   * organization.
   * @example HOUR
   */
  @IsIn(WAGE_UNITS)
  unit: WageUnit;

  /**
   * The first business date on which the wage is valid. It ends when the next wage of the person begins.
   * @example 2026-03-01
   */
  @IsIsoDay()
  valid_from: string;

  /**
   * The last business date on which the wage is valid, if it ends before another one begins.
   * @example 2026-12-31
   */
  @IsOptional()
  @IsNotBefore('valid_from')
  @IsIsoDay()
  valid_to?: string;
}

export class UpdateWageBody {
  /**
   * The corrected amount in major units of the wage's own currency.
   * @example 15
   */
  @IsOptional()
  @IsAmount()
  amount?: number;

  /**
   * The corrected unit of the amount.
   * @example HOUR
   */
  @IsOptional()
  @IsIn(WAGE_UNITS)
  unit?: WageUnit;

  /**
   * The corrected first business date.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  valid_from?: string;

  /**
   * The last business date, which ends the wage; `null` removes it.
   * @example 2026-12-31
   */
  @IsOptional()
  @ClearedByNull()
  @IsIsoDay()
  valid_to?: string | null;

  /** The version that was read. The request is refused when the wage has changed since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class WageView {
  id: string;
  user_id: string;
  /**
   * An amount in major units.
   * @example 14.5
   */
  amount: number;
  /**
   * The organization's currency when the wage was recorded.
   * @example EUR
   */
  currency: string;
  /** @example HOUR */
  @ApiProperty({ enum: WAGE_UNITS })
  unit: WageUnit;
  /** @example 2026-03-01 */
  @ApiProperty({ format: 'date' })
  valid_from: string;
  /** The last business date, if it was given; an earlier end by the next wage is not shown here. */
  @ApiProperty({ format: 'date' })
  valid_to: string | null;
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}

export class WagePage extends pageOf(WageView) {}
