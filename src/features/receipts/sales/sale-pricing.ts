import { MAX_MINOR, multiplyHalfUp } from '../../../kernel/money.js';
import { allOf, type Checked } from '../document-figures.js';
import { addUp, mustCount, type PricedLines } from '../document-totals.js';
import type { LineRow } from '../receipt-line.entity.js';

const TOO_LARGE = { code: 'line_too_large', message: 'makes the line too large' } as const;

/** A line as the till sent it, as integers: amounts in minor units ≥ 0, the quantity in thousandths > 0. */
export type SaleLine = Pick<
  LineRow,
  | 'sku'
  | 'name'
  | 'qty_milli'
  | 'unit_price_minor'
  | 'discount_minor'
  | 'tax_minor'
  | 'tax_included'
  | 'category'
  | 'unit_cost_minor'
  | 'tax_rate_milli'
>;

/**
 * Prices the lines of a sale and adds them up.
 * @returns faults for a discount above the gross, an included tax above what is left of it, and a
 *   line or receipt beyond MAX_MINOR
 * @throws RangeError for amounts or quantities that are negative or no safe integers
 * Source: domain.md, "Receipts"
 */
export function priceSale(lines: readonly SaleLine[]): Checked<PricedLines> {
  const priced = allOf(lines.map(priceLine));
  return priced.ok ? addUp(priced.value) : priced;
}

/** `gross = quantity × unit price`, rounded half-up; `total = gross − discount + added tax`. */
function priceLine(line: SaleLine, index: number): Checked<LineRow> {
  mustCount(line.discount_minor, 0);
  mustCount(line.tax_minor, 0);
  mustCount(line.qty_milli, 1);
  const gross_minor = multiplyHalfUp(line.unit_price_minor, line.qty_milli);
  if (gross_minor === undefined) return fault(index, 'qty', TOO_LARGE);
  const netMinor = gross_minor - line.discount_minor;
  if (netMinor < 0) {
    return fault(index, 'discount', {
      code: 'more_than_line',
      message: 'is more than the line costs',
    });
  }
  if (line.tax_included && line.tax_minor > netMinor) {
    return fault(index, 'tax', {
      code: 'more_than_line',
      message: 'is more than the line costs, which includes it',
    });
  }
  const total_minor = netMinor + (line.tax_included ? 0 : line.tax_minor);
  if (total_minor > MAX_MINOR) return fault(index, 'tax', TOO_LARGE);
  const value = {
    ...line,
    line_number: index + 1,
    gross_minor,
    total_minor,
    cost_minor: costOf(line),
    refunded_receipt_id: null,
    refunded_line_number: null,
    refunded_qty_milli: 0,
  };
  return { ok: true, value };
}

/** A cost beyond what a column holds is not known; the sale does not fail for it. */
function costOf({ unit_cost_minor, qty_milli }: SaleLine): number | null {
  return unit_cost_minor === null ? null : (multiplyHalfUp(unit_cost_minor, qty_milli) ?? null);
}

function fault(
  index: number,
  name: string,
  { code, message }: { readonly code: string; readonly message: string },
): Checked<never> {
  const path = `lines.${index}.${name}`;
  return { ok: false, faults: [{ code: 'LINE_INVALID', path, field: { code }, message }] };
}
