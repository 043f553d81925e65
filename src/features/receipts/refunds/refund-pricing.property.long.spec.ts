import fc from 'fast-check';
import { MAX_MINOR, MAX_QTY_MILLI, multiplyHalfUp } from '../../../kernel/money.js';
import type { LineRow } from '../receipt-line.entity.js';
import { priceSale } from '../sales/sale-pricing.js';
import { priceRefund } from './refund-pricing.js';

/** Any line that can be sold: small and great prices, pieces and weights, every discount and tax. */
const anySoldLine: fc.Arbitrary<LineRow> = fc
  .record({
    qty_milli: fc.oneof(
      fc.integer({ min: 1, max: 20 }).map((pieces) => pieces * 1_000),
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 1, max: MAX_QTY_MILLI }),
    ),
    unit_price_minor: fc.oneof(
      fc.nat({ max: 20 }),
      fc.nat({ max: 100_000 }),
      fc.nat({ max: 2 ** 40 }),
    ),
    discountOf: fc.double({ min: 0, max: 1, noNaN: true }),
    taxOf: fc.double({ min: 0, max: 1, noNaN: true }),
    tax_included: fc.boolean(),
  })
  .map(({ discountOf, taxOf, ...line }) => {
    const gross_minor = multiplyHalfUp(line.unit_price_minor, line.qty_milli) ?? 0;
    const discount_minor = Math.floor(gross_minor * discountOf);
    const tax_minor = Math.floor((gross_minor - discount_minor) * taxOf);
    const product = { category: null, unit_cost_minor: 37, tax_rate_milli: null };
    return { sku: 'SKU-1', name: 'Thing', ...product, ...line, discount_minor, tax_minor };
  })
  .map((line) => priceSale([line]))
  .filter((pricing) => pricing.ok)
  .map((pricing) => {
    const [line] = pricing.value.lines;
    if (!line) throw new Error('No line');
    return line;
  });

const soldInParts = anySoldLine.chain((line) =>
  fc.tuple(
    fc.constant(line),
    fc.uniqueArray(fc.integer({ min: 1, max: line.qty_milli }), { maxLength: 12 }),
  ),
);

/** Refunds the line in parts that end at the given quantities, and at last all that is left. */
function refundInParts(line: LineRow, borders: readonly number[]): LineRow[] {
  const ends = [...new Set([...borders, line.qty_milli])].sort((a, b) => a - b);
  let refunded_qty_milli = 0;
  return ends.map((end) => {
    const part = { line_number: line.line_number, qty_milli: end - refunded_qty_milli };
    const refund = priceRefund({ id: 'sale', lines: [{ ...line, refunded_qty_milli }] }, [part]);
    refunded_qty_milli = end;
    const refunded = refund.ok ? refund.value.lines[0] : undefined;
    if (!refunded) throw new Error('Refused');
    return refunded;
  });
}

function sumOf(parts: readonly LineRow[], of: (part: LineRow) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}

describe('a line refunded in any number of parts', () => {
  it('returns exactly its quantity, gross, discount, tax, total and cost', () => {
    fc.assert(
      fc.property(soldInParts, ([line, borders]) => {
        const parts = refundInParts(line, borders);
        expect(sumOf(parts, (part) => part.qty_milli)).toBe(line.qty_milli);
        expect(sumOf(parts, (part) => part.gross_minor)).toBe(line.gross_minor);
        expect(sumOf(parts, (part) => part.discount_minor)).toBe(line.discount_minor);
        expect(sumOf(parts, (part) => part.tax_minor)).toBe(line.tax_minor);
        expect(sumOf(parts, (part) => part.total_minor)).toBe(line.total_minor);
        // Beyond what a column holds it is not known.
        if (line.cost_minor === null) expect(parts[0]?.cost_minor).toBeNull();
        else expect(sumOf(parts, (part) => part.cost_minor ?? NaN)).toBe(line.cost_minor);
      }),
      { numRuns: 2_000 },
    );
  });

  it('follows in each part the rules of a sale: nothing negative, no discount or tax above the price', () => {
    fc.assert(
      fc.property(soldInParts, ([line, borders]) => {
        for (const part of refundInParts(line, borders)) {
          const netMinor = part.gross_minor - part.discount_minor;
          const least = Math.min(part.gross_minor, part.discount_minor, part.tax_minor, netMinor);
          expect(least).toBeGreaterThanOrEqual(0);
          expect(part.total_minor).toBe(netMinor + (part.tax_included ? 0 : part.tax_minor));
          expect(part.tax_included && part.tax_minor > netMinor).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('returns its fair share in each part, to within a few minor units', () => {
    fc.assert(
      fc.property(soldInParts, ([line, borders]) => {
        for (const part of refundInParts(line, borders)) {
          const share = part.qty_milli / line.qty_milli;
          // Up to half a unit at both ends of a part for the gross, and the same again per link.
          expect(Math.abs(part.gross_minor - line.gross_minor * share)).toBeLessThanOrEqual(1.01);
          expect(Math.abs(part.discount_minor - line.discount_minor * share)).toBeLessThanOrEqual(
            2.01,
          );
          expect(Math.abs(part.tax_minor - line.tax_minor * share)).toBeLessThanOrEqual(3.01);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a sale of any lines', () => {
  it('has total = gross − discount + added tax on every line and in the sum', () => {
    fc.assert(
      fc.property(fc.array(anySoldLine, { maxLength: 20 }), (lines) => {
        const pricing = priceSale(lines);
        if (!pricing.ok) return;
        const { gross_minor, discount_minor, added_tax_minor, total_minor } = pricing.value.totals;
        expect(total_minor).toBe(gross_minor - discount_minor + added_tax_minor);
        expect(total_minor).toBe(
          pricing.value.lines.reduce((sum, line) => sum + line.total_minor, 0),
        );
        expect(Math.max(gross_minor, total_minor)).toBeLessThanOrEqual(MAX_MINOR);
      }),
    );
  });
});
