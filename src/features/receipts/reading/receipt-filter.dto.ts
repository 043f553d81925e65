import { IsOptional } from 'class-validator';
import { IsInstant, IsIsoDay, IsNotBefore } from '../../../platform/http/field-rules.js';
import {
  IsAmountFilter,
  IsChoiceFilter,
  IsCountFilter,
  IsIdFilter,
  IsPercentageFilter,
  IsSkuFilter,
  IsTextFilter,
} from '../../../platform/http/list-rules.js';
import { IsSearch } from '../../../platform/http/text-rules.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../receipt-payment.entity.js';
import { RECEIPT_TYPES, type ReceiptType } from '../receipt.entity.js';

/** What a receipt can lack. */
export const LACKING = ['payment', 'category', 'tax_rate'] as const;
export type Lacking = (typeof LACKING)[number];

/** The filters that every list of receipts has; a receipt meets all of them. */
export class ReceiptFilterQuery {
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

  /**
   * Returns of the business date `to` only receipts whose `occurred_at` is before this instant; earlier dates
   * are whole. It requires `to`.
   */
  @IsOptional()
  @IsInstant()
  until?: string;

  /** Returns only sales or only refunds; both are the default. */
  @IsOptional()
  @IsChoiceFilter(RECEIPT_TYPES)
  type?: ReceiptType[];

  /** Returns only receipts of these sellers, up to 100; several are repeated: `seller_id=a&seller_id=b`. */
  @IsOptional()
  @IsIdFilter()
  seller_id?: string[];

  /** Returns only receipts of these days of the week by their business date: 1 is Monday, 7 is Sunday; `weekday=6,7`. */
  @IsOptional()
  @IsCountFilter(1, 7)
  weekday?: number[];

  /**
   * Returns only receipts of these hours of `occurred_at`, by the clock on the wall in the shop's present zone:
   * `hour=9,10`.
   */
  @IsOptional()
  @IsCountFilter(0, 23)
  hour?: number[];

  /** Returns only receipts that have a payment by one of these methods: `payment_method=CASH,CARD`. */
  @IsOptional()
  @IsChoiceFilter(PAYMENT_METHODS)
  payment_method?: PaymentMethod[];

  /**
   * Returns only receipts that have a line of one of these categories, compared exactly; several are repeated:
   * `category=Drinks&category=Bakery`. With `sku`, `tax_rate` or `without=tax_rate`, one line must meet both.
   * @example ["Drinks"]
   */
  @IsOptional()
  @IsTextFilter(1, 100)
  category?: string[];

  /**
   * Returns only receipts that have a line with exactly one of these SKUs; several are repeated: `sku=A&sku=B`.
   * @example ["COFFEE"]
   */
  @IsOptional()
  @IsSkuFilter()
  sku?: string[];

  /**
   * Returns only receipts that have a line whose product had one of these usual tax rates, in percent: `tax_rate=10,21`.
   * @example [10]
   */
  @IsOptional()
  @IsPercentageFilter()
  tax_rate?: number[];

  /**
   * Returns only receipts without any payment (`payment`), or with a line that has no category (`category`) or no
   * tax rate (`tax_rate`). A receipt has to lack everything that is named.
   */
  @IsOptional()
  @IsChoiceFilter(LACKING)
  without?: Lacking[];

  /**
   * Returns only receipts with at least this total, in major units. The shops of the list must have one currency.
   * @example 5
   */
  @IsOptional()
  @IsAmountFilter()
  min_total?: number;

  /**
   * Returns only receipts with at most this total, in major units. The shops of the list must have one currency.
   * @example 100
   */
  @IsOptional()
  @IsAmountFilter()
  max_total?: number;

  /**
   * Returns only receipts that have each of these words, or part of a word, in their note or in the name of a
   * line. The order of the words, case and accents do not matter.
   */
  @IsOptional()
  @IsSearch()
  text?: string;

  /**
   * Returns only receipts that the server received at this instant or later. A receipt that is being stored can
   * become visible a few seconds after later ones, so a client that synchronises asks from a minute earlier.
   */
  @IsOptional()
  @IsInstant()
  updated_since?: string;
}
