import fc from 'fast-check';
import { priceRefund } from '../refunds/refund-pricing.js';
import { valueOf } from '../document-figures.js';
import { priceSale, type SaleLine } from './sale-pricing.js';
import { spreadDiscount } from './whole-discount.js';

function line(given: Partial<SaleLine> = {}): SaleLine {
  return {
    sku: 'SKU-1',
    name: 'Thing',
    qty_milli: 1_000,
    unit_price_minor: 100,
    discount_minor: 0,
    tax_minor: 0,
    tax_included: true,
    category: null,
    unit_cost_minor: null,
    tax_rate_milli: null,
    ...given,
  };
}

function discountsOf(lines: readonly SaleLine[], discountMinor: number): number[] {
  return valueOf(spreadDiscount(lines, discountMinor, 2)).map((one) => one.discount_minor);
}

describe('a discount on the whole receipt', () => {
  it('is spread over the lines in proportion to what they cost', () => {
    const lines = [line({ unit_price_minor: 1_000 }), line({ unit_price_minor: 3_000 })];
    expect(discountsOf(lines, 400)).toEqual([100, 300]);
  });

  it('applies on top of the discounts of lines, and skips free items', () => {
    const lines = [
      line({ discount_minor: 50 }),
      line({ unit_price_minor: 0 }),
      line({ discount_minor: 100 }),
      line(),
    ];
    expect(discountsOf(lines, 30)).toEqual([60, 0, 100, 20]);
  });

  it('goes to one line if it is one cent', () => {
    expect(discountsOf([line(), line(), line()], 1).reduce((a, b) => a + b)).toBe(1);
  });

  it('may be the whole price, and is refused above it with the greatest possible discount', () => {
    const lines = [line(), line({ unit_price_minor: 33, qty_milli: 500 })];
    expect(discountsOf(lines, 117)).toEqual([100, 17]);
    expect(spreadDiscount(lines, 118, 2)).toEqual({
      ok: false,
      faults: [
        {
          code: 'LINE_INVALID',
          path: 'discount',
          field: { code: 'max', params: { max: 1.17 } },
          message: 'must be at most 1.17, to which the lines add up',
        },
      ],
    });
  });

  const anyLine = fc.record({
    qty_milli: fc.integer({ min: 1, max: 20_000 }),
    unit_price_minor: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 1_000_000 })),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('is applied exactly, fits every line, and is returned exactly with the lines, in parts too', () => {
    const sale = fc.tuple(
      fc.array(anyLine, { minLength: 1, maxLength: 8 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(sale, ([given, ofWhole, firstPart]) => {
        const plain = given.map(({ part, ...one }) => {
          const gross = valueOf(priceSale([line(one)])).totals.gross_minor;
          return line({ ...one, discount_minor: Math.floor(gross * part) });
        });
        const before = valueOf(priceSale(plain)).totals;
        const discount = Math.floor(before.total_minor * ofWhole);
        const { lines, totals } = valueOf(priceSale(valueOf(spreadDiscount(plain, discount, 2))));
        expect(totals.discount_minor).toBe(before.discount_minor + discount);
        expect(totals.total_minor).toBe(before.total_minor - discount);
        const refund = (quantities: readonly number[], refunded: readonly number[]): number => {
          const sold = lines.map((one, at) => ({ ...one, refunded_qty_milli: refunded[at] ?? 0 }));
          const returns = quantities.flatMap((qty_milli, at) =>
            qty_milli > 0 ? [{ line_number: at + 1, qty_milli }] : [],
          );
          if (returns.length === 0) return 0;
          return valueOf(priceRefund({ id: 'r', lines: sold }, returns)).totals.total_minor;
        };
        const first = lines.map(({ qty_milli }) => Math.floor(qty_milli * firstPart));
        const rest = lines.map(({ qty_milli }, at) => qty_milli - (first[at] ?? 0));
        expect(refund(first, []) + refund(rest, first)).toBe(totals.total_minor);
      }),
    );
  });
});
