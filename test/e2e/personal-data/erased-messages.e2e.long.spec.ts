import { randomInt } from 'node:crypto';
import { eventually } from '../../faults/support/eventually.js';
import { TextSearch } from '../../faults/support/text-search.js';
import { EvaluatedShop, minutesBefore } from '../../support/evaluated-shop.js';
import {
  expectStatus,
  GIVEN_PASSWORD,
  PASSWORD,
  saleBody,
  signIn,
  type Person,
} from '../../support/makers.js';
import { MessagesApp } from '../../support/messages-app.js';

/** What PostgreSQL itself keeps of a sample of rows until it looks at the table again. */
const STATISTICS = 'pg_catalog.pg_statistic';

/** Letters and digits that are in no other text. */
function makeMark(): string {
  return Array.from({ length: 20 }, () => randomInt(36).toString(36)).join('');
}

describe('an erased person', () => {
  let own: MessagesApp;
  beforeAll(async () => {
    own = await MessagesApp.start();
  });
  afterAll(() => own.close());

  const sql = (text: string, params: readonly unknown[] = []) =>
    own.database.probe.rows(text, params);

  /** Mails that nobody accepts: to the person, about the person to others, in every state of the queue. */
  async function mailed(shop: EvaluatedShop, person: Person): Promise<void> {
    const { http } = own.app;
    own.mails.mood = 'refuse';
    for (const agent of ['Dead', 'Waiting']) {
      const headers = { 'user-agent': `${agent} of ${person.email}` };
      const body = { email: person.email, password: PASSWORD };
      expectStatus(await http.post('/auth/login', { body, headers }), 200);
      if (agent === 'Waiting') continue;
      await eventually('it was refused', () => own.mails.offered > 0);
      await eventually('it is dead', async () => {
        await sql("UPDATE pgboss.job SET retry_count = retry_limit WHERE state = 'retry'");
        await own.hurry();
        const dead = await http.get('/jobs/failed', { token: shop.owner.token });
        return (dead.json['data'] as object[]).length > 0;
      });
    }
    const forgotten = { body: { email: person.email } };
    expectStatus(await http.post('/auth/forgotten-password', forgotten), 204);
    const change = { token: shop.owner.token, body: { email: `next-${person.email}` } };
    expectStatus(await http.patch(`/users/${person.userId}`, change), 200);
    const now = new Date();
    await shop.plan(person, minutesBefore(now, 20), minutesBefore(now, -300));
    await shop.evaluate(now);
    const requests =
      "SELECT count(*) FROM pgboss.job WHERE name = 'reset-password' AND state < 'completed'";
    await eventually('the address was looked up', async () => {
      return (await own.database.probe.count(requests)) === 0;
    });
    await sql('INSERT INTO pgboss.archive SELECT * FROM pgboss.job');
  }

  it('is in no table of any schema by name or address, nor in messages to others about them', async () => {
    const shop = await EvaluatedShop.open(own.app, own.database.probe);
    const manager = await shop.hours.person('MANAGER');
    await shop.hours.person('MANAGER');
    const daily = { token: manager.token, body: { digest_time: '08:00' } };
    expectStatus(await own.app.http.put('/messages/preferences', daily), 200);
    const mark = makeMark();
    const body = {
      email: `${mark}@example.com`,
      name: `Ana ${mark}`,
      password: GIVEN_PASSWORD,
      role: 'EMPLOYEE',
      shop_ids: [shop.hours.shopId],
    };
    const { token } = shop.owner;
    const created = { token, body, key: 'the person' };
    expectStatus(await own.app.http.post('/users', created), 201);
    const newcomer = await signIn(own.app.http, body.email, GIVEN_PASSWORD);
    const changed = { current_password: GIVEN_PASSWORD, new_password: PASSWORD };
    const change = { token: newcomer.token, body: changed };
    expectStatus(await own.app.http.post('/auth/password', change), 200);
    const person = await signIn(own.app.http, body.email);
    const sales = `/shops/${shop.hours.shopId}/receipts`;
    const sale = { token, body: saleBody({ seller_id: person.userId }), key: 'their sale' };
    expectStatus(await own.app.http.post(sales, sale), 201);
    await mailed(shop, person);
    const search = new TextSearch(mark);
    const before = await search.tables(own.database.probe);
    expect(before).toEqual(expect.arrayContaining(['pgboss.archive', 'public.users']));
    expect(before.filter((name) => name.startsWith('pgboss.')).length).toBeGreaterThan(3);
    const items = 'SELECT count(*) FROM message_digest_items WHERE user_id = $1';
    expect(await own.database.probe.count(items, [manager.userId])).toBe(1);
    const disclosed = await own.app.http.get(`/users/${person.userId}/personal-data`, { token });
    const records = disclosed.json['records'] as {
      table: string;
      rows: Record<string, unknown>[];
    }[];
    const messages = records.find(({ table }) => table === 'messages')?.rows ?? [];
    expect(messages.map(({ queue }) => queue)).toEqual(
      expect.arrayContaining(['send-mail', 'reset-password']),
    );
    expect(messages).toContainEqual(
      expect.objectContaining({ is_to_person: false, payload: { kind: 'alert-opened' } }),
    );
    expect(JSON.stringify(messages)).not.toContain(shop.owner.email);

    const path = `/users/${person.userId}/erase`;
    const confirmed = { token, body: { email: body.email } };
    expectStatus(await own.app.http.post(path, confirmed), 200);
    // The request that created them is known, and its answer names nobody.
    const replayed = expectStatus(await own.app.http.post('/users', created), 201);
    expect(replayed.headers.get('idempotent-replayed')).toBe('true');
    expect(replayed.json).toMatchObject({
      ...{ id: person.userId, name: 'Erased person', locale: null, role: 'EMPLOYEE' },
      email: `erased-${person.userId}@erased.invalid`,
    });
    const sold = expectStatus(await own.app.http.post(sales, sale), 201);
    expect(sold.headers.get('idempotent-replayed')).toBe('true');
    expect(sold.json['seller']).toMatchObject({ name: 'Erased person' });
    const left = await search.tables(own.database.probe);
    expect(left.filter((name) => name !== STATISTICS)).toEqual([]);
    const envelopes = `SELECT count(*) FROM pgboss.job WHERE data->'payload'->>'userId' = $1`;
    expect(await own.database.probe.count(envelopes, [person.userId])).toBe(0);
    // Messages to others stay.
    expect(await own.database.probe.count(items, [manager.userId])).toBe(1);
  });

  it('has no message left that was requeued during the erasure', async () => {
    const { probe } = own.database;
    const shop = await EvaluatedShop.open(own.app, probe);
    const person = await shop.hours.person();
    own.mails.mood = 'refuse';
    await own.tell(person, 'refused');
    const theirs = `FROM pgboss.job WHERE data->'payload'->>'userId' = $1`;
    await eventually('it waits for another attempt', async () => {
      return (
        (await probe.count(`SELECT count(*) ${theirs} AND state = 'retry'`, [person.userId])) > 0
      );
    });
    // As the queue does when an attempt has failed.
    await sql('BEGIN');
    await sql(
      `WITH gone AS (DELETE ${theirs} RETURNING *) INSERT INTO pgboss.job SELECT * FROM gone`,
      [person.userId],
    );
    const path = `/users/${person.userId}/erase`;
    const confirmed = { token: shop.owner.token, body: { email: person.email } };
    const erasing = own.app.http.post(path, confirmed);
    await probe.untilBlocking();
    await sql('COMMIT');
    expectStatus(await erasing, 200);
    expect(await probe.count(`SELECT count(*) ${theirs}`, [person.userId])).toBe(0);
  });
});
