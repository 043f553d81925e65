import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { Organization } from '../../src/features/organizations/organization.entity.js';
import { Shop } from '../../src/features/shops/shop.entity.js';
import { columnsOf } from '../../src/platform/database/entity-columns.js';
import type { Scope, Tx } from '../../src/platform/database/tx.js';
import { insert, newScope, openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { recordStatements } from '../support/wire-recorder.js';

const SHOP = { time_zone: 'UTC', currency: 'EUR', business_day_start: '00:00' };

describe('the repository of a transaction', () => {
  let test: TestDatabase;
  let scope: Scope;
  beforeAll(async () => {
    test = await openTestDatabase(undefined, [Organization, Shop]);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    scope = newScope();
    await test.db.write(scope, (tx) => insert(tx));
  });
  afterEach(async () => expect(await test.stuckSessions()).toBe(0));

  function addShop(tx: Tx, name: string): Promise<Shop> {
    return tx.of(Shop).insert({ ...SHOP, id: randomUUID(), name });
  }

  it("stores a row of its organization and returns it with the database's defaults", async () => {
    const shop = await test.db.write(scope, (tx) => addShop(tx, 'One'));
    expect(shop).toMatchObject({
      ...SHOP,
      organization_id: scope.organizationId,
      name: 'One',
      archived_at: null,
      version: 1,
      created_at: expect.any(Date),
    });
    expect(Object.keys(shop).sort()).toEqual(columnsOf(Shop).split(', ').sort());
  });

  it('finds and changes nothing of another organization, even if a condition names it', async () => {
    const shop = await test.db.write(scope, (tx) => addShop(tx, 'Theirs'));
    const other = newScope();
    await test.db.write(other, async (tx) => {
      await insert(tx);
      const theirs = { organization_id: scope.organizationId, id: shop.id };
      expect(await tx.of(Shop).findBy(theirs)).toEqual([]);
      expect(await tx.of(Shop).findOneBy([theirs, { name: 'Theirs' }])).toBeUndefined();
      expect(await tx.of(Shop).existsBy(theirs)).toBe(false);
      expect(await tx.of(Shop).countBy(theirs)).toBe(0);
      expect(await tx.of(Shop).update(theirs, { name: 'Ours' })).toEqual([]);
      expect(await tx.of(Shop).delete(theirs)).toBe(0);
      const { organization_id } = theirs;
      expect(await tx.of(Organization).findOneBy({ organization_id })).toMatchObject({
        organization_id: other.organizationId,
      });
    });
  });

  it('adds its organization to each alternative of a condition, and does not rely on the policies', async () => {
    const { statements } = await recordStatements(() =>
      test.db.read(scope, (tx) => tx.of(Shop).findBy([{ name: 'A' }, { name: 'B' }])),
    );
    const find = statements.find(({ text }) => text.includes('FROM "shops"'));
    expect(find?.text.match(/organization_id" = \$/g)).toHaveLength(2);
  });

  it('stores a new row in its own organization, even if the row names another', async () => {
    const foreign = { ...SHOP, organization_id: randomUUID(), id: randomUUID(), name: 'Mine' };
    const stored = await test.db.write(scope, (tx) => tx.of(Shop).insert(foreign));
    expect(stored.organization_id).toBe(scope.organizationId);
  });

  it('increases the version of a row with every change and returns the changed row', async () => {
    const [changed] = await test.db.write(scope, async (tx) => {
      const { id } = await addShop(tx, 'Before');
      await tx.of(Shop).update({ id }, { name: 'Between' });
      return tx.of(Shop).update({ id }, { name: 'After', archived_at: () => 'now()' });
    });
    expect(changed).toMatchObject({ name: 'After', version: 3, archived_at: expect.any(Date) });
  });

  it('takes part in the transaction: its writes are gone after a rollback', async () => {
    const work = test.db.write(scope, async (tx) => {
      await addShop(tx, 'Gone');
      expect(await tx.of(Shop).countBy({ name: 'Gone' })).toBe(1);
      throw new Error('undo it');
    });
    await expect(work).rejects.toThrow('undo it');
    expect(await test.db.read(scope, (tx) => tx.of(Shop).countBy({}))).toBe(0);
  });

  it('holds a row lock until the transaction ends', async () => {
    const { id } = await test.db.write(scope, (tx) => addShop(tx, 'Held'));
    const order: string[] = [];
    let second: Promise<unknown> = Promise.resolve();
    await test.db.write(scope, async (tx) => {
      await tx.of(Shop).lockOneBy({ id });
      second = test.db.write(scope, async (later) => {
        const row = await later.of(Shop).lockOneBy({ id });
        order.push(`second sees ${row?.name}`);
      });
      await tx.of(Shop).update({ id }, { name: 'Changed' });
      order.push('first changes it');
    });
    await second;
    expect(order).toEqual(['first changes it', 'second sees Changed']);
  });

  it('reads several rows in the requested order', async () => {
    await test.db.write(scope, async (tx) => {
      await tx
        .of(Shop)
        .insertAll(['B', 'C', 'A'].map((name) => ({ ...SHOP, id: randomUUID(), name })));
      const where = { name: In(['A', 'B']) };
      const found = await tx.of(Shop).find({ where, order: { name: 'ASC', id: 'ASC' } });
      expect(found.map(({ name }) => name)).toEqual(['A', 'B']);
      expect(await tx.of(Shop).insertAll([])).toEqual([]);
    });
  });
});
