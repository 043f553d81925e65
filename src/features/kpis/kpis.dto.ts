import { ApiProperty } from '@nestjs/swagger';

export class TopSkuView {
  /** @example COFFEE */
  sku: string;
  /** @example "Coffee, 250 g" */
  name: string;
  /**
   * The quantity sold minus the quantity returned.
   * @example 6
   */
  qty: number;
  /**
   * The gross amount minus discounts and returns of this SKU.
   * @example 12.6
   */
  revenue: number;
  /** The lists whose rows contain the lines of this SKU. */
  proof: string[];
}

export class SalesFiguresView {
  /**
   * The number of SALE receipts.
   * @example 3
   */
  @ApiProperty({ type: 'integer' })
  total_receipts: number;
  /**
   * The sum of the totals of SALE receipts minus the totals of REFUND receipts.
   * @example 12.6
   */
  total_revenue: number;
  /**
   * The sum of the gross amounts of SALE receipts.
   * @example 16.8
   */
  gross_sales: number;
  /**
   * The sum of the discounts of SALE receipts.
   * @example 1.8
   */
  discounts: number;
  /**
   * The sum of the REFUND lines, on the business date of the refund.
   * @example 2.4
   */
  returns: number;
  /**
   * The difference gross_sales − discounts − returns.
   * @example 12.6
   */
  net_sales: number;
  /**
   * The tax of SALE receipts minus the tax of REFUND receipts, included and added.
   * @example 1.15
   */
  taxes: number;
  /**
   * The number of REFUND receipts.
   * @example 1
   */
  refunds_count: number;
  /**
   * The average order value, net_sales / total_receipts; `null` without a sale.
   * @example 4.2
   */
  aov: number | null;
  /**
   * Units per transaction, net_quantity / total_receipts; `null` without a sale.
   * @example 2
   */
  upt: number | null;
  /**
   * The quantity sold minus the quantity returned.
   * @example 6
   */
  net_quantity: number;
  /**
   * The cost of the lines sold minus the cost of the lines returned, as their products cost at the time of the sale.
   * @example 6.6
   */
  costs: number;
  /**
   * The difference net_sales − costs.
   * @example 6
   */
  gross_profit: number;
  /**
   * The ratio gross_profit / net_sales, to 4 decimals; `null` without net sales.
   * @example 0.4762
   */
  gross_margin: number | null;
  /**
   * How many lines of sales have no known cost and count as 0 in `costs`.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  lines_without_cost: number;
  /**
   * The payments of SALE receipts minus those of REFUND receipts; `null` for figures of lines.
   * @example 12.6
   */
  paid: number | null;
  /**
   * The tips of SALE receipts minus those of REFUND receipts, which are no revenue; `null` for figures of lines.
   * @example 0.5
   */
  tips: number | null;
}

/** The change of each figure: 0.25 is a quarter more; null where there is nothing to compare with. */
export class SalesChangeView {
  total_receipts: number | null;
  total_revenue: number | null;
  gross_sales: number | null;
  discounts: number | null;
  returns: number | null;
  net_sales: number | null;
  taxes: number | null;
  @ApiProperty({ type: 'number', format: 'double' })
  refunds_count: number | null;
  aov: number | null;
  upt: number | null;
  net_quantity: number | null;
  costs: number | null;
  gross_profit: number | null;
  gross_margin: number | null;
  lines_without_cost: number | null;
  paid: number | null;
  tips: number | null;
}

export class PreviousPeriodView extends SalesFiguresView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  /** The earlier period counts only up to this instant; `null` when the current period is over. */
  @ApiProperty({ format: 'date-time' })
  until: string | null;
  /** The lists whose rows make up these figures. */
  proof: string[];
}

export class PreviousBucketView extends SalesFiguresView {
  /** The bucket of the earlier period: the one in the same place of a series of time, else the same key. */
  key: string | null;
}

export class KpiBucketView extends SalesFiguresView {
  /**
   * The bucket: `2026-03-01T09` (the ninth hour of a business date), `2026-03-01`, the first day of a week, `2026-03`,
   * `1T09` (Monday, nine o'clock), the id of a shop or seller, a payment method, a category, an SKU, or a tax rate in
   * percent. `null` where there is none: receipts without payments, lines without a category or a tax rate.
   * @example 2026-03-01
   */
  key: string | null;
  /** The name of a shop, a seller or a product. */
  label: string | null;
  /** The figures of the earlier period; present with `compare`. */
  previous: PreviousBucketView | null;
  /** The change since the earlier period; present with `compare`. */
  change: SalesChangeView | null;
  /** The lists whose rows make up these figures. */
  proof: string[];
}

class KpiAnswerView extends SalesFiguresView {
  /** @example EUR */
  currency: string;
  /** The products that sold most, by net quantity, then net revenue, then SKU. */
  top_skus: TopSkuView[];
  /** The figures of the earlier period; present with `compare`. */
  previous: PreviousPeriodView | null;
  /** The change since the earlier period; present with `compare`. */
  change: SalesChangeView | null;
  /** The buckets of `group_by`; empty without it. */
  series: KpiBucketView[];
  /**
   * The lists whose rows make up these figures. Where a list has `category`, `sku`, `tax_rate` or `without`, the
   * figures are those of the lines that match all of them.
   */
  proof: string[];
}

export class SalesKpisView extends KpiAnswerView {
  shop_id: string;
  /** @example 2026-03-01 */
  @ApiProperty({ format: 'date' })
  from: string | null;
  /** @example 2026-03-31 */
  @ApiProperty({ format: 'date' })
  to: string | null;
}

/** A shop whose figures are part of an answer, with the business dates that count. */
export class KpiShopView {
  id: string;
  name: string;
  @ApiProperty({ format: 'date' })
  from: string | null;
  @ApiProperty({ format: 'date' })
  to: string | null;
}

export class CurrencyKpisView extends KpiAnswerView {
  shops: KpiShopView[];
}

export class AllSalesKpisView {
  /** The figures by currency, because amounts of two currencies cannot be added. */
  currencies: CurrencyKpisView[];
}
