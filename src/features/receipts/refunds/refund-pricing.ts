import { fromMilli, shareOf } from '../../../kernel/money.js';
import { allOf, type Checked } from '../document-figures.js';
import { addUp, mustCount, type PricedLines } from '../document-totals.js';
import type { LineRow } from '../receipt-line.entity.js';

/** The refunded quantity of one line of the sale, in thousandths > 0. */
export type LineReturn = Pick<LineRow, 'line_number' | 'qty_milli'>;

/** A sale, with the quantity of each line that was already refunded. */
export interface RefundedSale {
  readonly id: string;
  readonly lines: readonly LineRow[];
}

/**
 * Prices the returned lines of a sale, as positive amounts at the price, discount and tax of the sale.
 *
 * Any number of partial refunds adds up to exactly the line's amounts, without reading the earlier refunds:
 * the gross is shared by quantity, the discount by gross, and the included tax by what is left, each
 * cumulatively. Why not all three by quantity: if they were rounded separately, the discount of a part
 * could exceed its gross, and the customer would have to pay for the return.
 * @param returns  a line at most once
 * @returns lines in the order of `returns`; or faults for an unknown line, a line named twice and
 *   more than is left of a line
 * @throws RangeError for a quantity that is not a safe integer > 0
 * Source: domain.md, "Receipts"
 */
export function priceRefund(
  sale: RefundedSale,
  returns: readonly LineReturn[],
): Checked<PricedLines> {
  const soldLines = new Map(sale.lines.map((line) => [line.line_number, line]));
  const seen = new Set<number>();
  const checked = returns.map((returned, index): Checked<LineRow> => {
    const { line_number, qty_milli } = returned;
    mustCount(qty_milli, 1);
    const line = soldLines.get(line_number);
    const isRepeated = seen.has(line_number);
    seen.add(line_number);
    if (!line) return fault(index, 'not_found', 'is not a line of the sale');
    if (isRepeated) return fault(index, 'unique', 'is named twice');
    if (qty_milli > remaining(line)) return overRefund(line, index);
    return { ok: true, value: priceReturn({ saleId: sale.id, line }, qty_milli, index) };
  });
  const priced = allOf(checked);
  return priced.ok ? addUp(priced.value) : priced;
}

function priceReturn(
  sold: { readonly saleId: string; readonly line: LineRow },
  qty_milli: number,
  index: number,
): LineRow {
  const { saleId, line } = sold;
  const before = amountsOfFirst(line, line.refunded_qty_milli);
  const after = amountsOfFirst(line, line.refunded_qty_milli + qty_milli);
  const gross_minor = after.grossMinor - before.grossMinor;
  const discount_minor = after.discountMinor - before.discountMinor;
  const tax_minor = after.taxMinor - before.taxMinor;
  return {
    line_number: index + 1,
    sku: line.sku,
    name: line.name,
    qty_milli,
    unit_price_minor: line.unit_price_minor,
    gross_minor,
    discount_minor,
    tax_minor,
    tax_included: line.tax_included,
    total_minor: gross_minor - discount_minor + (line.tax_included ? 0 : tax_minor),
    refunded_receipt_id: saleId,
    refunded_line_number: line.line_number,
    refunded_qty_milli: 0,
    category: line.category,
    unit_cost_minor: line.unit_cost_minor,
    cost_minor: costOfReturn(line, qty_milli),
    tax_rate_milli: line.tax_rate_milli,
  };
}

/**
 * Returns the amounts of the first `qtyMilli` of a sold line. A share of a share never grows faster than
 * the share itself, so no difference of two results is negative or above its gross.
 */
function amountsOfFirst(
  line: LineRow,
  qtyMilli: number,
): { grossMinor: number; discountMinor: number; taxMinor: number } {
  const grossMinor = shareOf(line.gross_minor, qtyMilli, line.qty_milli);
  const discountMinor = shareOrNone(line.discount_minor, grossMinor, line.gross_minor);
  const netMinor = grossMinor - discountMinor;
  const taxMinor = line.tax_included
    ? shareOrNone(line.tax_minor, netMinor, line.gross_minor - line.discount_minor)
    : shareOf(line.tax_minor, qtyMilli, line.qty_milli);
  return { grossMinor, discountMinor, taxMinor };
}

/** Shared by quantity, cumulatively, as the gross is. */
function costOfReturn(line: LineRow, qtyMilli: number): number | null {
  if (line.cost_minor === null) return null;
  const shareUpTo = (milli: number): number => shareOf(line.cost_minor ?? 0, milli, line.qty_milli);
  return shareUpTo(line.refunded_qty_milli + qtyMilli) - shareUpTo(line.refunded_qty_milli);
}

/**
 * Returns the share, which is zero if the whole is zero: a gift has no discount, and no tax inside its
 * price.
 */
function shareOrNone(total: number, part: number, whole: number): number {
  return whole === 0 ? 0 : shareOf(total, part, whole);
}

function remaining(line: LineRow): number {
  return line.qty_milli - line.refunded_qty_milli;
}

function overRefund(line: LineRow, index: number): Checked<never> {
  const max = fromMilli(remaining(line));
  const message = `is more than the ${max} that can still be returned`;
  const [path, field] = [`lines.${index}.qty`, { code: 'max', params: { max } }];
  return { ok: false, faults: [{ code: 'OVER_REFUND', path, field, message }] };
}

function fault(index: number, code: string, message: string): Checked<never> {
  const path = `lines.${index}.line_number`;
  return { ok: false, faults: [{ code: 'LINE_INVALID', path, field: { code }, message }] };
}
