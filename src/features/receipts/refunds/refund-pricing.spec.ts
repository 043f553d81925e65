import { valueOf, type Checked } from '../document-figures.js';
import type { LineRow } from '../receipt-line.entity.js';
import { priceSale, type SaleLine } from '../sales/sale-pricing.js';
import { priceRefund } from './refund-pricing.js';

const SALE = { id: '0195f0c4-7b1a-713a-8ef4-be6435348e3a' };

function faultsOf(checked: Checked<unknown>): Extract<typeof checked, { ok: false }>['faults'] {
  if (checked.ok) throw new Error('Priced');
  return checked.faults;
}

function only<Line>(lines: readonly Line[]): Line {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0) throw new Error(`${lines.length} lines`);
  return line;
}

/** A sold line of one piece at 1.00, without discount and tax. */
function sold(given: Partial<SaleLine>, line_number = 1, refunded_qty_milli = 0): LineRow {
  const sale = {
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
  return { ...only(valueOf(priceSale([sale])).lines), line_number, refunded_qty_milli };
}

describe('a refund', () => {
  it('returns in three parts of a discounted and taxed line exactly what was paid', () => {
    // 3 × 3.33 − 1.00, of which 1.56 tax.
    const sale = { qty_milli: 3_000, unit_price_minor: 333, discount_minor: 100, tax_minor: 156 };
    const parts = [0, 1_000, 2_000].map((refunded) =>
      only(
        valueOf(
          priceRefund({ ...SALE, lines: [sold(sale, 1, refunded)] }, [
            { line_number: 1, qty_milli: 1_000 },
          ]),
        ).lines,
      ),
    );
    expect(parts.map(({ gross_minor }) => gross_minor)).toEqual([333, 333, 333]);
    expect(parts.map(({ discount_minor }) => discount_minor)).toEqual([33, 34, 33]);
    expect(parts.map(({ tax_minor }) => tax_minor)).toEqual([52, 52, 52]);
    expect(parts.map(({ total_minor }) => total_minor)).toEqual([300, 299, 300]);
  });

  it('never charges the customer for a part, whatever the rounding', () => {
    // A kilogram for 3, 2 off: each by weight alone, the third quarter would be 0 − 1.
    const totals = [0, 250, 500, 750].map((refunded) => {
      const left = sold({ unit_price_minor: 3, discount_minor: 2 }, 1, refunded);
      const { lines } = valueOf(
        priceRefund({ ...SALE, lines: [left] }, [{ line_number: 1, qty_milli: 250 }]),
      );
      return only(lines).total_minor;
    });
    expect(Math.min(...totals)).toBe(0);
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(1);
  });

  it('covers several lines, in its own order, and adds them up', () => {
    const lines = [
      sold({ sku: 'A', unit_price_minor: 1_000, tax_minor: 100, tax_included: false }, 1),
      sold({ sku: 'B', unit_price_minor: 500, discount_minor: 50 }, 2),
    ];
    const refund = valueOf(
      priceRefund({ ...SALE, lines }, [
        { line_number: 2, qty_milli: 1_000 },
        { line_number: 1, qty_milli: 500 },
      ]),
    );
    expect(refund.lines.map((line) => [line.refunded_line_number, line.sku])).toEqual([
      [2, 'B'],
      [1, 'A'],
    ]);
    expect(refund.totals).toEqual({
      gross_minor: 1_000,
      discount_minor: 50,
      tax_minor: 50,
      added_tax_minor: 50,
      total_minor: 1_000,
    });
  });

  it('is proportional to the weight for a part of a weighed item', () => {
    const cheese = sold({ qty_milli: 333, unit_price_minor: 299, discount_minor: 10 });
    const { lines } = valueOf(
      priceRefund({ ...SALE, lines: [cheese] }, [{ line_number: 1, qty_milli: 100 }]),
    );
    expect(only(lines)).toMatchObject({ gross_minor: 30, discount_minor: 3, total_minor: 27 });
  });

  it('returns only the goods if the item was free', () => {
    const gift = sold({ unit_price_minor: 500, discount_minor: 1_000, qty_milli: 2_000 });
    const free = sold({ unit_price_minor: 0 }, 2);
    const { totals } = valueOf(
      priceRefund({ ...SALE, lines: [gift, free] }, [
        { line_number: 1, qty_milli: 1_000 },
        { line_number: 2, qty_milli: 1_000 },
      ]),
    );
    expect(totals).toMatchObject({ gross_minor: 500, discount_minor: 500, total_minor: 0 });
  });

  it('is refused above what is left, and the refusal reports the quantity that is left', () => {
    const lines = [sold({ qty_milli: 3_000 }, 1, 2_500)];
    expect(faultsOf(priceRefund({ ...SALE, lines }, [{ line_number: 1, qty_milli: 501 }]))).toEqual(
      [
        {
          code: 'OVER_REFUND',
          path: 'lines.0.qty',
          field: { code: 'max', params: { max: 0.5 } },
          message: 'is more than the 0.5 that can still be returned',
        },
      ],
    );
  });

  it('is refused for an unknown line, and for the same line twice', () => {
    const faults = faultsOf(
      priceRefund({ ...SALE, lines: [sold({ qty_milli: 3_000 })] }, [
        { line_number: 1, qty_milli: 1_000 },
        { line_number: 1, qty_milli: 1_000 },
        { line_number: 9, qty_milli: 1_000 },
      ]),
    );
    expect(faults.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'lines.1.line_number is named twice',
      'lines.2.line_number is not a line of the sale',
    ]);
  });

  it('must return something, or it is a fault of ours', () => {
    expect(() =>
      priceRefund({ ...SALE, lines: [sold({})] }, [{ line_number: 1, qty_milli: 0 }]),
    ).toThrow(RangeError);
  });
});
