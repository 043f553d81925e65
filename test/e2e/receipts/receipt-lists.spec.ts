import type { ReceiptSummaryView } from '../../../src/features/receipts/receipt-views.dto.js';
import { makeUser } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, makeTill, refusal, type Till } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 2, unit_price: 1 }];

function on(day: number, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { occurred_at: `2026-03-${String(day).padStart(2, '0')}T12:00:00Z`, ...fields };
}

describe('the reading of receipts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** All pages; `between` happens after each of them. */
  async function everyPage(
    till: Till,
    query: string,
    between: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<ReceiptSummaryView[][]> {
    const pages: ReceiptSummaryView[][] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await till.page(query + (cursor === '' ? '' : `&cursor=${cursor}`));
      pages.push(page.data);
      cursor = page.next_cursor;
      await between();
    }
    return pages;
  }

  it('returns one receipt as in the response that stored it', async () => {
    const till = await makeTill(app.http);
    const payments = [{ method: 'CARD', amount: 1.8, reference: 'slip' }];
    const line = { sku: 'A', name: 'Ä\u{1F9C0}', qty: 1, unit_price: 2, discount: 0.2, tax: 0.3 };
    const fields = { payments, note: 'two\nlines', client_receipt_id: 'x', ...on(1) };
    const sold = await till.sell([line], fields);
    expect(await till.receipt(sold.id)).toEqual(sold);
  });

  it('lists the newest business day first, and within it the latest arrival', async () => {
    const till = await makeTill(app.http);
    const ids: string[] = [];
    for (const day of [2, 1, 3, 2]) ids.push((await till.sell(LINES, on(day))).id);
    const [second, first, third, late] = ids;
    expect((await till.list()).map(({ id }) => id)).toEqual([third, late, second, first]);
  });

  it('lists a receipt as its own page shows it, without lines and payments', async () => {
    const till = await makeTill(app.http);
    const { lines, payments, ...summary } = await till.sell(LINES, on(1));
    expect([lines.length, payments.length]).toEqual([1, 0]);
    expect(await till.page()).toEqual({ data: [summary], next_cursor: null });
  });

  it('filters by day (both ends included), type, seller, refunded sale, number and own id', async () => {
    const till = await makeTill(app.http);
    const colleague = await makeUser(app.http, till.person, { role: 'ADMIN' });
    const a = await till.sell(LINES, on(1, { client_receipt_id: 'mine' }));
    const b = await till.as(colleague).sell(LINES, on(2));
    const c = await till.sell(LINES, on(3));
    const r = await till.refund(a.id, [{ line_number: 1, qty: 1 }], on(3));
    const found = async (query: string) => (await till.list(query)).map(({ id }) => id);
    expect(await found('?from=2026-03-02')).toEqual([r.id, c.id, b.id]);
    expect(await found('?to=2026-03-02')).toEqual([b.id, a.id]);
    expect(await found('?from=2026-03-02&to=2026-03-02')).toEqual([b.id]);
    expect(await found('?type=REFUND')).toEqual([r.id]);
    expect(await found(`?user_id=${colleague.userId}`)).toEqual([b.id]);
    expect(await found(`?refund_for=${a.id}`)).toEqual([r.id]);
    expect(await found(`?receipt_number=${c.receipt_number}`)).toEqual([c.id]);
    expect(await found('?client_receipt_id=mine')).toEqual([a.id]);
    expect(await found('?client_receipt_id=%20mine%20')).toEqual([a.id]);
    expect(await found(`?type=SALE&from=2026-03-03&user_id=${till.person.userId}`)).toEqual([c.id]);
  });

  it('returns each receipt of one day once over several pages', async () => {
    const till = await makeTill(app.http);
    for (let turn = 0; turn < 12; turn += 1) await till.sell(LINES, on(1 + (turn % 2)));
    const pages = await everyPage(till, '?limit=4');
    expect(pages.map(({ length }) => length)).toEqual([4, 4, 4]);
    const ids = pages.flat().map(({ id }) => id);
    expect(ids).toEqual((await till.list('?limit=200')).map(({ id }) => id));
    expect(new Set(ids).size).toBe(12);
  });

  it('returns all existing receipts once while others arrive before and after them', async () => {
    const till = await makeTill(app.http);
    const there: string[] = [];
    for (let turn = 0; turn < 11; turn += 1)
      there.push((await till.sell(LINES, on(5 + (turn % 3)))).id);
    let turn = 0;
    const pages = await everyPage(till, '?limit=3', async () => {
      turn += 1;
      if (turn > 4) return;
      for (const day of [1, 5, 6, 7, 9]) await till.sell(LINES, on(day));
    });
    const seen = pages.flat().map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(there));
  });

  it.each([
    ['limit', '?limit=0'],
    ['limit', '?limit=201'],
    ['limit', '?limit=two'],
    ['limit', '?limit=0x10'],
    ['limit', '?limit=1e1'],
    ['limit', '?limit=%2010'],
    ['limit', '?limit=1&limit=2'],
    ['cursor', '?cursor=x'],
    ['cursor', `?cursor=${Buffer.from('["2026-03-01"]').toString('base64url')}`],
    ['from', '?from=2026-02-30'],
    ['to', '?to=tomorrow'],
    ['to', '?from=2026-03-02&to=2026-03-01'],
    ['type', '?type=sale'],
    ['user_id', '?user_id=me'],
    ['receipt_number', '?receipt_number=0'],
    ['client_receipt_id', '?client_receipt_id=a%00b'],
    ['sort', '?sort=total'],
  ])('refuses a wrong %s (%s)', async (path, query) => {
    const till = await makeTill(app.http);
    const answer = await till.get(`/receipts${query}`);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });

  it('refuses a forged cursor that no row can have', async () => {
    const till = await makeTill(app.http);
    for (const keys of [
      ['soon', 'x'],
      ['2026-03-01', 'x'],
    ]) {
      const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url');
      expect((await till.get(`/receipts?cursor=${cursor}`)).status).toBe(400);
    }
  });
});
