import { parse } from 'csv-parse/sync';
import type { ReceiptView } from '../../../src/features/receipts/receipt-views.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { randomFrom, ReceiptWorld } from '../../support/receipt-world.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, refusal } from '../../support/till.js';

/** So many that their file does not fit into the buffers of a connection. */
const MANY_RECEIPTS = 4_000;
const MANY_LINES = 10;
const MANY = [
  `INSERT INTO receipts (organization_id, id, shop_id, user_id, type, receipt_number, occurred_at, received_at,
     business_date, currency, gross_minor, discount_minor, tax_minor, added_tax_minor, total_minor)
   SELECT $1, gen_random_uuid(), $2, $3, 'SALE', 1000 + n, at, at, at::date, 'EUR', 100, 0, 0, 0, 100
   FROM generate_series(1, ${MANY_RECEIPTS}) n,
     LATERAL (SELECT '2026-06-01T09:00:00Z'::timestamptz + (n % 7) * interval '1 day' AS at) sold`,
  `INSERT INTO receipt_lines (organization_id, receipt_id, line_number, sku, name, qty_milli, unit_price_minor,
     gross_minor, discount_minor, tax_minor, tax_included, total_minor)
   SELECT $1, id, line, 'SKU', 'Product', 1000, 10, 10, 0, 0, true, 10
   FROM receipts, generate_series(1, ${MANY_LINES}) line WHERE organization_id = $1`,
];

type Row = Readonly<Record<string, string>>;

describe('an export of receipts', () => {
  let app: TestApp;
  let world: ReceiptWorld;
  beforeAll(async () => {
    app = await startTestApp();
    world = await ReceiptWorld.make(app.http, randomFrom(11));
  }, 120_000);
  afterAll(() => app.close());

  function get(query: string, person: Person = world.owner) {
    return app.http.get(`/receipts/export?${query}`, { token: person.token });
  }

  async function jsonLines(query: string, person?: Person): Promise<ReceiptView[]> {
    const { text } = expectStatus(await get(`format=jsonl&${query}`, person), 200);
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ReceiptView);
  }

  const oldestFirst = (): ReceiptView[] => {
    const keyOf = (one: ReceiptView): string =>
      `${one.business_date} ${String(one.receipt_number).padStart(15, '0')} ${one.shop_id}`;
    return [...world.receipts].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  };

  it('has each receipt in JSON Lines as its own page shows it, oldest date first', async () => {
    expect(await jsonLines('')).toEqual(oldestFirst());
  });

  it('has a CSV row for each line, and its lines add up to the totals', async () => {
    const answer = expectStatus(await get(''), 200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="receipts.csv"');
    const rows: Row[] = parse(answer.text, { columns: true });
    const expected = oldestFirst().flatMap((one) =>
      one.lines.map((line) => [one.id, String(line.line_number), line.sku, line.total.toFixed(2)]),
    );
    expect(
      rows.map((row) => [row['receipt_id'], row['line_number'], row['sku'], row['line_total']]),
    ).toEqual(expected);
  });

  it('has the filters and the visible receipts of the list', async () => {
    const [first] = world.tills;
    const shopId = first?.shopId ?? '';
    const person = await makeUser(app.http, world.owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    const found = async (query: string, by?: Person) =>
      (await jsonLines(query, by)).map(({ id }) => id);
    const idsOf = (meets: (one: ReceiptView) => boolean) =>
      oldestFirst()
        .filter(meets)
        .map(({ id }) => id);
    expect(await found('', person)).toEqual(idsOf((one) => one.shop_id === shopId));
    expect(await found('type=REFUND&sku=A')).toEqual(
      idsOf((one) => one.type === 'REFUND' && one.lines.some(({ sku }) => sku === 'A')),
    );
    const other = world.tills[1]?.shopId ?? '';
    expect(refusal(await get(`shop_id=${other}`, person))).toEqual([404, 'NOT_FOUND']);
    expect((await get('format=xlsx')).status).toBe(400);
  });

  it('has each receipt once, and excludes those that arrive while it is read', async () => {
    const till = await makeTill(app.http);
    const probe = await DatabaseProbe.connect();
    await probe.rows('SET session_replication_role = replica');
    for (const text of MANY) {
      const { organizationId, userId } = till.person;
      const params = [organizationId, till.shopId, userId];
      await probe.rows(text, params.slice(0, text.includes('$3') ? 3 : 1));
    }
    await probe.close();

    const response = await fetch(`${app.http.baseUrl}/receipts/export`, {
      headers: { authorization: `Bearer ${till.person.token}`, 'accept-encoding': 'identity' },
    });
    const reader = response.body?.getReader();
    const pieces = [(await reader?.read())?.value];
    // It is of today, and so would be the last one of the file.
    const late = await till.sell([{ sku: 'A', qty: 1, unit_price: 1 }]);
    for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
      pieces.push(piece.value);
    }
    const text = Buffer.concat(pieces.flatMap((piece) => piece ?? [])).toString();
    const keys = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.slice(0, line.indexOf(',')));
    expect(keys).toHaveLength(MANY_RECEIPTS * MANY_LINES);
    expect(new Set(keys).size).toBe(MANY_RECEIPTS);
    expect(text).not.toContain(late.id);
  });

  it.each(['csv', 'jsonl'])('is compressed as %s for a client that accepts it', async (format) => {
    const plain = expectStatus(await get(`format=${format}`), 200).text;
    const response = await fetch(`${app.http.baseUrl}/receipts/export?format=${format}`, {
      headers: { authorization: `Bearer ${world.owner.token}`, 'accept-encoding': 'gzip' },
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe(plain);
  });
});
