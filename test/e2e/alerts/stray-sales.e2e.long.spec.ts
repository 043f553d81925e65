import type { AlertWithHistoryView } from '../../../src/features/alerts/alerts.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import { EvaluatedShop, minutesBefore } from '../../support/evaluated-shop.js';
import { expectStatus, makeSale, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

describe('a sale without a shift of its seller', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    [app, probe] = await Promise.all([startNestApp(), DatabaseProbe.connect()]);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** So that the last hour is on one date. */
  const now = new Date(Date.now() - (new Date().getUTCHours() === 0 ? 7_200_000 : 0));
  const ago = (minutes: number): Date => minutesBefore(now, minutes);
  const text = (minutes: number): string => ago(minutes).toISOString();

  /** A shop that was looked at an hour ago. */
  async function open(): Promise<{ shop: EvaluatedShop; person: Person }> {
    const shop = await EvaluatedShop.open(app, probe);
    const person = await shop.hours.person();
    await shop.evaluate(ago(60));
    return { shop, person };
  }

  const strays = async (shop: EvaluatedShop): Promise<AlertWithHistoryView[]> =>
    shop.alerts('?rule=SALE_WITHOUT_SHIFT');
  const states = async (shop: EvaluatedShop): Promise<string[]> =>
    (await strays(shop)).map(({ state, resolved_reason: reason }) => reason ?? state);

  /** @param received  how many minutes ago it arrived; by default when it was made */
  const sell = (
    shop: EvaluatedShop,
    person: Person,
    { made, received = made }: { readonly made: number; readonly received?: number },
  ) => shop.sell(person, { occurredAt: ago(made), receivedAt: ago(received) });

  async function change(shop: EvaluatedShop, path: string, body: object): Promise<void> {
    const request = { token: shop.owner.token, body };
    const answer = path.endsWith('/void')
      ? await app.http.post(path, request)
      : await app.http.patch(path, request);
    expectStatus(answer, 200);
  }

  it('is reported ten minutes after it arrived, once for each person and day', async () => {
    const { shop, person } = await open();
    await sell(shop, person, { made: 40 });
    await sell(shop, person, { made: 39 });
    await shop.evaluate(ago(31));
    expect(await strays(shop)).toEqual([]);
    await shop.evaluate(ago(25));
    expect(await strays(shop)).toEqual([
      expect.objectContaining({ user_id: person.userId, since: text(40), shift_id: null }),
    ]);
  });

  it('is reported also when nothing was looked at for days after it had arrived', async () => {
    const shop = await EvaluatedShop.open(app, probe);
    const person = await shop.hours.person();
    const made = 3 * 1_440;
    await shop.evaluate(ago(made + 5));
    await sell(shop, person, { made });
    await shop.evaluate(now);
    expect(await states(shop)).toEqual(['OPEN']);
  });

  it('stays reported when an earlier one of the same day arrives much later', async () => {
    const { shop, person } = await open();
    await sell(shop, person, { made: 50 });
    await shop.evaluate(ago(30));
    await sell(shop, person, { made: 55, received: 29 });
    for (const minutes of [25, 10]) {
      await shop.evaluate(ago(minutes));
      expect(await states(shop)).toEqual(['OPEN']);
    }
  });

  it('is reported before or after the shift, but not during it or its break', async () => {
    const { shop, person } = await open();
    const [early, late] = [await shop.hours.person(), await shop.hours.person()];
    const rest = { startAt: text(45), endAt: text(35) };
    await shop.hours.work({ startAt: text(90), breaks: [rest] }, person);
    await shop.hours.work({ startAt: text(50) }, early);
    await shop.hours.work({ startAt: text(90), endAt: text(50) }, late);
    for (const minutes of [48, 40, 30]) await sell(shop, person, { made: minutes });
    await sell(shop, early, { made: 50 });
    await sell(shop, early, { made: 51 });
    await sell(shop, late, { made: 51 });
    await sell(shop, late, { made: 50 });
    await shop.evaluate(ago(15));
    const found = (await strays(shop)).map(({ user_id, since }) => [user_id, since]);
    expect(new Map(found as [string, string][])).toEqual(
      new Map([
        [early.userId, text(51)],
        [late.userId, text(50)],
      ]),
    );
  });

  it('is reported in its own shop, and a shift in another shop counts', async () => {
    const { shop, person } = await open();
    const other = await shop.hours.nextShop();
    const working = await shop.hours.person();
    await shop.hours.work({ startAt: text(90) }, working);
    for (const seller of [person, working]) {
      const times = { occurredAt: ago(40), receivedAt: ago(40) };
      await shop.sell(seller, { ...times, shopId: other.shopId });
    }
    await shop.evaluate(ago(15));
    const found = (await strays(shop)).map(({ user_id, shop_id }) => [user_id, shop_id]);
    expect(found).toEqual([[person.userId, other.shopId]]);
  });

  it('cannot be a refund', async () => {
    const { shop, person } = await open();
    const shift = await shop.hours.work({ startAt: text(90) }, person);
    const sale = await makeSale(app.http, person, { shopId: shop.hours.shopId });
    const ended = { end_at: new Date().toISOString(), version: 1, reason: 'Left' };
    await change(shop, `/shifts/${shift}`, ended);
    const path = `/shops/${shop.hours.shopId}/receipts/${String(sale['id'])}/refunds`;
    const lines = [{ line_number: 1, qty: 1 }];
    const manager = await shop.hours.person('MANAGER');
    const body = { lines };
    expectStatus(await app.http.post(path, { token: manager.token, body }), 201);
    await shop.evaluate(new Date(Date.now() + 1_200_000));
    expect(await strays(shop)).toEqual([]);
  });

  it('is not reported late if its shift comes in time, and is resolved if the shift comes later', async () => {
    const { shop, person } = await open();
    const slow = await shop.hours.person();
    await sell(shop, person, { made: 55, received: 30 });
    await sell(shop, slow, { made: 55, received: 30 });
    await shop.hours.work({ startAt: text(58), endAt: text(50) }, person);
    await shop.evaluate(ago(15));
    expect(await states(shop)).toEqual(['OPEN']);
    await shop.hours.work({ startAt: text(58), endAt: text(50) }, slow);
    await shop.evaluate(ago(14));
    expect(await states(shop)).toEqual(['SHIFT_FOUND']);
  });

  it('can result from a correction much later, and is resolved by the next one', async () => {
    const { shop, person } = await open();
    const times = { startAt: text(300), endAt: text(100) };
    const path = `/shifts/${await shop.hours.work(times, person)}`;
    await sell(shop, person, { made: 200 });
    for (const minutes of [59, 40, 20]) await shop.evaluate(ago(minutes));
    expect(await strays(shop)).toEqual([]);
    await change(shop, path, { end_at: text(250), version: 1, reason: 'Left earlier' });
    await shop.evaluate(now);
    expect(await states(shop)).toEqual(['OPEN']);
    await change(shop, path, { end_at: text(190), version: 2, reason: 'No, later' });
    await shop.evaluate(minutesBefore(now, -0.1));
    expect(await states(shop)).toEqual(['SHIFT_FOUND']);
    await change(shop, path, { start_at: text(195), version: 3, reason: 'Came later' });
    await shop.evaluate(minutesBefore(now, -0.2));
    expect((await states(shop)).sort()).toEqual(['OPEN', 'SHIFT_FOUND']);
    await change(shop, path, { start_at: text(300), version: 4, reason: 'No, earlier' });
    await shop.evaluate(minutesBefore(now, -0.3));
    await change(shop, `${path}/void`, { version: 5, reason: 'Somebody else' });
    await shop.evaluate(minutesBefore(now, -0.4));
    expect((await states(shop)).sort()).toEqual(['OPEN', 'SHIFT_FOUND', 'SHIFT_FOUND']);
  });

  it('can result from an end that the clock reports late', async () => {
    const { shop, person } = await open();
    await shop.hours.work({ startAt: text(300) }, person);
    await sell(shop, person, { made: 100 });
    for (const minutes of [59, 40, 20]) await shop.evaluate(ago(minutes));
    const body = { occurred_at: text(120) };
    expectStatus(await app.http.post('/shifts/end', { token: person.token, body }), 200);
    await shop.evaluate(now);
    expect(await states(shop)).toEqual(['OPEN']);
  });

  it('is no longer checked after seven days, which its resolution states', async () => {
    const { shop, person } = await open();
    await sell(shop, person, { made: 40 });
    await shop.evaluate(ago(25));
    const days = (count: number): Date => minutesBefore(ago(40), -count * 1_440);
    await shop.evaluate(minutesBefore(days(7), 1));
    expect(await states(shop)).toEqual(['OPEN']);
    await shop.evaluate(days(7));
    expect(await states(shop)).toEqual(['TOO_OLD']);
    await shop.evaluate(minutesBefore(days(7), -1));
    expect(await states(shop)).toEqual(['TOO_OLD']);
  });

  it('is not reported if it arrives seven days late', async () => {
    const { shop, person } = await open();
    await sell(shop, person, { made: 7 * 1_440 + 40, received: 40 });
    await sell(shop, person, { made: 6 * 1_440, received: 40 });
    await shop.evaluate(ago(25));
    expect((await strays(shop)).map(({ since }) => since)).toEqual([text(6 * 1_440)]);
  });
});
