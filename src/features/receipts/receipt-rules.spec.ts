import { MAX_MINOR, toMajor } from '../../kernel/money.js';
import {
  paymentsMatch,
  priceSale,
  type PricedLine,
  type Pricing,
  type SaleLineInput,
} from './receipt-rules.js';

type Priced<Line extends PricedLine> = Extract<Pricing<Line>, { ok: true }>;
type Refused = Extract<Pricing<PricedLine>, { ok: false }>;

function priced<Line extends PricedLine>(pricing: Pricing<Line>): Priced<Line> {
  if (!pricing.ok) throw new Error(`Refused: ${JSON.stringify(pricing.faults)}`);
  return pricing;
}

function faultsOf(pricing: Pricing<PricedLine>): Refused['faults'] {
  if (pricing.ok) throw new Error('Priced');
  return pricing.faults;
}

function only<Line>(lines: readonly Line[]): Line {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0) throw new Error(`${lines.length} lines`);
  return line;
}

/** One piece at 1.00, without discount and tax. */
function line(given: Partial<SaleLineInput> = {}): SaleLineInput {
  return {
    sku: 'SKU-1',
    qtyMilli: 1_000,
    unitPriceMinor: 100,
    discountMinor: 0,
    taxMinor: 0,
    taxIncluded: true,
    ...given,
  };
}

describe('a sale', () => {
  it('of two coffees with the tax in the price costs what the menu says', () => {
    const { lines, totals } = priced(
      priceSale([line({ qtyMilli: 2_000, unitPriceMinor: 240, taxMinor: 44 })]),
    );
    expect(only(lines)).toMatchObject({ grossMinor: 480, discountMinor: 0, totalMinor: 480 });
    expect(totals).toEqual({
      grossMinor: 480,
      discountMinor: 0,
      taxMinor: 44,
      addedTaxMinor: 0,
      totalMinor: 480,
    });
  });

  it('with added tax and a discount costs gross − discount + tax', () => {
    const sale = line({
      unitPriceMinor: 1_000,
      discountMinor: 100,
      taxMinor: 80,
      taxIncluded: false,
    });
    const { lines, totals } = priced(priceSale([sale]));
    expect(only(lines).totalMinor).toBe(980);
    expect(totals).toMatchObject({ taxMinor: 80, addedTaxMinor: 80, totalMinor: 980 });
  });

  it('may mix lines with included and with added tax', () => {
    const { totals } = priced(
      priceSale([
        line({ unitPriceMinor: 1_210, taxMinor: 210 }),
        line({ unitPriceMinor: 1_000, taxMinor: 70, taxIncluded: false }),
      ]),
    );
    expect(totals).toEqual({
      grossMinor: 2_210,
      discountMinor: 0,
      taxMinor: 280,
      addedTaxMinor: 70,
      totalMinor: 2_280,
    });
  });

  it('of 0.333 kg at 2.99 rounds each line half-up, not the sum', () => {
    const cheese = line({ qtyMilli: 333, unitPriceMinor: 299 }); // 0.99567
    const ham = line({ qtyMilli: 250, unitPriceMinor: 1_310 }); // 3.275
    const { lines, totals } = priced(priceSale([cheese, cheese, ham]));
    expect(lines.map(({ grossMinor }) => grossMinor)).toEqual([100, 100, 328]);
    expect(totals.totalMinor).toBe(528);
  });

  it('in yen has no decimals, in dinars three', () => {
    const yen = priced(priceSale([line({ qtyMilli: 333, unitPriceMinor: 1_250 })])); // 416.25
    expect(toMajor(yen.totals.totalMinor, 0)).toBe(416);
    const dinars = priced(priceSale([line({ qtyMilli: 333, unitPriceMinor: 1_255 })])); // 417.915
    expect(toMajor(dinars.totals.totalMinor, 3)).toBe(0.418);
  });

  it('of 500 lines adds up exactly', () => {
    const lines = Array.from({ length: 500 }, (_, index) =>
      line({ sku: `SKU-${index}`, qtyMilli: 1_500, unitPriceMinor: 3, discountMinor: index % 2 }),
    );
    const { totals } = priced(priceSale(lines));
    expect(totals).toMatchObject({ grossMinor: 2_500, discountMinor: 250, totalMinor: 2_250 });
  });

  it('of 500 lines at the greatest price is refused, not rounded', () => {
    const lines = Array.from({ length: 500 }, () => line({ unitPriceMinor: MAX_MINOR }));
    expect(faultsOf(priceSale(lines))).toMatchObject([{ code: 'LINE_INVALID', path: 'lines' }]);
    expect(priceSale(lines.slice(0, 1)).ok).toBe(true);
  });

  it('may be a gift: a line of zero, or one with the whole price off', () => {
    const { totals } = priced(
      priceSale([line({ unitPriceMinor: 0 }), line({ unitPriceMinor: 500, discountMinor: 500 })]),
    );
    expect(totals.totalMinor).toBe(0);
  });

  it('keeps what the till sent on each line', () => {
    const sent = line({ sku: 'A', name: 'Apple', qtyMilli: 2_500 });
    expect(only(priced(priceSale([sent])).lines)).toMatchObject(sent);
  });

  it('names every line that cannot be priced, with its place', () => {
    const faults = faultsOf(
      priceSale([
        line({ discountMinor: 101 }),
        line(),
        line({ discountMinor: 50, taxMinor: 51 }),
        line({ unitPriceMinor: MAX_MINOR, qtyMilli: 2_000 }),
        line({ unitPriceMinor: MAX_MINOR, taxMinor: 1, taxIncluded: false }),
      ]),
    );
    expect(faults.map(({ path, lineIndex }) => [path, lineIndex])).toEqual([
      ['lines.0.discount', 0],
      ['lines.2.tax', 2],
      ['lines.3.qty', 3],
      ['lines.4.tax', 4],
    ]);
    expect(faults.every(({ code }) => code === 'LINE_INVALID')).toBe(true);
  });

  it('with negative or broken numbers is a mistake of ours', () => {
    expect(() => priceSale([line({ unitPriceMinor: -1 })])).toThrow(RangeError);
    expect(() => priceSale([line({ discountMinor: -1 })])).toThrow(RangeError);
    expect(() => priceSale([line({ taxMinor: 0.5 })])).toThrow(RangeError);
    expect(() => priceSale([line({ qtyMilli: 0 })])).toThrow(RangeError);
  });
});

describe('payments', () => {
  it('match when they add up to the total, split as they may be', () => {
    expect(paymentsMatch(1_000, [{ amountMinor: 400 }, { amountMinor: 600 }])).toBe(true);
    expect(paymentsMatch(1_000, [{ amountMinor: 400 }, { amountMinor: 599 }])).toBe(false);
    expect(paymentsMatch(1_000, [{ amountMinor: 400 }, { amountMinor: 601 }])).toBe(false);
    expect(paymentsMatch(0, [{ amountMinor: 0 }])).toBe(true);
  });

  it('may be left out', () => {
    expect(paymentsMatch(1_000, [])).toBe(true);
  });

  it('beyond the safe integers do not match by rounding', () => {
    const payments = Array.from({ length: 2_000 }, () => ({ amountMinor: MAX_MINOR }));
    expect(paymentsMatch(MAX_MINOR, payments)).toBe(false);
  });
});
