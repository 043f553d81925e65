import type { RowFault } from '../../platform/http/csv-fault.js';
import type { CsvRow } from './product-columns.js';
import { checkRows, judge, MAX_REPORTED, reportOf } from './import-rules.js';

const row = { line: 2, sku: 'COFFEE', name: 'Coffee', price: '2.40', currency: '' };
/** What a file without barcodes says. */
const columns = {
  name: 'Coffee',
  price_minor: 240,
  currency: 'EUR',
  category: null,
  cost_minor: null,
  tax_rate_milli: null,
};
const coffee = { ...columns, barcodes: [] };
const full = {
  ...coffee,
  category: 'Drinks',
  cost_minor: 110,
  tax_rate_milli: 10_000,
  barcodes: ['1', '2'],
};

const CELLS: RowFault = {
  code: 'cells',
  params: { found: 2, expected: 3 },
  message: 'has 2 cells instead of 3',
};

function messageOf(changed: Partial<CsvRow>): string | undefined {
  return checkRows([{ ...row, ...changed }]).bad[0]?.message;
}

describe('a row of the file', () => {
  it.each([
    [{ sku: '' }, 'sku'],
    [{ sku: 'x'.repeat(101) }, 'sku'],
    [{ name: '' }, 'name'],
    [{ name: 'two\nlines' }, 'name'],
    [{ price: '' }, 'price'],
    [{ price: '-1' }, 'price'],
    [{ price: '2.40 €' }, 'price'],
    [{ price: '1,250' }, 'price'],
    [{ price: '1e3' }, 'price'],
    [{ price: '٢' }, 'price'],
    [{ price: '0.00001' }, 'price'],
    [{ currency: 'EURO' }, 'currency'],
    [{ currency: 'XXX' }, 'currency'],
    [{ category: 'x'.repeat(101) }, 'category'],
    [{ cost: '1,10' }, 'cost'],
    [{ tax_rate: '100.1' }, 'tax_rate'],
    [{ tax_rate: '21 %' }, 'tax_rate'],
    [{ barcodes: ['1', '1'] }, 'barcodes'],
    [{ barcodes: ['x'.repeat(101)] }, 'barcodes'],
    [{ fault: CELLS }, 'cells'],
  ])('fails with a reason for %j', (changed, word) => {
    expect(messageOf(changed)).toContain(word);
  });

  it('may have its currency in lower case', () => {
    expect(checkRows([{ ...row, currency: 'eur' }]).good).toEqual([{ ...row, currency: 'EUR' }]);
  });

  it('fails when an earlier row has its SKU, and leaves that row unaffected', () => {
    const again = [3, 5].map((line) => ({ ...row, line }));
    const { good, bad } = checkRows([row, ...again, { ...row, line: 4, sku: 'coffee' }]);
    expect(good.map(({ line }) => line)).toEqual([2, 4]);
    const fault = { code: 'repeated', params: { column: 'sku', value: 'COFFEE', line: 2 } };
    const message = 'sku is already on line 2';
    const told = { sku: 'COFFEE', result: 'failed', ...fault, message };
    expect(bad).toEqual([
      { line: 3, ...told },
      { line: 5, ...told },
    ]);
  });
});

describe('the barcode of a row', () => {
  it('fails when an earlier row has the same one', () => {
    const rows = [
      { ...row, barcodes: ['1', '2'] },
      { ...row, line: 3, sku: 'TEA', barcodes: ['3', '2'] },
    ];
    const { good, bad } = checkRows(rows);
    expect(good.map(({ sku }) => sku)).toEqual(['COFFEE']);
    expect(bad.map(({ message }) => message)).toEqual(['barcode 2 is already on line 2']);
  });

  it('fails when another product has it, but not when its own product has it', () => {
    const ownerOf = (barcode: string): string => (barcode === '1' ? 'COFFEE' : 'TEA');
    const context = { known: full, currency: 'EUR', ownerOf };
    const one = { ...row, currency: undefined, barcodes: ['1'] };
    expect(judge(one, context).result).toBe('updated');
    expect(judge({ ...one, barcodes: ['1', '2'] }, context)).toEqual({
      line: 2,
      sku: 'COFFEE',
      result: 'failed',
      code: 'barcode_taken',
      params: { column: 'barcodes', value: '2', sku: 'TEA' },
      message: 'barcode 2 belongs to the product TEA',
    });
  });
});

