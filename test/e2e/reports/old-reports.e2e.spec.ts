import { DueShops } from '../../../src/features/reports/closing/due-shops.repository.js';
import { DatabaseProbe } from '../../support/database.js';
import { ClosedShop } from '../../support/closed-shop.js';
import { expectStatus } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

const COFFEE = [{ sku: 'COFFEE', qty: 2, unit_price: 2.5 }];
/** More than there are, so that the shops of other suites keep none of a test waiting. */
const MANY = 1_000_000;

describe('old reports', () => {
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

  /** A shop whose third and fourth of March are closed, and lie in another year. */
  async function closedLongAgo(year: number): Promise<ClosedShop> {
    const shop = await ClosedShop.make(app, probe);
    for (const date of ['2026-03-03', '2026-03-04'])
      await shop.till.sell(COFFEE, { occurred_at: `${date}T10:00:00Z` });
    await shop.look('2026-03-05T00:00:00Z');
    for (const [date, old] of [
      ['2026-03-03', `${year}-03-05`],
      ['2026-03-04', `${year}-03-06`],
    ])
      await probe.rows(
        'UPDATE reports SET from_date = $3, to_date = $3 WHERE organization_id = $1 AND to_date = $2',
        [shop.till.person.organizationId, date, old],
      );
    return shop;
  }

  const datesOf = async (shop: ClosedShop): Promise<string[]> =>
    (await shop.list()).map(({ to }) => to);
  const versionsOf = ({ till }: ClosedShop): Promise<number> =>
    probe.count('SELECT count(*) FROM report_versions WHERE organization_id = $1', [
      till.person.organizationId,
    ]);

  async function archive({ till: { shopId, person } }: ClosedShop): Promise<void> {
    expectStatus(await app.http.post(`/shops/${shopId}/archive`, { token: person.token }), 200);
  }

  /** Whether somebody would look at the shop now that it was last swept so many hours ago. */
  async function isDue({ due }: ClosedShop, hours: number): Promise<boolean> {
    await probe.rows(
      `UPDATE report_shops SET next_look_at = '-infinity', swept_at = now() - make_interval(hours => $2)
        WHERE organization_id = $1`,
      [due.organization_id, hours],
    );
    const claimed = await app.nest.get(DueShops).claim(120, MANY);
    return claimed.some(({ shop_id }) => shop_id === due.shop_id);
  }

  it('are deleted with all versions after four years, by the daily run', async () => {
    const shop = await closedLongAgo(2022);
    await shop.look('2026-03-06T00:00:00Z');
    expect(await datesOf(shop)).toEqual(['2026-03-05', '2022-03-06']);
    // The one that is left was compared with what there is now, and made again.
    expect(await versionsOf(shop)).toBe(3);
  });

  it('are deleted all the same when no shop of the organization is in use, and no day is closed', async () => {
    const shop = await closedLongAgo(2022);
    await archive(shop);
    expect(await isDue(shop, 25)).toBe(true);
    await shop.look('2026-03-06T00:00:00Z');
    expect(await datesOf(shop)).toEqual(['2022-03-06']);
    expect(await versionsOf(shop)).toBe(1);
  });

  it('are looked for once a day when their shop is not in use', async () => {
    const shop = await closedLongAgo(2022);
    expect(await isDue(shop, 23)).toBe(true);
    await archive(shop);
    expect(await isDue(shop, 23)).toBe(false);
    expect(await isDue(shop, 25)).toBe(true);
    const empty = await ClosedShop.make(app, probe);
    await empty.claim();
    await archive(empty);
    expect(await isDue(empty, 25)).toBe(false);
  });
});
