import type {
  ExceptionPage,
  ExceptionView,
} from '../../../src/features/exceptions/exceptions.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, type Person } from '../../support/makers.js';
import { ObservedShop } from '../../support/observed-shop.js';
import { deviceEvent } from '../../support/stored-events.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const DAY_MS = 86_400_000;
const dateOf = (ago: number): string =>
  new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);
/** Two days before today, and the one after it. */
const [FIRST, SECOND] = [dateOf(2), dateOf(1)];
const at = (date: string, hour: number): string =>
  `${date}T${String(hour).padStart(2, '0')}:00:00Z`;
const HOUR_MS = 3_600_000;

describe('time on the platforms of a sales channel', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let shop: ObservedShop;
  let person: Person;
  let manager: Person;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    shop = await ObservedShop.open(app.http, probe, { shop: { time_zone: 'UTC' } });
    person = await shop.hire();
    manager = await shop.hire('MANAGER');
    await change(`/platforms/${shop.platforms[0]}`, { sales_channel: 'Online ' });
    await change(`/shops/${shop.hours.shopId}`, { sales_channel: 'ONLINE' });
    for (const date of [FIRST, SECOND])
      await shop.hours.work({ startAt: at(date, 8), endAt: at(date, 16) }, person);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function change(path: string, body: object): Promise<void> {
    const { token } = shop.owner;
    expectStatus(await app.http.patch(path, { token, body }), 200);
  }

  /** From 8 o'clock on, for so many seconds, on one of the two platforms. */
  async function active(date: string, seconds: number, platform: 0 | 1 = 0): Promise<void> {
    const fields = { durationMs: seconds * 1_000, platformId: shop.platforms[platform] };
    await shop.store(person, [deviceEvent(at(date, 8), fields)]);
  }

  async function found({ token }: Person = shop.owner): Promise<ExceptionView[]> {
    const path = `/kpis/exceptions?from=${FIRST}&to=${dateOf(0)}&kind=PLATFORM_TIME`;
    const { json } = expectStatus(await app.http.get(path, { token }), 200);
    const { data, counts } = json as unknown as ExceptionPage;
    expect(counts.find(({ kind }) => kind === 'PLATFORM_TIME')?.open).toBe(data.length);
    return data;
  }

  const sell = async (date: string): Promise<void> => {
    const lines = [{ sku: 'TEA', qty: 1, unit_price: 1 }];
    const body = { seller_id: person.userId, occurred_at: at(date, 12), lines };
    const path = `/shops/${shop.hours.shopId}/receipts`;
    expectStatus(await app.http.post(path, { token: shop.owner.token, body }), 201);
  };

  it('causes a question from an hour on, as long as the person has no sale in the shop', async () => {
    await active(FIRST, 3_600);
    await active(SECOND, 3_599);
    const [one, ...others] = await found();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      key: `PLATFORM_TIME.${shop.hours.shopId}.${person.userId}.${FIRST}`,
      ...{ user_id: person.userId, date: FIRST, state: 'OPEN', evidence: null },
      platform_time: { sales_channel: 'ONLINE', active_seconds: 3_600, sales_count: 0 },
    });
    expect(await found(person)).toEqual([one]);
    expect(await found(manager)).toEqual([one]);
    await sell(FIRST);
    expect(await found()).toEqual([]);
  });

  it('causes no question on other platforms, in a shop without a channel, or while activity is off', async () => {
    await active(FIRST, 3_600, 1);
    expect(await found()).toEqual([]);
    await active(SECOND, 2 * 3_600);
    expect(await found()).toHaveLength(1);
    await change(`/shops/${shop.hours.shopId}`, { sales_channel: null });
    expect(await found()).toEqual([]);
    await change(`/shops/${shop.hours.shopId}`, { sales_channel: 'Market' });
    expect(await found()).toEqual([]);
    await change(`/shops/${shop.hours.shopId}`, { sales_channel: 'online' });
    expect(await found()).toHaveLength(1);
    await shop.decide({ enabled: false });
    expect(await found()).toEqual([]);
  });

  it('causes no question about a day in progress', async () => {
    const now = Date.now();
    const startAt = new Date(now - 2 * HOUR_MS).toISOString();
    await shop.hours.work({ startAt, endAt: new Date(now).toISOString(), date: dateOf(0) }, person);
    const fields = { durationMs: 1.5 * HOUR_MS, platformId: shop.platforms[0] };
    await shop.store(person, [deviceEvent(startAt, fields)]);
    expect((await found()).filter(({ date }) => date === dateOf(0))).toEqual([]);
  });

  it('is explained by the person, questioned again after more time, and its readers are recorded', async () => {
    await active(FIRST, 3_600);
    const path = `/kpis/exceptions/PLATFORM_TIME.${shop.hours.shopId}.${person.userId}.${FIRST}`;
    const body = { choice: 'IN_ORDER', note: 'I packed the orders of the week' };
    const answer = await app.http.post(`${path}/answers`, { token: person.token, body });
    expect(expectStatus(answer, 200).json['state']).toBe('ANSWERED');
    const readers = async (): Promise<unknown[]> => {
      const { json } = await app.http.get('/activity/readers', { token: person.token });
      return (json['data'] as { reader_id: string }[]).map(({ reader_id }) => reader_id);
    };
    expect(await readers()).toEqual([]);
    const { json } = expectStatus(await app.http.get(path, { token: manager.token }), 200);
    expect(json['platform_time']).toMatchObject({ active_seconds: 3_600 });
    expect(await readers()).toEqual([manager.userId]);
    await shop.store(person, [
      deviceEvent(at(FIRST, 14), { durationMs: 60_000, platformId: shop.platforms[0] }),
    ]);
    expect((await found(person))[0]?.state).toBe('OPEN');
  });
});
