import type { FieldFault } from '../../kernel/app-error.js';
import { fromMilli, MAX_MINOR, multiplyHalfUp, shareOf } from '../../kernel/money.js';

/** A line as the till sends it. Amounts are minor units ≥ 0, the quantity thousandths > 0. */
export interface SaleLineInput {
  readonly sku: string;
  readonly name?: string;
  readonly qtyMilli: number;
  readonly unitPriceMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
  /** True: the tax is part of the price. False: it is added to it. */
  readonly taxIncluded: boolean;
}

/** A line with its amounts: `total = gross − discount + (taxIncluded ? 0 : tax)`, never negative. */
export interface PricedLine extends SaleLineInput {
  /** Quantity × unit price, rounded half-up. */
  readonly grossMinor: number;
  readonly totalMinor: number;
}

/** A line of a sale, with how much of it came back already. */
export interface SoldLine extends PricedLine {
  readonly id: string;
  readonly name: string;
  /** 0 … qtyMilli: the sum over the refunds before. */
  readonly refundedQtyMilli: number;
}

/** A line of a refund. Amounts are positive; `lineId` names the line of the sale it returns. */
export interface PricedRefundLine extends PricedLine {
  readonly lineId: string;
  readonly name: string;
}

/** `total = gross − discount + addedTax`; each is the sum over the lines. */
export interface ReceiptTotals {
  readonly grossMinor: number;
  readonly discountMinor: number;
  /** All tax, included and added. */
  readonly taxMinor: number;
  readonly addedTaxMinor: number;
  readonly totalMinor: number;
}

/** Why a line cannot be priced; `path` as in the body (`lines.2.discount`). */
export interface PriceFault extends FieldFault {
  readonly code: 'LINE_INVALID' | 'OVER_REFUND';
  /** Place of the line in the input, from 0; undefined where the receipt as a whole is at fault. */
  readonly lineIndex?: number;
  /** Of an over-refund: thousandths that may still come back. */
  readonly remainingQtyMilli?: number;
}

/** All lines priced, or every fault that was found, at least one. */
export type Pricing<Line extends PricedLine> =
  | { readonly ok: true; readonly lines: Line[]; readonly totals: ReceiptTotals }
  | { readonly ok: false; readonly faults: PriceFault[] };

/** What one refund asks to take back; the quantity is thousandths > 0. */
export interface LineReturn {
  readonly lineId: string;
  readonly qtyMilli: number;
}

/**
 * Prices the lines of a sale and adds them up.
 * @returns faults for a discount above the gross, an included tax above what is left of it, and a
 *   line or receipt beyond MAX_MINOR
 * @throws RangeError for amounts or quantities that are negative or no safe integers
 * Source: domain.md, "Receipts"
 */
export function priceSale(lines: readonly SaleLineInput[]): Pricing<PricedLine> {
  const priced: PricedLine[] = [];
  const faults: PriceFault[] = [];
  lines.forEach((line, index) => {
    const result = priceLine(line, index);
    if ('grossMinor' in result) priced.push(result);
    else faults.push(result);
  });
  return addedUp(priced, faults);
}

/**
 * Prices what comes back of a sale, as positive amounts at the price, discount and tax of the sale.
 *
 * The parts of a line add up to exactly the line's amounts, in whatever number they come back and
 * without looking at the refunds before: the gross goes by quantity, the discount by gross, the
 * included tax by what is left, each cumulatively. Why this chain and not all three by quantity:
 * rounded apart, a part's discount could exceed its gross, and the customer would have to pay for
 * the return.
 * @param sold     the lines of the sale
 * @param returns  a line at most once
 * @returns lines in the order of `returns`; or faults for an unknown line, a line named twice and
 *   more than is left of a line
 * @throws RangeError for a quantity that is not a safe integer > 0
 * Source: domain.md, "Receipts"
 */
export function priceRefund(
  sold: readonly SoldLine[],
  returns: readonly LineReturn[],
): Pricing<PricedRefundLine> {
  const soldById = new Map(sold.map((line) => [line.id, line]));
  const seen = new Set<string>();
  const priced: PricedRefundLine[] = [];
  const faults: PriceFault[] = [];
  returns.forEach(({ lineId, qtyMilli }, index) => {
    mustCount(qtyMilli, 1);
    const line = soldById.get(lineId);
    if (!line) faults.push(lineFault(index, 'line_number', 'is not a line of the sale'));
    else if (seen.has(lineId)) faults.push(lineFault(index, 'line_number', 'is named twice'));
    else if (qtyMilli > remaining(line)) faults.push(overRefund(line, index));
    else priced.push(priceReturn(line, qtyMilli));
    seen.add(lineId);
  });
  return addedUp(priced, faults);
}

/**
 * Whether the payments add up to the total. None given is fine: a receipt may do without.
 * @param payments  amounts in minor units ≥ 0
 */