describe('the result of a row', () => {
  const good = { ...row, currency: undefined };

  it('is "created" when the SKU is new', () => {
    expect(judge(good, { known: undefined, currency: 'EUR' })).toEqual({
      line: 2,
      sku: 'COFFEE',
      result: 'created',
      fields: columns,
    });
  });

  it('is "unchanged" when name, price and currency are the same', () => {
    const unchanged = { line: 2, sku: 'COFFEE', result: 'unchanged' };
    expect(judge(good, { known: coffee, currency: 'USD' })).toEqual(unchanged);
    // What the file has no column for stays as it is.
    expect(judge(good, { known: full, currency: 'USD' })).toEqual(unchanged);
  });

  it.each([
    { name: 'Kaffee' },
    { price: '2.5' },
    { currency: 'USD' },
    { category: 'Drinks' },
    { cost: '1.1' },
    { tax_rate: 0 },
    { barcodes: ['1'] },
  ])('is "updated" for %j', (changed) => {
    expect(judge({ ...good, ...changed }, { known: coffee, currency: 'EUR' }).result).toBe(
      'updated',
    );
  });

  it('keeps the currency of the product when the file has no currency', () => {
    const sake = { ...columns, name: 'Sake', price_minor: 1_250, currency: 'JPY' };
    const row = { ...good, name: 'Sake', price: '1300' };
    expect(judge(row, { known: { ...sake, barcodes: ['1'] }, currency: 'EUR' }).fields).toEqual({
      ...sake,
      price_minor: 1_300,
    });
  });

  it('clears a field with an empty cell, and keeps the amount of a cost in another currency', () => {
    const known = { known: full, currency: 'EUR' };
    const empty = { category: null, cost: null, tax_rate: null, barcodes: [] };
    expect(judge({ ...good, ...empty }, known).fields).toEqual(coffee);
    expect(judge({ ...good, currency: 'KWD' }, known).fields).toMatchObject({ cost_minor: 1_100 });
    const yen = judge({ ...good, price: '240', currency: 'JPY' }, known);
    expect(yen.message).toContain('cost must be a number of JPY');
  });

  it.each([
    ['2.405', 'EUR'],
    ['1.250', 'EUR'],
    ['1.000', 'JPY'],
    ['2.40', 'JPY'],
    ['9999999999999', 'EUR'],
  ])('is "failed" for the ambiguous price %s %s', (price, currency) => {
    const verdict = judge({ ...good, price, currency }, { known: undefined, currency: 'EUR' });
    expect(verdict).toMatchObject({ result: 'failed', message: expect.stringContaining(currency) });
    expect(verdict.fields).toBeUndefined();
  });
});

describe('the report of an import', () => {
  const created = (line: number) =>
    ({ line, sku: `S${line}`, result: 'created', fields: coffee }) as const;
  const failed = (line: number) => ({ line, sku: `S${line}`, result: 'failed', ...CELLS }) as const;
  const unchanged = (line: number) => ({ line, sku: `S${line}`, result: 'unchanged' }) as const;

  it('counts all rows and lists those that changed something or failed, in the order of the file', () => {
    expect(reportOf([failed(5), unchanged(3), created(4), created(2)])).toEqual({
      created: 2,
      updated: 0,
      unchanged: 1,
      failed: 1,
      rows: [
        { line: 2, sku: 'S2', result: 'created' },
        { line: 4, sku: 'S4', result: 'created' },
        { line: 5, sku: 'S5', result: 'failed', ...CELLS },
      ],
      rows_omitted: 0,
    });
  });

  it('lists every failed row of a long file, as far as there is room', () => {
    const many = Array.from({ length: MAX_REPORTED + 200 }, (_, index) => created(index + 2));
    const report = reportOf([...many, failed(5_000), failed(5_001)]);
    expect(report.rows).toHaveLength(MAX_REPORTED);
    expect(report.rows.slice(-2).map((shown) => shown.line)).toEqual([5_000, 5_001]);
    expect(report.rows_omitted).toBe(202);
  });
});
