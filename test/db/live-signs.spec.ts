import { randomUUID } from 'node:crypto';
import { LivePeopleReadOnlyRepository } from '../../src/features/activity/live/live-people-read-only.repository.js';
import { Database } from '../../src/platform/database/database.js';
import { acknowledgedAt } from '../support/activity.js';
import { DatabaseProbe } from '../support/database.js';
import { expectStatus } from '../support/makers.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { ObservedShop } from '../support/observed-shop.js';
import { deviceEvent } from '../support/stored-events.js';
import { recordStatements } from '../support/wire-recorder.js';

const MIN = 60_000;
const LIMIT = 10;
const START = Date.now();
const ago = (minutes: number): string => new Date(START - minutes * MIN).toISOString();

describe('the signs of life of people at work', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** @returns the instant, in minutes before the test, up to which the owner is surely at work */
  async function workingUntil(shop: ObservedShop, at?: Date): Promise<number | undefined> {
    const { organizationId, userId } = shop.owner;
    const people = app.nest.get(LivePeopleReadOnlyRepository, { strict: false });
    const [shift] = await app.nest
      .get(Database, { strict: false })
      .read({ organizationId }, (tx) =>
        people.openShifts(tx, [userId], { limitMinutes: LIMIT, ...(at && { at }) }),
      );
    const until = shift?.working_until;
    return until ? (START - until.getTime()) / MIN : undefined;
  }

  it.each<[string, number | undefined, (shop: ObservedShop) => Promise<unknown>]>([
    ['a shift that began', 5 - LIMIT, (shop) => shop.hours.work({ startAt: ago(5) })],
    [
      'a break that ended',
      4 - LIMIT,
      (shop) => shop.hours.work({ startAt: ago(90), breaks: [{ startAt: ago(9), endAt: ago(4) }] }),
    ],
    [
      'the device that was heard last',
      2 - LIMIT,
      (shop) =>
        shop.hours.work({
          startAt: ago(90),
          sessions: [
            { startAt: ago(90), lastSeenAt: ago(7) },
            { startAt: ago(90), lastSeenAt: ago(2) },
          ],
        }),
    ],
    [
      'a device that was disconnected',
      3 - LIMIT,
      (shop) =>
        shop.hours.work({
          startAt: ago(90),
          sessions: [{ startAt: ago(90), lastSeenAt: ago(4), endAt: ago(3) }],
        }),
    ],
    [
      'the last batch of activity',
      1 - LIMIT,
      async (shop) => {
        await shop.hours.work({ startAt: ago(90) });
        for (const minutes of [1, 6])
          await shop.store(shop.owner, [
            deviceEvent(ago(minutes), { platformId: shop.platforms[0] }),
          ]);
      },
    ],
    [
      'the notice that was acknowledged',
      6 - LIMIT,
      async (shop) => {
        await shop.hours.work({ startAt: ago(90) });
        await acknowledgedAt(probe, shop.owner, ago(6));
      },
    ],
    ['nothing', undefined, (shop) => shop.hours.work({ startAt: ago(90) })],
  ])('last exactly as long as the limit after %s', async (_name, expected, prepare) => {
    const shop = await ObservedShop.open(app.http, probe);
    await prepare(shop);
    expect(await workingUntil(shop)).toBe(expected);
    if (expected === undefined) return;
    const last = new Date(START - expected * MIN);
    expect(await workingUntil(shop, last)).toBe(expected);
    expect(await workingUntil(shop, new Date(last.getTime() + 1))).toBeUndefined();
  });

  it('are read in one statement when the live view is read again', async () => {
    const shop = await ObservedShop.open(app.http, probe);
    await shop.hours.work({ startAt: ago(2) });
    const read = () => app.http.get('/activity/live', { token: shop.owner.token });
    const first = expectStatus(await read(), 200).text;
    const again = await recordStatements(read);
    expect(again.answer.text).toBe(first);
    const labels = again.statements.map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith('live'))).toEqual(['live-log.sight']);
  });

  it('are checked for people who may be idle, and the rest of the view is cached', async () => {
    const shop = await ObservedShop.open(app.http, probe);
    const { token } = shop.owner;
    await shop.hours.work({ startAt: ago(60) });
    const read = () => app.http.get('/activity/live', { token });
    await read();
    const again = await recordStatements(read);
    const labels = again.statements.map(({ label }) => label);
    expect(labels.filter((label) => /^(live|activity)/.test(label))).toEqual([
      'live-log.sight',
      'live.signs-of-doubtful',
    ]);
    const body = {
      lines: [{ sku: 'TEA', qty: 1, unit_price: 1 }],
      occurred_at: ago(1),
      client_receipt_id: randomUUID(),
    };
    expectStatus(await app.http.post(`/shops/${shop.hours.shopId}/receipts`, { token, body }), 201);
    expect((await read()).json['data']).toEqual([expect.objectContaining({ state: 'WORKING' })]);
  });
});
