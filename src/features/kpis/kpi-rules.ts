import {
  type CurrencyDigits,
  fromMilli,
  meanHalfAwayFromZero,
  toMajor,
} from '../../kernel/money.js';

/** Ratios have four decimals: 0.0001 is a hundredth of a percent. */
const RATIO_SCALE = 10_000n;

/**
 * Sums over the receipts of a period, in one currency: minor units, thousandths of a quantity, and counts.
 * All are ≥ 0, because a refund's amounts are stored as positive numbers.
 */
export interface SalesSums {
  readonly saleReceipts: number;
  readonly refundReceipts: number;
  readonly saleGrossMinor: number;
  readonly saleDiscountMinor: number;
  /** All taxes of the sales, included and added. */
  readonly saleTaxMinor: number;
  readonly saleTotalMinor: number;
  readonly refundTaxMinor: number;
  readonly refundTotalMinor: number;
  /** Gross − discount of the refund lines, on the business date of the refund. */
  readonly returnsMinor: number;
  readonly saleQtyMilli: number;
  readonly refundQtyMilli: number;
  readonly saleCostMinor: number;
  readonly refundCostMinor: number;
  /** Lines of sales whose cost is not known. */
  readonly saleLinesWithoutCost: number;
}

/** The KPIs of sales as the API returns them: money in major units, quantities in pieces or weight. */
export interface SalesKpis {
  /** The number of SALE receipts. */
  readonly total_receipts: number;
  /** The total of SALE − the total of REFUND; negative if more was returned than sold. */
  readonly total_revenue: number;
  readonly gross_sales: number;
  readonly discounts: number;
  readonly returns: number;
  /** gross − discounts − returns. */
  readonly net_sales: number;
  /** The tax of SALE − the tax of REFUND, included and added. */
  readonly taxes: number;
  readonly refunds_count: number;
  /** net sales / SALE receipts, to a minor unit; null without a sale. */
  readonly aov: number | null;
  /** net quantity / SALE receipts, to three decimals; null without a sale. */
  readonly upt: number | null;
  /** The quantity of SALE − the quantity of REFUND. */
  readonly net_quantity: number;
  /** The cost of the lines of SALE − the cost of the lines of REFUND. */
  readonly costs: number;
  /** net sales − costs. */
  readonly gross_profit: number;
  /** gross profit / net sales, to four decimals; null without net sales. */
  readonly gross_margin: number | null;
  /** The lines of SALE whose cost is not known and counts as 0. */
  readonly lines_without_cost: number;
}

/**
 * Computes the KPIs of sales from the sums of their receipts. Ratios are rounded half away from zero, once,
 * from the integers, so that a day of returns mirrors a day of sales.
 * @param digits  decimals of the shop's currency
 * @throws RangeError for a sum that is not a safe integer
 * Source: domain.md, "KPIs"
 */
export function salesKpis(sums: SalesSums, digits: CurrencyDigits): SalesKpis {
  const netSalesMinor = sums.saleGrossMinor - sums.saleDiscountMinor - sums.returnsMinor;
  const netQtyMilli = sums.saleQtyMilli - sums.refundQtyMilli;
  const meanOf = (sum: number): number | null =>
    sums.saleReceipts === 0 ? null : meanHalfAwayFromZero(sum, sums.saleReceipts);
  const aovMinor = meanOf(netSalesMinor);
  const uptMilli = meanOf(netQtyMilli);
  const costsMinor = sums.saleCostMinor - sums.refundCostMinor;
  const profitMinor = netSalesMinor - costsMinor;
  return {
    total_receipts: sums.saleReceipts,
    total_revenue: toMajor(sums.saleTotalMinor - sums.refundTotalMinor, digits),
    gross_sales: toMajor(sums.saleGrossMinor, digits),
    discounts: toMajor(sums.saleDiscountMinor, digits),
    returns: toMajor(sums.returnsMinor, digits),
    net_sales: toMajor(netSalesMinor, digits),
    taxes: toMajor(sums.saleTaxMinor - sums.refundTaxMinor, digits),
    refunds_count: sums.refundReceipts,
    aov: aovMinor === null ? null : toMajor(aovMinor, digits),
    upt: uptMilli === null ? null : fromMilli(uptMilli),
    net_quantity: fromMilli(netQtyMilli),
    costs: toMajor(costsMinor, digits),
    gross_profit: toMajor(profitMinor, digits),
    gross_margin: ratioOf(profitMinor, netSalesMinor),
    lines_without_cost: sums.saleLinesWithoutCost,
  };
}

/** Rounded half away from zero, from integers that may both be negative. */
function ratioOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const sign = Math.sign(part) * Math.sign(whole);
  const scaled = (2n * BigInt(Math.abs(part)) * RATIO_SCALE) / BigInt(Math.abs(whole));
  return (Number((scaled + 1n) / 2n) / Number(RATIO_SCALE)) * sign || 0;
}
