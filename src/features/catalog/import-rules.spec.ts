import { checkRows, judge, MAX_REPORTED, reportOf } from './import-rules.js';

const row = { line: 2, sku: 'COFFEE', name: 'Coffee', price: '2.40', currency: '' };
const coffee = { name: 'Coffee', price_minor: 240, currency: 'EUR' };

function messageOf(changed: Partial<typeof row> & { fault?: string }): string | undefined {
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
    [{ fault: 'has 2 cells instead of 3' }, 'cells'],
  ])('with %j fails and says why', (changed, word) => {
    expect(messageOf(changed)).toContain(word);
  });

  it('may name its currency in small letters', () => {
    expect(checkRows([{ ...row, currency: 'eur' }]).good).toEqual([{ ...row, currency: 'EUR' }]);
  });

  it('fails when its SKU was there before, and leaves the first one alone', () => {
    const again = [3, 5].map((line) => ({ ...row, line }));
    const { good, bad } = checkRows([row, ...again, { ...row, line: 4, sku: 'coffee' }]);
    expect(good.map(({ line }) => line)).toEqual([2, 4]);
    const told = { sku: 'COFFEE', result: 'failed', message: 'sku is already on line 2' };
    expect(bad).toEqual([
      { line: 3, ...told },
      { line: 5, ...told },
    ]);
  });
});

describe('the verdict on a row', () => {
  const good = { ...row, currency: undefined };

  it('is: created, when the SKU is new', () => {
    expect(judge(good, undefined, 'EUR')).toEqual({
      line: 2,
      sku: 'COFFEE',
      result: 'created',
      fields: coffee,
    });
  });

  it('is: unchanged, when name, price and currency are the same', () => {
    expect(judge(good, coffee, 'USD')).toEqual({ line: 2, sku: 'COFFEE', result: 'unchanged' });
  });

  it.each([{ name: 'Kaffee' }, { price: '2.5' }, { currency: 'USD' }])(
    'is: updated, with %j',
    (changed) => {
      expect(judge({ ...good, ...changed }, coffee, 'EUR').result).toBe('updated');
    },
  );

  it('keeps the currency of a product when the file names none', () => {
    const sake = { name: 'Sake', price_minor: 1_250, currency: 'JPY' };
    expect(judge({ ...good, name: 'Sake', price: '1300' }, sake, 'EUR').fields).toEqual({
      ...sake,
      price_minor: 1_300,
    });
  });

  it.each([
    ['2.405', 'EUR'],
    ['1.250', 'EUR'],
    ['1.000', 'JPY'],
    ['2.40', 'JPY'],
    ['9999999999999', 'EUR'],
  ])('is: failed, with %s %s, which may mean something else', (price, currency) => {
    const verdict = judge({ ...good, price, currency }, undefined, 'EUR');
    expect(verdict).toMatchObject({ result: 'failed', message: expect.stringContaining(currency) });
    expect(verdict.fields).toBeUndefined();
  });
});

describe('the report', () => {
  const created = (line: number) =>
    ({ line, sku: `S${line}`, result: 'created', fields: coffee }) as const;
  const failed = (line: number) =>
    ({ line, sku: `S${line}`, result: 'failed', message: 'no' }) as const;
  const unchanged = (line: number) => ({ line, sku: `S${line}`, result: 'unchanged' }) as const;

  it('counts all rows and lists in the order of the file those that did something', () => {
    expect(reportOf([failed(5), unchanged(3), created(4), created(2)])).toEqual({
      created: 2,
      updated: 0,
      unchanged: 1,
      failed: 1,
      rows: [
        { line: 2, sku: 'S2', result: 'created' },
        { line: 4, sku: 'S4', result: 'created' },
        { line: 5, sku: 'S5', result: 'failed', message: 'no' },
      ],
      rows_omitted: 0,
    });
  });

  it('of a long file names every failed row, as far as there is room', () => {
    const many = Array.from({ length: MAX_REPORTED + 200 }, (_, index) => created(index + 2));
    const report = reportOf([...many, failed(5_000), failed(5_001)]);
    expect(report.rows).toHaveLength(MAX_REPORTED);
    expect(report.rows.slice(-2).map((shown) => shown.line)).toEqual([5_000, 5_001]);
    expect(report.rows_omitted).toBe(202);
  });
});
