import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { FLAG_FILTERS, type FlagFilter } from '../../platform/http/flag-filter.js';
import { ClearedByNull } from '../../platform/http/field-rules.js';
import { IsAmount, IsVersion } from '../../platform/http/number-rules.js';
import { IsSearch, IsText } from '../../platform/http/text-rules.js';
import { NAME_ORDERS, type NameOrder } from '../../platform/http/name-order.js';
import { SynchronisedQuery, TotalView } from '../../platform/http/updated-since.dto.js';
import { REFUND_RULES, type RefundRule } from './shop.entity.js';
import { IsCurrencyCode, IsDayStart, IsTimeZone } from '../organizations/organization-fields.js';

export class CreateShopBody {
  /**
   * The name is unique in the organization.
   * @example "Corner Coffee, Gran Vía"
   */
  @IsText(1, 200)
  name: string;

  /**
   * An IANA time zone; the default is the organization's.
   * @example Europe/Madrid
   */
  @IsOptional()
  @IsTimeZone()
  time_zone?: string;

  /**
   * An ISO 4217 code; the default is the organization's currency.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /**
   * The time at which the business day begins in the shop's time zone; the default is `00:00`.
   * @example 04:00
   */
  @IsOptional()
  @IsDayStart()
  business_day_start?: string;

  /**
   * The people who may refund in the shop: everyone who sells there, or only MANAGERs and ADMINs. The
   * default is `EVERYONE`.
   * @example EVERYONE
   */
  @IsOptional()
  @IsIn(REFUND_RULES)
  refunds?: RefundRule;

  /**
   * The smallest coin, in major units, where small ones are not in use: 0.05 for CHF, 1 for SEK. What is paid in cash
   * may then be rounded to it. At most 1,000 minor units; the default is no rounding.
   * @example 0.05
   */
  @IsOptional()
  @IsAmount()
  cash_rounding?: number;

  /**
   * The sales channel through which the shop sells, in the words that platforms have for it. Time on these platforms is
   * then seen beside the sales of the shop. The default is none.
   * @example Online
   */
  @IsOptional()
  @IsText(1, 50)
  sales_channel?: string;
}

export class UpdateShopBody {
  /** @example Corner Coffee, Gran Vía */
  @IsOptional()
  @IsText(1, 200)
  name?: string;

  /**
   * An IANA time zone. Existing receipts keep their business date.
   * @example Europe/Madrid
   */
  @IsOptional()
  @IsTimeZone()
  time_zone?: string;

  /**
   * An ISO 4217 code. It cannot change once the shop has a receipt.
   * @example EUR
   */
  @IsOptional()
  @IsCurrencyCode()
  currency?: string;

  /**
   * The time at which the business day begins. Existing receipts keep their business date.
   * @example 04:00
   */
  @IsOptional()
  @IsDayStart()
  business_day_start?: string;

  /**
   * The people who may refund in the shop: everyone who sells there, or only MANAGERs and ADMINs.
   * @example MANAGERS
   */
  @IsOptional()
  @IsIn(REFUND_RULES)
  refunds?: RefundRule;

  /**
   * The smallest coin, in major units, to which what is paid in cash may be rounded. `null` ends the rounding, and so
   * does another currency for which none is given. Existing receipts stay as they are.
   * @example 0.05
   */
  @ClearedByNull()
  @IsOptional()
  @IsAmount()
  cash_rounding?: number | null;

  /**
   * The sales channel through which the shop sells; `null` removes it.
   * @example Online
   */
  @ClearedByNull()
  @IsOptional()
  @IsText(1, 50)
  sales_channel?: string | null;

  /** The version that was read. The request is refused when the shop has changed since. */
  @IsOptional()
  @IsVersion()
  version?: number;
}

export class ListShopsQuery extends SynchronisedQuery {
  /**
   * Returns only shops that have each of these words, or part of a word, in their name. The order of the words,
   * case and accents do not matter.
   * @example corner
   */
  @IsOptional()
  @IsSearch()
  search?: string;

  /** The order of the list; a minus turns it around. The default is `name`. */
  @ApiProperty({ enum: NAME_ORDERS, enumName: 'NameOrder' })
  @IsOptional()
  @IsIn(NAME_ORDERS)
  order?: NameOrder;

  /**
   * Returns only archived shops (`true`) or only active ones (`false`, the default). With `updated_since` the default is
   * `all`, because a client has to learn what was archived.
   */
  @IsOptional()
  @IsIn(FLAG_FILTERS)
  archived?: FlagFilter;
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
  /**
   * The people who may refund in the shop.
   * @example EVERYONE
   */
  refunds: RefundRule;
  /**
   * The smallest coin, in major units, to which what is paid in cash may be rounded; `null` without rounding.
   * @example 0.05
   */
  cash_rounding: number | null;
  /**
   * The sales channel through which the shop sells; `null` for none.
   * @example Online
   */
  sales_channel: string | null;
  /** The instant at which the shop was archived. It refuses sales that happen later. */
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
  /** How long the whole list is; present on the first page with `include_total=true`. */
  total?: TotalView;
}
