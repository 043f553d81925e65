import { MAX_MINOR, toMajor } from '../../../kernel/money.js';
import { valueOf, type Checked } from '../document-figures.js';
import { priceSale, type SaleLine } from './sale-pricing.js';

function faultsOf(checked: Checked<unknown>): Extract<typeof checked, { ok: false }>['faults'] {
  if (checked.ok) throw new Error('Priced');
  return checked.faults;
}

function only<Line>(lines: readonly Line[]): Line {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0) throw new Error(`${lines.length} lines`);
  return line;
}

/** One piece at 1.00, without discount and tax. */
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

describe('a sale', () => {
  it('costs what the menu says for two coffees with the tax in the price', () => {
    const { lines, totals } = valueOf(
      priceSale([line({ qty_milli: 2_000, unit_price_minor: 240, tax_minor: 44 })]),
    );
    expect(only(lines)).toMatchObject({ gross_minor: 480, discount_minor: 0, total_minor: 480 });
    expect(totals).toEqual({
      gross_minor: 480,
      discount_minor: 0,
      tax_minor: 44,
      added_tax_minor: 0,
      total_minor: 480,
    });
  });

  it('costs gross − discount + tax with added tax and a discount', () => {
    const sale = line({
      unit_price_minor: 1_000,
      discount_minor: 100,
      tax_minor: 80,
      tax_included: false,
    });
    const { lines, totals } = valueOf(priceSale([sale]));
    expect(only(lines).total_minor).toBe(980);
    expect(totals).toMatchObject({ tax_minor: 80, added_tax_minor: 80, total_minor: 980 });
  });

  it('may mix lines with included and with added tax', () => {
    const { totals } = valueOf(
      priceSale([
        line({ unit_price_minor: 1_210, tax_minor: 210 }),
        line({ unit_price_minor: 1_000, tax_minor: 70, tax_included: false }),
      ]),
    );
    expect(totals).toEqual({
      gross_minor: 2_210,
      discount_minor: 0,
      tax_minor: 280,
      added_tax_minor: 70,
      total_minor: 2_280,
    });
  });

  it('rounds each line of 0.333 kg at 2.99 half up, not the sum', () => {
    const cheese = line({ qty_milli: 333, unit_price_minor: 299 }); // 0.99567
    const ham = line({ qty_milli: 250, unit_price_minor: 1_310 }); // 3.275
    const { lines, totals } = valueOf(priceSale([cheese, cheese, ham]));
    expect(lines.map(({ gross_minor }) => gross_minor)).toEqual([100, 100, 328]);
    expect(totals.total_minor).toBe(528);
  });

  it('has no decimals in yen, and three in dinars', () => {
    const yen = valueOf(priceSale([line({ qty_milli: 333, unit_price_minor: 1_250 })])); // 416.25
    expect(toMajor(yen.totals.total_minor, 0)).toBe(416);
    const dinars = valueOf(priceSale([line({ qty_milli: 333, unit_price_minor: 1_255 })])); // 417.915
    expect(toMajor(dinars.totals.total_minor, 3)).toBe(0.418);
  });

  it('adds up exactly with 500 lines', () => {
    const lines = Array.from({ length: 500 }, (_, index) =>
      line({
        sku: `SKU-${index}`,
        qty_milli: 1_500,
        unit_price_minor: 3,
        discount_minor: index % 2,
      }),
    );
    const { totals } = valueOf(priceSale(lines));
    expect(totals).toMatchObject({ gross_minor: 2_500, discount_minor: 250, total_minor: 2_250 });
  });

  it('is refused, not rounded, with 500 lines at the greatest price', () => {
    const lines = Array.from({ length: 500 }, () => line({ unit_price_minor: MAX_MINOR }));
    expect(faultsOf(priceSale(lines))).toMatchObject([{ code: 'LINE_INVALID', path: 'lines' }]);
    expect(priceSale(lines.slice(0, 1)).ok).toBe(true);
  });

  it('may be free: a line with the price zero, or with its whole price discounted', () => {
    const { totals } = valueOf(
      priceSale([
        line({ unit_price_minor: 0 }),
        line({ unit_price_minor: 500, discount_minor: 500 }),
      ]),
    );
    expect(totals.total_minor).toBe(0);
  });

  it('keeps what the till sent for each line', () => {
    const sent = line({ sku: 'A', name: 'Apple', qty_milli: 2_500 });
    expect(only(valueOf(priceSale([sent])).lines)).toMatchObject(sent);
  });

  it('reports every line that cannot be priced, with its place', () => {
    const faults = faultsOf(
      priceSale([
        line({ discount_minor: 101 }),
        line(),
        line({ discount_minor: 50, tax_minor: 51 }),
        line({ unit_price_minor: MAX_MINOR, qty_milli: 2_000 }),
        line({ unit_price_minor: MAX_MINOR, tax_minor: 1, tax_included: false }),
      ]),
    );
    expect(faults.map(({ path }) => path)).toEqual([
      'lines.0.discount',
      'lines.2.tax',
      'lines.3.qty',
      'lines.4.tax',
    ]);
    expect(faults.every(({ code }) => code === 'LINE_INVALID')).toBe(true);
  });

  it('treats negative or invalid numbers as a fault of ours', () => {
    expect(() => priceSale([line({ unit_price_minor: -1 })])).toThrow(RangeError);
    expect(() => priceSale([line({ discount_minor: -1 })])).toThrow(RangeError);
    expect(() => priceSale([line({ tax_minor: 0.5 })])).toThrow(RangeError);
    expect(() => priceSale([line({ qty_milli: 0 })])).toThrow(RangeError);
  });
});
