import { randomUUID } from 'node:crypto';
import type {
  BatchResultsView,
  BatchResultView,
} from '../../../src/features/receipts/batches/batches.dto.js';
import { AuditLog } from '../../support/audit-log.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus } from '../../support/makers.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, refusal, Till } from '../../support/till.js';

type Fields = Record<string, unknown>;

const LINES = [{ sku: 'A', qty: 2, unit_price: 1.25 }];

/** A sale of 2.50 that the till calls by this id. */
function saleOf(client_receipt_id: string, fields: Fields = {}): Fields {
  return {
    client_receipt_id,
    lines: LINES,
    payments: [{ method: 'CASH', amount: 2.5 }],
    ...fields,
  };
}

describe('a batch of sales', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  function post(till: Till, receipts: unknown, key?: string): Promise<HttpAnswer> {
    const { token } = till.person;
    const path = `/shops/${till.shopId}/receipts/batch`;
    return app.http.post(path, {
      token,
      body: { receipts },
      ...(key === undefined ? {} : { key }),
    });
  }

  async function store(till: Till, receipts: readonly unknown[]): Promise<BatchResultView[]> {
    const { json } = expectStatus(await post(till, receipts), 200);
    return (json as unknown as BatchResultsView).results;
  }

  const statuses = (results: readonly BatchResultView[]): string[] =>
    results.map(({ status }) => status);

  it('is stored like its sales one by one', async () => {
    const till = await makeTill(app.http);
    const fields = { note: 'Table 4', discount: 0.5, occurred_at: '2026-11-02T10:00:00.000Z' };
    const sale = {
      lines: [...LINES, { sku: 'B', name: 'Bun', qty: 1.5, unit_price: 3, tax: 0.4 }],
      payments: [
        { method: 'CARD', amount: 4, reference: 'slip 7' },
        { method: 'CASH', amount: 2.5, tip: 0.5, tendered: 5 },
      ],
      ...fields,
    };
    const single = await till.sell(sale.lines, { ...sale, client_receipt_id: 'single' });
    const results = await store(till, [
      { ...sale, client_receipt_id: 'batch-1' },
      saleOf('batch-2'),
    ]);
    expect(results).toMatchObject([
      { client_receipt_id: 'batch-1', status: 'stored', receipt: { total: single.total } },
      { client_receipt_id: 'batch-2', status: 'stored', receipt: { total: 2.5, currency: 'EUR' } },
    ]);
    const stored = await till.receipt(results[0]?.receipt?.id ?? '');
    const { id, receipt_number, client_receipt_id, received_at, ...facts } = single;
    expect(stored).toMatchObject(facts);
    const numbers = results.map(({ receipt }) => receipt?.receipt_number ?? 0);
    expect([stored.receipt_number, stored.client_receipt_id]).toEqual([numbers[0], 'batch-1']);
    expect(new Set([receipt_number, ...numbers]).size).toBe(3);
    expect([id, client_receipt_id, received_at]).not.toContain(stored.id);
    const { total_revenue } = await till.kpis('?from=2026-11-01&to=2030-01-01');
    expect(total_revenue).toBe(single.total * 2 + 2.5);
  });

  it('refuses the wrong sales, each for its own reason, and stores the others', async () => {
    const till = await makeTill(app.http);
    const bad: readonly [unknown, unknown][] = [
      ['text', 'VALIDATION_FAILED'],
      [null, 'VALIDATION_FAILED'],
      [{ lines: LINES }, 'VALIDATION_FAILED'],
      [saleOf('price', { lines: [{ sku: 'A', qty: 1, unit_price: -1 }] }), 'VALIDATION_FAILED'],
      [saleOf('unknown', { discounts: 1 }), 'VALIDATION_FAILED'],
      [saleOf('cents', { lines: [{ sku: 'A', qty: 1, unit_price: 1.234 }] }), 'VALIDATION_FAILED'],
      [saleOf('total', { total: 3 }), 'TOTAL_MISMATCH'],
      [saleOf('paid', { payments: [{ method: 'CASH', amount: 2 }] }), 'PAYMENTS_MISMATCH'],
      [saleOf('line', { lines: [{ ...LINES[0], discount: 9 }] }), 'LINE_INVALID'],
      [
        saleOf('future', { occurred_at: new Date(Date.now() + 3_600_000).toISOString() }),
        'OCCURRED_IN_FUTURE',
      ],
      [saleOf('past', { occurred_at: '2000-01-01T00:00:00Z' }), 'OCCURRED_TOO_LONG_AGO'],
      [saleOf('seller', { seller_id: randomUUID() }), 'NOT_A_MEMBER'],
    ];
    const sent = bad.flatMap(([sale], index) => [saleOf(`good-${index}`), sale]);
    const results = await store(till, sent);
    expect(statuses(results)).toEqual(bad.flatMap(() => ['stored', 'refused']));
    expect(
      results.flatMap(({ problem }) => (problem ? [Reflect.get(problem, 'code')] : [])),
    ).toEqual(bad.map(([, code]) => code));
    expect(results.find(({ client_receipt_id: id }) => id === 'price')?.problem).toMatchObject({
      status: 400,
      errors: [{ path: 'lines.0.unit_price' }],
    });
    expect(await till.list()).toHaveLength(bad.length);
  });

  it('may be sent again without a key, and then stores only what was missing', async () => {
    const till = await makeTill(app.http);
    const first = await store(till, [saleOf('1'), saleOf('2', { total: 9 })]);
    expect(statuses(first)).toEqual(['stored', 'refused']);
    const again = await store(till, [saleOf('2'), saleOf('1'), saleOf('3')]);
    expect(statuses(again)).toEqual(['stored', 'existing', 'stored']);
    expect(again[1]?.receipt).toEqual(first[0]?.receipt);
    expect(await till.list()).toHaveLength(3);
  });

  it('is repeated with the same bytes under its key', async () => {
    const till = await makeTill(app.http);
    const sales = [saleOf('1'), saleOf('2', { total: 9 })];
    const first = expectStatus(await post(till, sales, 'key'), 200);
    const again = expectStatus(await post(till, sales, 'key'), 200);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await till.list()).toHaveLength(1);
  });

  it('may contain an id twice for one sale, and never for two', async () => {
    const till = await makeTill(app.http);
    const other = saleOf('1', { lines: [{ sku: 'A', qty: 1, unit_price: 2.5 }] });
    const results = await store(till, [saleOf('1'), saleOf('1'), other]);
    expect(statuses(results)).toEqual(['stored', 'existing', 'refused']);
    expect(results[1]?.receipt).toEqual(results[0]?.receipt);
    expect(results[2]?.problem).toMatchObject({ code: 'CLIENT_RECEIPT_ID_TAKEN' });
    const taken = await store(till, [other]);
    expect(taken[0]?.problem).toMatchObject({
      code: 'CLIENT_RECEIPT_ID_TAKEN',
      receipt_id: results[0]?.receipt?.id,
    });
  });

  it('may meet the same sales in another batch at once, and each is stored once', async () => {
    const till = await makeTill(app.http);
    await till.warmUp();
    const sales = Array.from({ length: 40 }, (_, index) =>
      saleOf(`${index}`, { lines: [{ sku: `SKU-${index}`, qty: 1, unit_price: 2.5 }] }),
    );
    const batches = [sales, [...sales].reverse(), sales.slice(20), sales.slice(0, 20)];
    const answers = await Promise.all(batches.map((batch) => store(till, batch)));
    const receipts = new Map<string | null, Set<unknown>>();
    for (const { client_receipt_id: id, receipt } of answers.flat()) {
      receipts.set(id, (receipts.get(id) ?? new Set()).add(receipt?.id));
    }
    expect([...receipts.values()].map(({ size }) => size)).toEqual(sales.map(() => 1));
    expect(answers.flat().filter(({ status }) => status === 'stored')).toHaveLength(40);
    expect(await till.list('?limit=200')).toHaveLength(40);
  });

  it('applies the seller rules of single sales, and the audit log has each', async () => {
    const team = await Team.make(app.http);
    const { employee, manager } = team;
    const [seller_id, boss] = [employee.userId, manager.userId];
    const byManager = new Till(app.http, manager, team.shopId);
    const stored = await store(byManager, [saleOf('1', { seller_id }), saleOf('2')]);
    expect(statuses(stored)).toEqual(['stored', 'stored']);
    const audit = new AuditLog(app.http, team.owner);
    const [id, own] = stored.map(({ receipt }) => receipt?.id ?? '');
    expect(await audit.entries(`&subject_id=${id ?? ''}`)).toMatchObject([
      { action: 'receipt.seller-named', actor_id: boss, details: { seller_id } },
    ]);
    expect(await audit.entries(`&subject_id=${own ?? ''}`)).toEqual([]);
    const byEmployee = byManager.as(employee);
    const results = await store(byEmployee, [saleOf('3', { seller_id: boss }), saleOf('4')]);
    expect(statuses(results)).toEqual(['refused', 'stored']);
    expect(results[0]?.problem).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is refused as a whole if it has no sale, too many of them, or too many lines', async () => {
    const till = await makeTill(app.http);
    const lines = Array.from({ length: 101 }, () => LINES[0]);
    const many = (count: number, fields: Fields = {}): Fields[] =>
      Array.from({ length: count }, (_, index) => saleOf(`${index}`, fields));
    for (const receipts of [undefined, [], many(201), many(20, { lines, payments: [] })]) {
      expect(refusal(await post(till, receipts))).toEqual([400, 'VALIDATION_FAILED']);
    }
    expect(await till.list()).toEqual([]);
    expect(statuses(await store(till, many(200)))).toEqual(many(200).map(() => 'stored'));
  });

  it('is not found in a shop out of reach', async () => {
    const [till, other] = [await makeTill(app.http), await makeTill(app.http)];
    const elsewhere = new Till(app.http, till.person, other.shopId);
    expect(refusal(await post(elsewhere, [saleOf('1')]))).toEqual([404, 'NOT_FOUND']);
  });
});
