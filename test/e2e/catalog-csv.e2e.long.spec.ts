import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../support/http-client.js';
import { expectStatus, makeOwner, makeUser, type Person } from '../support/makers.js';
import { sendRaw } from '../support/raw-http.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const HEADER = 'sku,name,price,currency,category,cost,tax_rate,barcodes,archived\r\n';

describe('the catalog as CSV over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  function send(
    owner: Person,
    body: unknown,
    options: { dryRun?: boolean; key?: string; type?: string } = {},
  ): Promise<HttpAnswer> {
    const { dryRun = false, key, type = 'text/csv' } = options;
    return app.http.post(`/products/import${dryRun ? '?dry_run=true' : ''}`, {
      token: owner.token,
      body,
      headers: { 'content-type': type },
      ...(key === undefined ? {} : { key }),
    });
  }

  async function exported(owner: Person): Promise<string> {
    return expectStatus(await app.http.get('/products/export', owner), 200).text;
  }

  it('is exported as a file that a spreadsheet opens without executing anything', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const { token } = owner;
    const products = [
      { sku: '=1', name: '@cmd', price: 0.5 },
      { sku: 'A', name: 'Coffee, "dark"', price: 2.4 },
      { sku: 'B', name: 'Sake', price: 1250, currency: 'JPY' },
    ];
    for (const body of products) await app.http.post('/products', { token, body });
    const answer = await app.http.get('/products/export', { token });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="products.csv"');
    expect(answer.text).toBe(
      HEADER +
        "'=1,'@cmd,0.50,EUR,,,,,false\r\n" +
        'A,"Coffee, ""dark""",2.40,EUR,,,,,false\r\n' +
        'B,Sake,1250,JPY,,,,,false\r\n',
    );
  });

  it('is imported by another organization as the same catalog, and a second time without changes', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const other = await makeOwner(app.http, { currency: 'USD' });
    const { token } = owner;
    const products = [
      { sku: '-1', name: "'=x", price: 0 },
      { sku: 'A', name: '+', price: 1 },
    ];
    for (const body of products) await app.http.post('/products', { token, body });
    const file = await exported(owner);
    expect((await send(other, file)).json).toMatchObject({ created: 2, failed: 0 });
    expect(await exported(other)).toBe(file);
    expect((await send(other, file)).json).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2,
      failed: 0,
      rows: [],
      rows_omitted: 0,
    });
  });

  it('accepts valid rows, reports invalid ones, and leaves the rest of the catalog unchanged', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    await send(owner, 'sku,name,price\nCOFFEE,Coffee,2.40\nSTAYS,Stays,1\n');
    const file = 'sku;name;price\nCOFFEE;Coffee;2,60\nTEA;Tea;1.5\nTEA;Tea;2\nCAR;Car;1,250\n';
    const report = expectStatus(await send(owner, file), 200).json;
    expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 0, failed: 2 });
    expect(report['rows']).toEqual([
      { line: 2, sku: 'COFFEE', result: 'updated' },
      { line: 3, sku: 'TEA', result: 'created' },
      {
        ...{ line: 4, sku: 'TEA', result: 'failed', code: 'repeated' },
        params: { column: 'sku', value: 'TEA', line: 3 },
        message: 'sku is already on line 3',
      },
      {
        ...{ line: 5, sku: 'CAR', result: 'failed', code: 'amount' },
        params: { column: 'price', currency: 'EUR', max_decimals: 2 },
        message: expect.stringContaining('2 decimals'),
      },
    ]);
    expect(await exported(owner)).toBe(
      HEADER +
        'COFFEE,Coffee,2.60,EUR,,,,,false\r\nSTAYS,Stays,1.00,EUR,,,,,false\r\nTEA,Tea,1.50,EUR,,,,,false\r\n',
    );
  });

  it('gives the same report in a dry run, and writes nothing', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const file = 'sku,name,price\nA,a,1\nB,b,x\n';
    const dry = expectStatus(await send(owner, file, { dryRun: true }), 200);
    expect(await exported(owner)).toBe(HEADER);
    expect((await send(owner, file)).text).toBe(dry.text);
  });

  it('has imports and exports of more rows than one statement or page can hold', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const rows = Array.from({ length: 2_345 }, (_, index) => `S${String(index).padStart(5, '0')}`);
    const file = `sku,name,price\n${rows.map((sku) => `${sku},Name of ${sku},1.25\n`).join('')}`;
    const report = expectStatus(await send(owner, file), 200).json;
    expect(report).toMatchObject({ created: 2_345, failed: 0, rows_omitted: 1_345 });
    const lines = (await exported(owner)).trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(rows);
  });

  it('accepts imports of the same products at once, in opposite orders', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const skus = Array.from({ length: 1_200 }, (_, index) => `R${index}`);
    const fileOf = (order: readonly string[], price: number): string =>
      `sku,name,price\n${order.map((sku) => `${sku},n,${price}\n`).join('')}`;
    const up = fileOf(skus, 1);
    const down = fileOf([...skus].reverse(), 2);
    const reports = await Promise.all([up, down, up, down].map((file) => send(owner, file)));
    expect(reports.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const sum = (field: string): number =>
      reports.reduce((total, { json }) => total + Number(json[field]), 0);
    expect([sum('created'), sum('failed')]).toEqual([1_200, 0]);
  });

  it('returns the first report for a repeat with the same key, and changes nothing', async () => {
    const owner = await makeOwner(app.http);
    const file = 'sku,name,price\nA,a,1\n';
    const key = randomUUID();
    const first = await send(owner, file, { key });
    const second = await send(owner, file, { key });
    expect(second.text).toBe(first.text);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    const other = await send(owner, `${file}B,b,1\n`, { key });
    expect([other.status, other.json['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it.each([
    ['no header', 'A,a,1\n', [400, 'VALIDATION_FAILED']],
    ['an unknown column', 'sku,name,price,colour\nA,a,1,red\n', [400, 'VALIDATION_FAILED']],
    ['a quotation mark left open', 'sku,name,price\nA,a,1\nB,"b,1\n', [400, 'VALIDATION_FAILED']],
    ['no UTF-8', Buffer.from('sku,name,price\nA,Caf\xe9,1\n', 'latin1'), [400, 'MALFORMED_BODY']],
  ])('refuses a file with %s as a whole', async (_, body, refusal) => {
    const owner = await makeOwner(app.http);
    const answer = await send(owner, body);
    expect([answer.status, answer.json['code']]).toEqual(refusal);
    expect(await exported(owner)).toBe(HEADER);
  });

  it('refuses a file of slightly more than 5 MB as a whole', async () => {
    const owner = await makeOwner(app.http);
    // Its length is enough: the server answers at once and hangs up, which a client that is still
    // sending the file may see as a broken connection.
    const answer = await sendRaw(app.http.baseUrl, {
      method: 'POST',
      path: '/products/import',
      headers: [
        `Authorization: Bearer ${owner.token}`,
        'Content-Type: text/csv',
        `Content-Length: ${5 * 1024 * 1024 + 1}`,
      ],
    });
    expect([answer.status, answer.json['code']]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(await exported(owner)).toBe(HEADER);
  });

  it('accepts only text/csv', async () => {
    const owner = await makeOwner(app.http);
    const answer = await send(owner, '{"sku":"A"}', { type: 'application/json' });
    expect([answer.status, answer.json['code']]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('can be exported by an EMPLOYEE and imported by a MANAGER', async () => {
    const owner = await makeOwner(app.http);
    const employee = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const manager = await makeUser(app.http, owner, { role: 'MANAGER' });
    const file = 'sku,name,price\nA,a,1\n';
    expect((await send(employee, file)).status).toBe(403);
    expect((await send(manager, file)).json['created']).toBe(1);
    expect(await exported(employee)).toContain('\r\nA,a,1.00,');
  });

  describe('from a file saved by Excel', () => {
    const NAMES = { COFFEE: 'Café crème', TEA: 'Thé à la menthe – 2 €' };
    const file = `sep=;\r\nsku;name;price;;\r\nCOFFEE;${NAMES.COFFEE};2,40;;\r\nTEA;${NAMES.TEA};3;;\r\n`;
    /** Encodes windows-1252, because Node can only decode it. */
    const single = Buffer.from(
      [...file].map((char) => ({ '–': 0x96, '€': 0x80 })[char] ?? char.charCodeAt(0)),
    );

    it.each<[string, string, Buffer]>([
      ['as UTF-8', 'text/csv; charset=utf-8', Buffer.from(`\uFEFF${file}`)],
      ['as windows-1252', 'text/csv; charset=windows-1252', single],
      ['as ISO 8859-1, which it calls so', 'text/csv; charset="ISO-8859-1"', single],
      ['as UTF-16 with its mark', 'text/csv', Buffer.from(`\uFEFF${file}`, 'utf16le')],
    ])('is read %s', async (_, type, bytes) => {
      const owner = await makeOwner(app.http, { currency: 'EUR' });
      const answer = await fetch(`${app.http.baseUrl}/products/import`, {
        method: 'POST',
        headers: { authorization: `Bearer ${owner.token}`, 'content-type': type },
        body: new Uint8Array(bytes),
      });
      expect(await answer.json()).toMatchObject({
        created: 2,
        failed: 0,
        rows: [
          { line: 3, sku: 'COFFEE' },
          { line: 4, sku: 'TEA' },
        ],
      });
      const { json } = await app.http.get('/products', owner);
      expect(json['data']).toMatchObject([
        { sku: 'COFFEE', name: NAMES.COFFEE, price: 2.4 },
        { sku: 'TEA', name: NAMES.TEA, price: 3 },
      ]);
    });

    it('is refused with a hint on declaring the encoding if the request declares none or a wrong one', async () => {
      const { token } = await makeOwner(app.http);
      const send = async (type: string): Promise<unknown[]> => {
        const answer = await fetch(`${app.http.baseUrl}/products/import`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': type },
          body: new Uint8Array(single),
        });
        const json = (await answer.json()) as Record<string, unknown>;
        return [answer.status, json['code'], json['detail']];
      };
      expect(await send('text/csv')).toEqual([
        400,
        'MALFORMED_BODY',
        expect.stringContaining('charset=windows-1252'),
      ]);
      expect(await send('text/csv; charset=koi8-r')).toEqual([
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        expect.stringContaining('windows-1252'),
      ]);
    });
  });
});
