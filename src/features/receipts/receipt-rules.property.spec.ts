import fc from 'fast-check';
import { MAX_MINOR, MAX_QTY_MILLI, multiplyHalfUp } from '../../kernel/money.js';
import { type PricedRefundLine, priceRefund, priceSale, type SoldLine } from './receipt-rules.js';

/** Any line that can be sold: small and great prices, pieces and weights, every discount and tax. */
const anySoldLine: fc.Arbitrary<SoldLine> = fc
  .record({
    qtyMilli: fc.oneof(
      fc.integer({ min: 1, max: 20 }).map((pieces) => pieces * 1_000),
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 1, max: MAX_QTY_MILLI }),
    ),
    unitPriceMinor: fc.oneof(
      fc.nat({ max: 20 }),
      fc.nat({ max: 100_000 }),
      fc.nat({ max: 2 ** 40 }),
    ),
    discountOf: fc.double({ min: 0, max: 1, noNaN: true }),
    taxOf: fc.double({ min: 0, max: 1, noNaN: true }),
    taxIncluded: fc.boolean(),
  })
  .map(({ discountOf, taxOf, ...line }) => {
    const grossMinor = multiplyHalfUp(line.unitPriceMinor, line.qtyMilli) ?? 0;
    const discountMinor = Math.floor(grossMinor * discountOf);
    const taxMinor = Math.floor((grossMinor - discountMinor) * taxOf);
    return { sku: 'SKU-1', name: 'Thing', ...line, discountMinor, taxMinor };
  })
  .map((line) => priceSale([line]))
  .filter((pricing) => pricing.ok)
  .map((pricing) => {
    const [line] = pricing.lines;
    if (!line) throw new Error('No line');
    return { ...line, name: 'Thing', id: 'line-1', refundedQtyMilli: 0 };
  });

const soldInParts = anySoldLine.chain((line) =>
  fc.tuple(
    fc.constant(line),
    fc.uniqueArray(fc.integer({ min: 1, max: line.qtyMilli }), { maxLength: 12 }),
  ),
);

/** Refunds the line in parts that end at the given quantities, and at last all that is left. */
function refundInParts(line: SoldLine, borders: readonly number[]): PricedRefundLine[] {
  const ends = [...new Set([...borders, line.qtyMilli])].sort((a, b) => a - b);
  let refundedQtyMilli = 0;
  return ends.map((end) => {
    const part = { lineId: line.id, qtyMilli: end - refundedQtyMilli };
    const refund = priceRefund([{ ...line, refundedQtyMilli }], [part]);
    refundedQtyMilli = end;
    const refunded = refund.ok ? refund.lines[0] : undefined;
    if (!refunded) throw new Error('Refused');
    return refunded;
  });
}

function sumOf(parts: readonly PricedRefundLine[], of: (part: PricedRefundLine) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}

describe('a line refunded in any number of parts', () => {
  it('returns exactly its quantity, gross, discount, tax and total', () => {
    fc.assert(
      fc.property(soldInParts, ([line, borders]) => {
        const parts = refundInParts(line, borders);
        expect(sumOf(parts, (part) => part.qtyMilli)).toBe(line.qtyMilli);
        expect(sumOf(parts, (part) => part.grossMinor)).toBe(line.grossMinor);
        expect(sumOf(parts, (part) => part.discountMinor)).toBe(line.discountMinor);
        expect(sumOf(parts, (part) => part.taxMinor)).toBe(line.taxMinor);
        expect(sumOf(parts, (part) => part.totalMinor)).toBe(line.totalMinor);
      }),
      { numRuns: 2_000 },
    );
  });

  it('obeys in each part what a sale obeys: nothing negative, no discount or tax above the price', () => {
    fc.assert(
      fc.property(soldInParts, ([line, borders]) => {
        for (const part of refundInParts(line, borders)) {
          const netMinor = part.grossMinor - part.discountMinor;
          const least = Math.min(part.grossMinor, part.discountMinor, part.taxMinor, netMinor);
          expect(least).toBeGreaterThanOrEqual(0);
          expect(part.totalMinor).toBe(netMinor + (part.taxIncluded ? 0 : part.taxMinor));
          expect(part.taxIncluded && part.taxMinor > netMinor).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('returns its fair share in each part, to within a few minor units', () => {
    fc.assert(
      fc.property(soldInParts, ([line, borders]) => {
        for (const part of refundInParts(line, borders)) {
          const share = part.qtyMilli / line.qtyMilli;
          // Up to half a unit at both ends of a part for the gross, and the same again per link.
          expect(Math.abs(part.grossMinor - line.grossMinor * share)).toBeLessThanOrEqual(1.01);
          expect(Math.abs(part.discountMinor - line.discountMinor * share)).toBeLessThanOrEqual(
            2.01,
          );
          expect(Math.abs(part.taxMinor - line.taxMinor * share)).toBeLessThanOrEqual(3.01);
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
        const { grossMinor, discountMinor, addedTaxMinor, totalMinor } = pricing.totals;
        expect(totalMinor).toBe(grossMinor - discountMinor + addedTaxMinor);
        expect(totalMinor).toBe(pricing.lines.reduce((sum, line) => sum + line.totalMinor, 0));
        expect(Math.max(grossMinor, totalMinor)).toBeLessThanOrEqual(MAX_MINOR);
      }),
    );
  });
});
