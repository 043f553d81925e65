import { insertCrowd } from '../support/crowd.js';
import { makeOwner, makeShop, type Person } from '../support/makers.js';
import { PlanDatabase } from '../support/plan-database.js';

/** Nine of ten people work in one of ten other shops. */
const OTHER_SHOPS = `SET session_replication_role = replica;
  UPDATE shifts SET shop_id = md5(right(name, 1))::uuid FROM users
  WHERE users.organization_id = shifts.organization_id AND users.id = user_id AND name NOT LIKE '%7'`;

describe('a list of shifts among those of hundreds of people', () => {
  let database: PlanDatabase;
  let owner: Person;
  let shopId: string;
  beforeAll(async () => {
    database = await PlanDatabase.open();
    owner = await makeOwner(database.app.http);
    shopId = await makeShop(database.app.http, owner);
    const place = { organizationId: owner.organizationId, shopId, ownerId: owner.userId };
    await insertCrowd(database.probe, place);
    await database.probe.rows(OTHER_SHOPS);
    await database.probe.rows('VACUUM ANALYZE');
  });
  afterAll(() => database.close());

  it.each([
    ['of all shops', '?voided=all', 'ix_shifts_start'],
    ['of a shop', '?shop_id=SHOP', 'ix_shifts_shop'],
    ['of a shop in some days', '?shop_id=SHOP&from=2026-06-03&to=2026-06-20', 'ix_shifts_shop'],
  ])('is read, %s, in the order of its index, page by page', async (_, filter, index) => {
    const { token, organizationId } = owner;
    const path = `/shifts${filter.replace('SHOP', shopId)}`;
    const { json } = await database.app.http.get(path, { token });
    for (const page of ['', `&cursor=${String(json['next_cursor'])}`]) {
      const plans = await database.plansOf(organizationId, () =>
        database.app.http.get(path + page, { token }),
      );
      const [, plan] = [...plans].find(([label]) => label.includes('ORDER BY start_at DESC')) ?? [];
      expect(plan).toContain(`Index Scan Backward using ${index}`);
      expect(plan).not.toContain('Sort');
    }
  });
});
