import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsFlag, IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { IsCount } from '../../platform/http/number-rules.js';

const MAX_TOP = 100;

export class SalesKpisQuery {
  /**
   * First business date, included; the very first when absent.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * Last business date, included; the very last when absent.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /** How many SKUs the list of top SKUs has, 1 to 100; 5 when absent. */
  @IsOptional()
  @IsCount(1, MAX_TOP)
  top?: number;

  /** Adds the period of the same length just before; needs `from` and `to`. */
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
   * Sold − returned.
   * @example 6
   */
  qty: number;
  /**
   * Gross − discounts − returns of this SKU.
   * @example 12.6
   */
  revenue: number;
}

export class SalesFiguresView {
  /**
   * Number of SALE receipts.
   * @example 3
   */
  @ApiProperty({ type: 'integer' })
  total_receipts: number;
  /**
   * Σ total of SALE − Σ total of REFUND.
   * @example 12.6
   */
  total_revenue: number;
  /**
   * Σ gross of SALE.
   * @example 16.8
   */
  gross_sales: number;
  /**
   * Σ discount of SALE.
   * @example 1.8
   */
  discounts: number;
  /**
   * Σ of REFUND lines, on the business date of the refund.
   * @example 2.4
   */
  returns: number;
  /**
   * gross_sales − discounts − returns.
   * @example 12.6
   */
  net_sales: number;
  /**
   * Tax of SALE − tax of REFUND, included and added.
   * @example 1.15
   */
  taxes: number;
  /**
   * Number of REFUND receipts.
   * @example 1
   */
  refunds_count: number;
  /**
   * Average order value: net_sales / total_receipts; null without a sale.
   * @example 4.2
   */
  aov: number | null;
  /**
   * Units per transaction: net_quantity / total_receipts; null without a sale.
   * @example 2
   */
  upt: number | null;
  /**
   * Quantity sold − quantity returned.
   * @example 6
   */
  net_quantity: number;
}

export class PreviousPeriodView extends SalesFiguresView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  /** The earlier period counts only up to this instant; null when the current period is over. */
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
  /** By net quantity, then net revenue, then SKU. */
  top_skus: TopSkuView[];
  /** With `compare=true`. */
  previous: PreviousPeriodView | null;
}
