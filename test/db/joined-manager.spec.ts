import { randomUUID } from 'node:crypto';
import { Organization } from '../../src/features/organizations/organization.entity.js';
import { Shop } from '../../src/features/shops/shop.entity.js';
import { insert, newScope, openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { recordStatements } from '../support/wire-recorder.js';

const SHOP = {
  time_zone: 'UTC',
  currency: 'EUR',
  business_day_start: '00:00',
  version: 1,
  created_at: () => 'now()',
  updated_at: () => 'now()',
};

/** What `joinedManager` assumes about TypeORM. Run it first when TypeORM gets a new version. */
describe('the TypeORM repositories in a transaction', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase(undefined, [Organization, Shop]);
  });
  afterAll(() => test.close());

  it('send their queries on its connection, and neither begin nor end a transaction', async () => {
    const scope = newScope();
    const { statements } = await recordStatements(() =>
      test.db.write(scope, async (tx) => {
        await insert(tx);
        const shop = await tx.of(Shop).insert({ ...SHOP, id: randomUUID(), name: 'Mine' });
        await tx.of(Shop).lockOneBy({ id: shop.id });
        await tx.of(Shop).update({ id: shop.id }, { name: 'Renamed' });
        await tx.of(Shop).delete({ id: shop.id });
      }),
    );
    const control = statements.filter(({ text }) =>
      /^(BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT)/.test(text),
    );
    expect(control.map(({ text }) => text)).toEqual(['BEGIN', 'COMMIT']);
    expect(statements).toHaveLength(8);
  });

  it('hold no connection, and cost none if no repository is used', async () => {
    const scope = newScope();
    for (let turn = 0; turn < 5; turn += 1) {
      await test.db.write(scope, (tx) => tx.of(Shop).find({ order: { id: 'ASC' } }));
    }
    expect(test.busyConnections()).toBe(0);
  });
});
