import {
  priceRefund,
  priceSale,
  type PricedLine,
  type Pricing,
  type SaleLineInput,
  type SoldLine,
} from './receipt-rules.js';

function priced<Line extends PricedLine>(
  pricing: Pricing<Line>,
): Extract<Pricing<Line>, { ok: true }> {
  if (!pricing.ok) throw new Error(`Refused: ${JSON.stringify(pricing.faults)}`);
  return pricing;
}

function faultsOf(
  pricing: Pricing<PricedLine>,
): Extract<Pricing<PricedLine>, { ok: false }>['faults'] {
  if (pricing.ok) throw new Error('Priced');
  return pricing.faults;
}

function only<Line>(lines: readonly Line[]): Line {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0) throw new Error(`${lines.length} lines`);
  return line;
}

/** A sold line of one piece at 1.00, without discount and tax. */
function sold(given: Partial<SaleLineInput>, id = 'line-1', refundedQtyMilli = 0): SoldLine {
  const sale = {
    sku: 'SKU-1',
    name: 'Thing',
    qtyMilli: 1_000,
    unitPriceMinor: 100,
    discountMinor: 0,
    taxMinor: 0,
    taxIncluded: true,
    ...given,
  };
  return { ...only(priced(priceSale([sale])).lines), name: 'Thing', id, refundedQtyMilli };
}

describe('a refund', () => {
  it('in three parts of a discounted taxed line returns exactly what was paid', () => {
    // 3 × 3.33 − 1.00, of which 1.56 tax.
    const sale = { qtyMilli: 3_000, unitPriceMinor: 333, discountMinor: 100, taxMinor: 156 };
    const parts = [0, 1_000, 2_000].map((refunded) =>
      only(
        priced(
          priceRefund([sold(sale, 'line-1', refunded)], [{ lineId: 'line-1', qtyMilli: 1_000 }]),
        ).lines,
      ),
    );
    expect(parts.map(({ grossMinor }) => grossMinor)).toEqual([333, 333, 333]);
    expect(parts.map(({ discountMinor }) => discountMinor)).toEqual([33, 34, 33]);
    expect(parts.map(({ taxMinor }) => taxMinor)).toEqual([52, 52, 52]);
    expect(parts.map(({ totalMinor }) => totalMinor)).toEqual([300, 299, 300]);
  });

  it('never makes the customer pay for a part, whatever the rounding', () => {
    // A kilogram for 3, 2 off: each by weight alone, the third quarter would be 0 − 1.
    const totals = [0, 250, 500, 750].map((refunded) => {
      const left = sold({ unitPriceMinor: 3, discountMinor: 2 }, 'line-1', refunded);
      const { lines } = priced(priceRefund([left], [{ lineId: 'line-1', qtyMilli: 250 }]));
      return only(lines).totalMinor;
    });
    expect(Math.min(...totals)).toBe(0);
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(1);
  });

  it('takes several lines, in its own order, and adds them up', () => {
    const lines = [
      sold({ sku: 'A', unitPriceMinor: 1_000, taxMinor: 100, taxIncluded: false }, 'line-a'),
      sold({ sku: 'B', unitPriceMinor: 500, discountMinor: 50 }, 'line-b'),
    ];
    const refund = priced(
      priceRefund(lines, [
        { lineId: 'line-b', qtyMilli: 1_000 },
        { lineId: 'line-a', qtyMilli: 500 },
      ]),
    );
    expect(refund.lines.map(({ lineId, sku }) => [lineId, sku])).toEqual([
      ['line-b', 'B'],
      ['line-a', 'A'],
    ]);
    expect(refund.totals).toEqual({
      grossMinor: 1_000,
      discountMinor: 50,
      taxMinor: 50,
      addedTaxMinor: 50,
      totalMinor: 1_000,
    });
  });

  it('of part of a weighed good goes by the weight', () => {
    const cheese = sold({ qtyMilli: 333, unitPriceMinor: 299, discountMinor: 10 });
    const { lines } = priced(priceRefund([cheese], [{ lineId: 'line-1', qtyMilli: 100 }]));
    expect(only(lines)).toMatchObject({ grossMinor: 30, discountMinor: 3, totalMinor: 27 });
  });

  it('of a gift returns nothing but the goods', () => {
    const gift = sold({ unitPriceMinor: 500, discountMinor: 1_000, qtyMilli: 2_000 });
    const free = sold({ unitPriceMinor: 0 }, 'line-2');
    const { totals } = priced(
      priceRefund(
        [gift, free],
        [
          { lineId: 'line-1', qtyMilli: 1_000 },
          { lineId: 'line-2', qtyMilli: 1_000 },
        ],
      ),
    );
    expect(totals).toMatchObject({ grossMinor: 500, discountMinor: 500, totalMinor: 0 });
  });

  it('of more than is left names the rest', () => {
    const lines = [sold({ qtyMilli: 3_000 }, 'line-1', 2_500)];
    expect(faultsOf(priceRefund(lines, [{ lineId: 'line-1', qtyMilli: 501 }]))).toEqual([
      {
        code: 'OVER_REFUND',
        path: 'lines.0.qty',
        message: 'is more than the 0.5 that can still be returned',
        lineIndex: 0,
        remainingQtyMilli: 500,
      },
    ]);
  });

  it('of an unknown line, or of one line twice, is refused', () => {
    const faults = faultsOf(
      priceRefund(
        [sold({ qtyMilli: 3_000 })],
        [
          { lineId: 'line-1', qtyMilli: 1_000 },
          { lineId: 'line-1', qtyMilli: 1_000 },
          { lineId: 'line-9', qtyMilli: 1_000 },
        ],
      ),
    );
    expect(faults.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'lines.1.line_number is named twice',
      'lines.2.line_number is not a line of the sale',
    ]);
  });

  it('of nothing is a mistake of ours', () => {
    expect(() => priceRefund([sold({})], [{ lineId: 'line-1', qtyMilli: 0 }])).toThrow(RangeError);
  });
});
