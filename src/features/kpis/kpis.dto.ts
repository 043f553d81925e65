import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsFlag, IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { IsCount } from '../../platform/http/number-rules.js';

const MAX_TOP = 100;

export class SalesKpisQuery {
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

  /** The number of top SKUs to return, 1 to 100; the default is 5. */
  @IsOptional()
  @IsCount(1, MAX_TOP)
  top?: number;

  /**
   * `true` adds the figures of the period of the same length just before. It requires `from` and
   * `to`.
   */
  @IsOptional()
  @IsFlag()
  compare?: boolean;
}

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
}

export class PreviousPeriodView extends SalesFiguresView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  /** The earlier period counts only up to this instant; `null` when the current period is over. */
  @ApiProperty({ format: 'date-time' })
  until: string | null;
}

export class SalesKpisView extends SalesFiguresView {
  shop_id: string;
  /** @example 2026-03-01 */
  @ApiProperty({ format: 'date' })
  from: string | null;
  /** @example 2026-03-31 */
  @ApiProperty({ format: 'date' })
  to: string | null;
  /** @example EUR */
  currency: string;
  /** The products that sold most, by net quantity, then net revenue, then SKU. */
  top_skus: TopSkuView[];
  /** The figures of the earlier period; present with `compare=true`. */
  previous: PreviousPeriodView | null;
}