export function paymentsMatch(
  totalMinor: number,
  payments: readonly { readonly amountMinor: number }[],
): boolean {
  let openMinor = totalMinor;
  for (const { amountMinor } of payments) {
    openMinor -= amountMinor;
    // Leaving here keeps any number of payments inside the safe integers.
    if (openMinor < 0) return false;
  }
  return payments.length === 0 || openMinor === 0;
}

function priceLine(line: SaleLineInput, index: number): PricedLine | PriceFault {
  mustCount(line.discountMinor, 0);
  mustCount(line.taxMinor, 0);
  mustCount(line.qtyMilli, 1);
  const grossMinor = multiplyHalfUp(line.unitPriceMinor, line.qtyMilli);
  if (grossMinor === undefined) return lineFault(index, 'qty', 'makes the line too large');
  const netMinor = grossMinor - line.discountMinor;
  if (netMinor < 0) return lineFault(index, 'discount', 'is more than the line costs');
  if (line.taxIncluded && line.taxMinor > netMinor) {
    return lineFault(index, 'tax', 'is more than the line costs, which includes it');
  }
  const totalMinor = netMinor + (line.taxIncluded ? 0 : line.taxMinor);
  if (totalMinor > MAX_MINOR) return lineFault(index, 'tax', 'makes the line too large');
  return { ...line, grossMinor, totalMinor };
}

function priceReturn(line: SoldLine, qtyMilli: number): PricedRefundLine {
  const before = amountsOfFirst(line, line.refundedQtyMilli);
  const after = amountsOfFirst(line, line.refundedQtyMilli + qtyMilli);
  const grossMinor = after.grossMinor - before.grossMinor;
  const discountMinor = after.discountMinor - before.discountMinor;
  const taxMinor = after.taxMinor - before.taxMinor;
  return {
    lineId: line.id,
    sku: line.sku,
    name: line.name,
    qtyMilli,
    unitPriceMinor: line.unitPriceMinor,
    grossMinor,
    discountMinor,
    taxMinor,
    taxIncluded: line.taxIncluded,
    totalMinor: grossMinor - discountMinor + (line.taxIncluded ? 0 : taxMinor),
  };
}

/**
 * What the first `qtyMilli` of a sold line cost. A share of a share that is at most the whole
 * never grows faster than it, so no difference of two of these is negative or above its gross.
 */
function amountsOfFirst(
  line: SoldLine,
  qtyMilli: number,
): { grossMinor: number; discountMinor: number; taxMinor: number } {
  const grossMinor = shareOf(line.grossMinor, qtyMilli, line.qtyMilli);
  const discountMinor = shareOrNone(line.discountMinor, grossMinor, line.grossMinor);
  const netMinor = grossMinor - discountMinor;
  const taxMinor = line.taxIncluded
    ? shareOrNone(line.taxMinor, netMinor, line.grossMinor - line.discountMinor)
    : shareOf(line.taxMinor, qtyMilli, line.qtyMilli);
  return { grossMinor, discountMinor, taxMinor };
}

/** A share of nothing is nothing: a gift has no discount, and no tax inside its price. */
function shareOrNone(total: number, part: number, whole: number): number {
  return whole === 0 ? 0 : shareOf(total, part, whole);
}

function addedUp<Line extends PricedLine>(lines: Line[], faults: PriceFault[]): Pricing<Line> {
  if (faults.length > 0) return { ok: false, faults };
  const totals = { grossMinor: 0, discountMinor: 0, taxMinor: 0, addedTaxMinor: 0, totalMinor: 0 };
  for (const line of lines) {
    totals.grossMinor += line.grossMinor;
    totals.discountMinor += line.discountMinor;
    totals.taxMinor += line.taxMinor;
    totals.addedTaxMinor += line.taxIncluded ? 0 : line.taxMinor;
    totals.totalMinor += line.totalMinor;
    // Gross bounds the discount and the included tax, the total bounds the added tax.
    if (Math.max(totals.grossMinor, totals.totalMinor) > MAX_MINOR) {
      return { ok: false, faults: [receiptTooLarge()] };
    }
  }
  return { ok: true, lines, totals };
}

function remaining(line: SoldLine): number {
  return line.qtyMilli - line.refundedQtyMilli;
}

function overRefund(line: SoldLine, lineIndex: number): PriceFault {
  const remainingQtyMilli = remaining(line);
  const message = `is more than the ${fromMilli(remainingQtyMilli)} that can still be returned`;
  return {
    code: 'OVER_REFUND',
    path: `lines.${lineIndex}.qty`,
    message,
    lineIndex,
    remainingQtyMilli,
  };
}

function receiptTooLarge(): PriceFault {
  return { code: 'LINE_INVALID', path: 'lines', message: 'add up to too large a receipt' };
}

function lineFault(lineIndex: number, field: string, message: string): PriceFault {
  return { code: 'LINE_INVALID', path: `lines.${lineIndex}.${field}`, message, lineIndex };
}

function mustCount(value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`Not an integer from ${least}: ${value}`);
  }
}
