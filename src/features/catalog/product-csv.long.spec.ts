import fc from 'fast-check';
import { identifierOf, nameOf } from '../../kernel/plain-text.js';
import { csvHeader, toProductLines } from './product-columns.js';
import { MAX_ROWS, readProductCsv } from './product-csv.js';

const coffee = {
  sku: 'COFFEE',
  name: 'Coffee',
  price_minor: 240,
  currency: 'EUR',
  category: null,
  cost_minor: null,
  tax_rate_milli: null,
  barcodes: [],
  archived_at: null,
};

async function faultOf(text: string): Promise<string | undefined> {
  return readProductCsv(text).then(
    () => undefined,
    (error: unknown) => JSON.stringify(Reflect.get(Object(error), 'details')),
  );
}

async function rowsOf(text: string): Promise<(string | number)[][]> {
  const rows = await readProductCsv(text);
  return rows.map(({ line, sku, name, price, currency }) => [line, sku, name, price, currency]);
}

describe('an exported catalog', () => {
  it('has the decimals of each currency and quotes the cells that need it', () => {
    const lines = toProductLines([
      { ...coffee, name: 'Coffee, "dark"' },
      { ...coffee, sku: 'SAKE', price_minor: 1_250, currency: 'JPY', archived_at: new Date(0) },
      { ...coffee, sku: 'DATES', price_minor: 5, currency: 'KWD', cost_minor: 4 },
      { ...coffee, category: 'Drinks', tax_rate_milli: 7_725, barcodes: ['84', '85'] },
    ]);
    expect(csvHeader() + lines).toBe(
      'sku,name,price,currency,category,cost,tax_rate,barcodes,archived\r\n' +
        'COFFEE,"Coffee, ""dark""",2.40,EUR,,,,,false\r\n' +
        'SAKE,Coffee,1250,JPY,,,,,true\r\n' +
        'DATES,Coffee,0.005,KWD,,0.004,,,false\r\n' +
        'COFFEE,Coffee,2.40,EUR,Drinks,,7.725,84 85,false\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1+1"])(
    'marks %j as text for a spreadsheet',
    (name) => {
      expect(toProductLines([{ ...coffee, name }])).toContain(`,'${name},`);
      expect(toProductLines([{ ...coffee, sku: name }])).toMatch(/^'/);
    },
  );

  it('leaves an apostrophe alone if no formula follows', () => {
    expect(toProductLines([{ ...coffee, name: "'t Koffiehuis" }])).toContain(",'t Koffiehuis,");
  });

  it('is read back unchanged, whatever the names', async () => {
    const text = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
        fc.string({
          minLength: 1,
          maxLength: 6,
          unit: fc.constantFrom("'", '"', '=', '+', '-', '@', ',', ';', ' ', 'a'),
        }),
      )
      .filter((value) => value === value.trim() && value !== '' && !/\p{Cc}/u.test(value));
    const product = fc.record({
      sku: text.map(identifierOf).filter(Boolean),
      name: text.map(nameOf).filter(Boolean),
      price_minor: fc.integer({ min: 0, max: 9_999_999_999_999 }),
      currency: fc.constant('EUR'),
      category: fc.option(text.map(nameOf).filter(Boolean)),
      cost_minor: fc.option(fc.integer({ min: 0, max: 9_999_999_999_999 })),
      tax_rate_milli: fc.option(fc.integer({ min: 0, max: 100_000 })),
      barcodes: fc.array(fc.stringMatching(/^[-=0-9A-Z]{1,13}$/), { maxLength: 3 }),
      archived_at: fc.constant(null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(product, { minLength: 1, maxLength: 5 }), async (products) => {
        const rows = await readProductCsv(csvHeader() + toProductLines(products));
        expect(rows.map(({ sku, name, price }) => [sku, name, Number(price)])).toEqual(
          products.map(({ sku, name, price_minor }) => [sku, name, price_minor / 100]),
        );
        const number = (value: string | undefined) => (value === '' ? null : Number(value));
        const read = rows.map(({ category, cost, tax_rate, barcodes }) => [
          category === '' ? null : category,
          number(cost),
          number(tax_rate),
          barcodes,
        ]);
        expect(read).toEqual(
          products.map(({ category, cost_minor, tax_rate_milli, barcodes }) => [
            category,
            cost_minor === null ? null : cost_minor / 100,
            tax_rate_milli === null ? null : tax_rate_milli / 1_000,
            barcodes,
          ]),
        );
      }),
    );
  });
});

describe('a file from a spreadsheet', () => {
  it('may have semicolons and decimal commas, as in its country', async () => {
    const text = '\uFEFFSKU; Name ;Price;Currency\r\nCOFFEE;Coffee, dark;2,40;EUR\r\n';
    expect(await rowsOf(text)).toEqual([[2, 'COFFEE', 'Coffee, dark', '2.40', 'EUR']]);
  });

  it('keeps the commas of a file that is separated by commas, where they may group digits', async () => {
    expect(await rowsOf('sku,name,price\nCAR,Car,"1,250"\n')).toEqual([
      [2, 'CAR', 'Car', '1,250', ''],
    ]);
  });

  it('may have its columns in any order, and the column archived', async () => {
    const text = 'price,archived,name,sku\n2.4,true,Coffee,COFFEE';
    expect(await rowsOf(text)).toEqual([[2, 'COFFEE', 'Coffee', '2.4', '']]);
  });

  it('may have empty rows, which do not count, and line breaks inside cells, which do', async () => {
    const text = '\r\nsku,name,price\r\n\r\nA,"two\r\nlines",1\r\n,,\r\nB, b ,2\r\n';
    expect(await rowsOf(text)).toEqual([
      [4, 'A', 'two\nlines', '1', ''],
      [7, 'B', 'b', '2', ''],
    ]);
  });

  it('may mix the line breaks of several systems', async () => {
    const text = 'sku,name,price\r\nA,a,1\nB,b,2\rC,c,3\r\n';
    expect((await rowsOf(text)).map(([line, sku]) => [line, sku])).toEqual([
      [2, 'A'],
      [3, 'B'],
      [4, 'C'],
    ]);
  });

  it('reports a row with too few or too many cells, and is read further', async () => {
    const rows = await readProductCsv('sku,name,price\nA,a\nB,b,1,2\nC,c,3\n');
    expect(rows.map(({ sku, fault }) => [sku, fault?.code, fault?.message])).toEqual([
      ['A', 'cells', 'has 2 cells instead of 3'],
      ['B', 'cells', 'has 4 cells instead of 3'],
      ['C', undefined, undefined],
    ]);
  });

  it('may have an inch sign in a name', async () => {
    expect(await rowsOf('sku,name,price\nTV,TV 55" flat,500\n')).toEqual([
      [2, 'TV', 'TV 55" flat', '500', ''],
    ]);
  });
});

describe('a long file', () => {
  it('stops being read when its client has gone', async () => {
    const client = new AbortController();
    const reading = readProductCsv(`sku,name,price\n${'A,a,1\n'.repeat(5_000)}`, client.signal);
    client.abort();
    await expect(reading).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' });
  });

  it.each([
    ['blank lines', '\n'],
    ['lines that lack a cell', 'A,a\n'],
    ['lines of separators', ',,\n'],
  ])('yields to other work after every few lines: %s', async (_what, line) => {
    let [turns, reading] = [0, true];
    const count = (): void => {
      turns += 1;
      if (reading) setImmediate(count);
    };
    setImmediate(count);
    await readProductCsv(`sku,name,price\n${line.repeat(5_000)}`);
    reading = false;
    expect(turns).toBeGreaterThanOrEqual(100);
  });

  it('may have one line that is longer than a chunk', async () => {
    const name = 'é😀'.repeat(5_000);
    const rows = await readProductCsv(`sku,name,price\nA,${name}x,1\nB,${name},2\n`).catch(
      (error: unknown) => Reflect.get(Object(error), 'details') as unknown,
    );
    expect(JSON.stringify(rows)).toContain('of more than 16384 bytes');
  });

  it('yields to other work while it is read', async () => {
    let [turns, reading] = [0, true];
    const count = (): void => {
      turns += 1;
      if (reading) setImmediate(count);
    };
    setImmediate(count);
    try {
      const row = `A,${'a'.repeat(100)},1\n`;
      expect(await rowsOf(`sku,name,price\n${row.repeat(10_000)}`)).toHaveLength(10_000);
    } finally {
      reading = false;
    }
    expect(turns).toBeGreaterThan(10);
  });
});

describe('a file of products', () => {
  it.each([
    ['', 'lacks the column sku, name, price'],
    ['sku,name\nA,a\n', 'lacks the column price'],
    ['A,Coffee,2.4\n', 'lacks the column'],
    ['sku,name,price,curency\nA,a,1,EUR\n', 'unknown column: curency'],
    ['sku,name,price,sku\nA,a,1,B\n', 'the same column twice'],
    ['sku,name,price\nA,"a,1\nB,b,2\n', 'quotation mark'],
    [`sku,name,price\nA,"${'x'.repeat(20_000)}",2\n`, 'quotation mark'],
    [`sku,name,price\n${'A,a,1\n'.repeat(MAX_ROWS + 1)}`, 'more than 50000 rows'],
    [`sku,name,price\n${'\n'.repeat(MAX_ROWS + 1)}`, 'more than 50000 rows'],
    [`sku,name,price\n${'\n'.repeat(MAX_ROWS)}A,a,1`, 'more than 50000 rows'],
  ])('is refused as a whole: %.40j', async (text, reason) => {
    expect(await faultOf(text)).toContain(reason);
  });

  it('may have the greatest allowed number of rows', async () => {
    expect(await readProductCsv(`sku,name,price\n${'A,a,1\n'.repeat(MAX_ROWS)}`)).toHaveLength(
      MAX_ROWS,
    );
  });
});
