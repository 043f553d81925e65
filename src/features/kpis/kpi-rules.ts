import { AppError } from '../../kernel/app-error.js';
import {
  type CurrencyDigits,
  exactSum,
  fromMilli,
  meanHalfAwayFromZero,
  toMajor,
} from '../../kernel/money.js';
import type { SalesSums } from './reading/sums.js';

/** Ratios have four decimals: 0.0001 is a hundredth of a percent. */
const SCALE = 10_000;
const RATIO_SCALE = BigInt(SCALE);

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
  /** The payments of SALE − the payments of REFUND; null for figures of lines. */
  readonly paid: number | null;
  /** The tips of SALE − the tips of REFUND, which are no revenue; null for figures of lines. */
  readonly tips: number | null;
}

/**
 * Computes the KPIs of sales from the sums of their receipts. Ratios are rounded half away from zero, once,
 * from the integers, so that a day of returns mirrors a day of sales.
 * @param digits   decimals of the shop's currency
 * @param ofLines  the sums are those of lines, to which no payment belongs
 * @throws SUM_OUT_OF_RANGE for a value that a JSON number cannot hold exactly
 * Source: domain.md, "KPIs"
 */
export function salesKpis(sums: SalesSums, digits: CurrencyDigits, ofLines = false): SalesKpis {
  const money = (minor: bigint): number => toMajor(exact(minor), digits);
  const sales = exact(sums.sales);
  const netSales = sums.gross_minor - sums.discount_minor - sums.returns_minor;
  const profit = netSales - sums.cost_minor;
  const meanOf = (sum: bigint): number | null =>
    sales === 0 ? null : meanHalfAwayFromZero(exact(sum), sales);
  const aovMinor = meanOf(netSales);
  const uptMilli = meanOf(sums.qty_milli);
  return {
    total_receipts: sales,
    total_revenue: money(sums.total_minor),
    gross_sales: money(sums.gross_minor),
    discounts: money(sums.discount_minor),
    returns: money(sums.returns_minor),
    net_sales: money(netSales),
    taxes: money(sums.tax_minor),
    refunds_count: exact(sums.refunds),
    aov: aovMinor === null ? null : toMajor(aovMinor, digits),
    upt: uptMilli === null ? null : fromMilli(uptMilli),
    net_quantity: fromMilli(exact(sums.qty_milli)),
    costs: money(sums.cost_minor),
    gross_profit: money(profit),
    gross_margin: ratioOf(exact(profit), exact(netSales)),
    lines_without_cost: exact(sums.lines_without_cost),
    paid: ofLines ? null : money(sums.paid_minor),
    tips: ofLines ? null : money(sums.tip_minor),
  };
}

/** The change of each figure beside an earlier one, as a part of it; null where there is nothing to compare with. */
export type SalesChange = Readonly<Record<keyof SalesKpis, number | null>>;

/** Returns (now − before) / |before| of each figure, to four decimals. */
export function salesChange(now: SalesKpis, before: SalesKpis): SalesChange {
  const names = Object.keys(now) as (keyof SalesKpis)[];
  return Object.fromEntries(
    names.map((name) => [name, changeOf(now[name], before[name])]),
  ) as SalesChange;
}

/** Returns (now − before) / |before|, to four decimals. */
export function changeOf(now: number | null, before: number | null): number | null {
  if (now === null || before === null || before === 0) return null;
  const earlier = scaled(before);
  return ratio(scaled(now) - earlier, absolute(earlier));
}

/** Returns the exact decimal of a figure, which has at most four decimals, as an integer of that scale. */
function scaled(value: number): bigint {
  const [whole = '', decimals = ''] = String(value).split('.');
  return BigInt(`${whole}${decimals.padEnd(4, '0')}`);
}

/** Rounded half away from zero, from integers that may both be negative. */
export function ratioOf(part: number, whole: number): number | null {
  return whole === 0 ? null : ratio(BigInt(part), BigInt(whole));
}

function ratio(part: bigint, whole: bigint): number {
  const isNegative = part < 0n !== whole < 0n;
  const doubled = (2n * absolute(part) * RATIO_SCALE) / absolute(whole);
  const value = Number((doubled + 1n) / 2n) / SCALE;
  return isNegative && value > 0 ? -value : value;
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** @throws SUM_OUT_OF_RANGE for a sum that a JSON number cannot hold exactly */
export function exact(sum: bigint): number {
  const value = exactSum(String(sum));
  if (value === undefined) throw new AppError('SUM_OUT_OF_RANGE');
  return value;
}
