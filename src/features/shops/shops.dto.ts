import { IsIn, IsOptional } from 'class-validator';
import { ARCHIVED_FILTERS, type ArchivedFilter } from '../../platform/http/archived-filter.js';
import { IsVersion } from '../../platform/http/number-rules.js';
import { IsText } from '../../platform/http/text-rules.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { IsCurrencyCode, IsDayStart, IsTimeZone } from '../organizations/organization-fields.js';

export class CreateShopBody {
  /**
   * Unique in the organization.
   * @example "Corner Coffee, Gran Vía"
   */
  @IsText(1, 200)
  name: string;

  /**
   * IANA; the organization's when absent.
   * @example Europe/Madrid
   */
  @IsOptional()
  @IsTimeZone()
  time_zone?: string;

  /**
   * ISO 4217; the organization's when absent.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /**
   * When the business day begins in the shop's time zone; `00:00` when absent.
   * @example 04:00
   */
  @IsOptional()
  @IsDayStart()
  business_day_start?: string;
}

export class UpdateShopBody {
  /** @example Corner Coffee, Gran Vía */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /**
   * IANA. Receipts that exist keep their business date.
   * @example Europe/Madrid
   */
  @IsOptional()
  @IsTimeZone()
  time_zone?: string;

  /**
   * ISO 4217. Refused once the shop has a receipt.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /**
   * Receipts that exist keep their business date.
   * @example 04:00
   */
  @IsOptional()
  @IsDayStart()
  business_day_start?: string;

  /** The version that was read; refused when someone changed the shop since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ListShopsQuery extends PageQuery {
  /** Only shops that are, or are not, archived; `false` when absent. */
  @IsOptional()
  @IsIn(ARCHIVED_FILTERS)
  archived?: ArchivedFilter;
}

export class ShopView {
  id: string;
  /** @example "Corner Coffee, Gran Vía" */
  name: string;
  /** @example Europe/Madrid */
  time_zone: string;
  /** @example EUR */
  currency: string;
  /** @example 04:00 */
  business_day_start: string;
  /** Since when the shop is archived; sales from then on are refused. */
  archived_at: string | null;
  version: number;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
  /** @example 2026-03-01T09:30:00.000Z */
  updated_at: string;
}

export class ShopPage {
  data: ShopView[];
  next_cursor: string | null;
}
