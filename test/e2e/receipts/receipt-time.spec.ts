import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, makeTill, refusal, type Till } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 1, unit_price: 1 }];
const MINUTE_MS = 60_000;

function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * MINUTE_MS).toISOString();
}

describe('the time of a sale', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function archive({ person: { token }, shopId }: Till, action = 'archive'): Promise<string> {
    const answer = await app.http.post(`/shops/${shopId}/${action}`, { token });
    return String(expectStatus(answer, 200).json['archived_at']);
  }

  it('is the time of its arrival by default', async () => {
    const till = await makeTill(app.http);
    const before = Date.now();
    const receipt = await till.sell(LINES);
    expect(receipt.occurred_at).toBe(receipt.received_at);
    expect(Date.parse(receipt.received_at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(receipt.received_at)).toBeLessThanOrEqual(Date.now());
  });

  it("is the till's own, in UTC, separate from the time of its arrival", async () => {
    const till = await makeTill(app.http);
    const before = Date.now();
    const sold = await till.sell(LINES, { occurred_at: '2026-03-01T10:30:00.25+01:00' });
    const receipt = await till.receipt(sold.id);
    expect(receipt).toEqual(sold);
    expect(receipt.occurred_at).toBe('2026-03-01T09:30:00.250Z');
    expect(Date.parse(receipt.received_at)).toBeGreaterThanOrEqual(before);
  });

  it('counts as now if it is up to 5 minutes ahead of the server', async () => {
    const till = await makeTill(app.http);
    const receipt = await till.sell(LINES, { occurred_at: inMinutes(4) });
    expect(receipt.occurred_at).toBe(receipt.received_at);
    expect(await till.receipt(receipt.id)).toEqual(receipt);
  });

  it('is refused if it is more than 5 minutes ahead of the server', async () => {
    const till = await makeTill(app.http);
    const refused = await till.postSale({ lines: LINES, occurred_at: inMinutes(6) });
    expect(refusal(refused)).toEqual([422, 'OCCURRED_IN_FUTURE']);
    expect(faultPaths(refused)).toEqual(['occurred_at']);
  });

  it("is refused beyond the organization's limit, which is 400 days by default", async () => {
    const till = await makeTill(app.http);
    const daysAgo = (days: number): string => inMinutes(-days * 24 * 60);
    expect((await till.sell(LINES, { occurred_at: daysAgo(399) })).total).toBe(1);
    for (const occurred_at of [daysAgo(401), '2000-01-01T00:00:00Z']) {
      const refused = await till.postSale({ lines: LINES, occurred_at });
      expect(refusal(refused)).toEqual([422, 'OCCURRED_TOO_LONG_AGO']);
      expect(faultPaths(refused)).toEqual(['occurred_at']);
    }
    const { token } = till.person;
    const body = { receipt_limit_days: 30 };
    const changed = expectStatus(await app.http.patch('/organization', { token, body }), 200);
    expect(changed.json['receipt_limit_days']).toBe(30);
    const refused = await till.postSale({ lines: LINES, occurred_at: daysAgo(31) });
    expect(refusal(refused)).toEqual([422, 'OCCURRED_TOO_LONG_AGO']);
    expect((await till.sell(LINES, { occurred_at: daysAgo(29) })).total).toBe(1);
  });

  it.each([
    '2026-03-01',
    '2026-03-01T09:30:00',
    '2026-02-30T09:30:00Z',
    'yesterday',
    1_772_357_400,
  ])('is refused as %s', async (occurred_at) => {
    const till = await makeTill(app.http);
    const answer = await till.postSale({ lines: LINES, occurred_at });
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual(['occurred_at']);
  });

  it.each([
    {
      of: 'a shop east of Greenwich',
      shop: { time_zone: 'Asia/Tokyo' },
      days: [
        ['2026-03-01T14:59:59.999Z', '2026-03-01'],
        ['2026-03-01T15:00:00Z', '2026-03-02'],
      ],
    },
    {
      of: 'a shop west of Greenwich',
      shop: { time_zone: 'America/New_York' },
      days: [
        ['2026-03-01T04:59:59Z', '2026-02-28'],
        ['2026-03-01T05:00:00Z', '2026-03-01'],
      ],
    },
    {
      of: 'a bar whose day begins at 4 in the morning',
      shop: { time_zone: 'Europe/Madrid', business_day_start: '04:00' },
      days: [
        ['2026-03-02T01:30:00Z', '2026-03-01'],
        ['2026-03-02T02:59:59Z', '2026-03-01'],
        ['2026-03-02T03:00:00Z', '2026-03-02'],
      ],
    },
    {
      of: 'the night in which the clock goes forward over the start of the day',
      shop: { time_zone: 'Europe/Madrid', business_day_start: '02:30' },
      days: [
        ['2026-03-29T00:59:59Z', '2026-03-28'],
        ['2026-03-29T01:29:59Z', '2026-03-28'],
        ['2026-03-29T01:30:00Z', '2026-03-29'],
      ],
    },
    {
      of: 'the night in which the clock shows the start of the day twice',
      shop: { time_zone: 'Europe/Madrid', business_day_start: '02:30' },
      days: [
        ['2026-10-25T00:29:59Z', '2026-10-24'],
        ['2026-10-25T00:30:00Z', '2026-10-25'],
        ['2026-10-25T01:10:00Z', '2026-10-25'],
      ],
    },
  ])('determines the business date of $of', async ({ shop, days }) => {
    const till = await makeTill(app.http, shop);
    for (const [occurred_at, date] of days) {
      const sold = await till.sell(LINES, { occurred_at });
      expect([occurred_at, (await till.receipt(sold.id)).business_date]).toEqual([
        occurred_at,
        date,
      ]);
    }
  });

  it('keeps its business date when the shop moves to another zone', async () => {
    const till = await makeTill(app.http, { time_zone: 'Asia/Tokyo' });
    const occurred_at = '2026-03-01T15:00:00Z';
    const sold = await till.sell(LINES, { occurred_at });
    const { token } = till.person;
    const body = { time_zone: 'America/New_York', business_day_start: '04:00' };
    expectStatus(await app.http.patch(`/shops/${till.shopId}`, { token, body }), 200);
    expect((await till.receipt(sold.id)).business_date).toBe('2026-03-02');
    expect((await till.sell(LINES, { occurred_at })).business_date).toBe('2026-03-01');
  });

  it('is refused after the shop was archived, and accepted before that', async () => {
    const till = await makeTill(app.http);
    const occurred_at = inMinutes(-10);
    const archivedAt = await archive(till);
    for (const body of [{ lines: LINES }, { lines: LINES, occurred_at: archivedAt }]) {
      expect(refusal(await till.postSale(body))).toEqual([409, 'SHOP_ARCHIVED']);
    }
    const late = await till.sell(LINES, { occurred_at });
    expect((await till.list()).map(({ id }) => id)).toEqual([late.id]);
    await archive(till, 'unarchive');
    expect((await till.postSale({ lines: LINES })).status).toBe(201);
  });

  it('does not prevent a customer of an archived shop from returning goods', async () => {
    const till = await makeTill(app.http);
    const sold = await till.sell(LINES);
    await archive(till);
    const returned = await till.refund(sold.id, [{ line_number: 1, qty: 1 }]);
    expect(returned.total).toBe(1);
  });
});
