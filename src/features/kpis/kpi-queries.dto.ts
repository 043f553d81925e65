import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CsvQuery } from '../../platform/http/csv-query.dto.js';
import { IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { IsIdFilter } from '../../platform/http/list-rules.js';
import { IsCount } from '../../platform/http/number-rules.js';
import { IsText } from '../../platform/http/text-rules.js';
import { EXPORT_FORMATS, type ExportFormat } from '../receipts/reading/receipts.dto.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../receipts/receipt-payment.entity.js';
import { ALIGNMENTS, type Alignment } from './reading/compared-days.js';
import { COMPARE_WORDS, type CompareWord } from './compare-word.js';
import { GROUPS, type Group } from './reading/groups.js';
import { PRESETS, type Preset } from './reading/presets.js';

const MAX_TOP = 100;

export class KpiQuestion {
  /**
   * The first business date of the range, inclusive; the default is the first of all.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * The last business date of the range, inclusive; the default is the last of all.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /**
   * A range by its name, in the business days of each shop; instead of `from` and `to`. Weeks, months and years
   * that still run are whole, and those of so many days end today.
   */
  @IsOptional()
  @IsIn(PRESETS)
  period?: Preset;

  /**
   * Adds the figures of an earlier period and the change since then: the period of the same length just before
   * (`previous_period`, or `true`), the same days of last week (`previous_week`) or of last year (`previous_year`).
   * While the period still runs, the earlier one counts only up to the same time. It requires a range.
   */
  @IsOptional()
  @IsIn(COMPARE_WORDS)
  compare?: CompareWord;

  /** Whether `previous_year` meets the same weekday (364 days back, the default) or the same date. */
  @IsOptional()
  @IsIn(ALIGNMENTS)
  align?: Alignment;

  /** Counts only receipts of these sellers, up to 100; several are repeated: `seller_id=a&seller_id=b`. */
  @IsOptional()
  @IsIdFilter()
  seller_id?: string[];

  /** Counts only receipts that have a payment by this method, each in full. */
  @IsOptional()
  @IsIn(PAYMENT_METHODS)
  payment_method?: PaymentMethod;

  /**
   * Counts only lines of this category, compared exactly.
   * @example Drinks
   */
  @IsOptional()
  @IsText(1, 100)
  category?: string;

  /**
   * Adds a series. Groups of time have a bucket for each hour, day, week or month of the range, also where nothing was
   * sold; `weekday_hour` has one for each hour of the week, and `shop` one for each of `shops`. Two of seller, payment
   * method, category, SKU and tax rate, as filters or as the group, cover at most 92 days, except the SKUs of a category.
   */
  @IsOptional()
  @IsIn(GROUPS)
  group_by?: Group;

  /** The number of top SKUs to return, also of `group_by=sku`, 1 to 100; the default is 5, and none with a seller or a
   * payment method. */
  @IsOptional()
  @IsCount(1, MAX_TOP)
  top?: number;
}

/** The question about one shop. */
export class SalesKpisQuery extends KpiQuestion {}

/** The question about all shops. */
export class AllSalesKpisQuery extends KpiQuestion {
  /** Counts only these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];
}

/** The file of the figures of all shops. */
export class ExportKpisQuery extends IntersectionType(AllSalesKpisQuery, CsvQuery) {
  /** A file for spreadsheets (`csv`), or one JSON object on each line (`jsonl`). The default is `csv`. */
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  format?: ExportFormat;
}
