import { randomUUID } from 'node:crypto';
import type {
  ErasureView,
  PersonalDataView,
} from '../../../src/features/personal-data/personal-data.dto.js';
import { acknowledge, enableActivity } from '../../support/activity.js';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import {
  expectStatus,
  makeOwner,
  makeSale,
  makeUser,
  PASSWORD,
  saleBody,
  signIn,
  type Person,
} from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeHours, type Hours } from '../../support/work.js';

const DAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const at = (time: string): string => `${DAY}T${time}:00.000Z`;

describe('the personal data of a person', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** An employee of a shop with a shift, a sale, events, an explanation, a plan and a manager who looked. */
  async function worked(): Promise<{ hours: Hours; person: Person; manager: Person }> {
    const hours = await makeHours(app.http, probe);
    const { owner, shopId } = hours;
    const limit = { token: owner.token, body: { offline_limit_minutes: 4_320 } };
    expectStatus(await app.http.patch('/organization', limit), 200);
    const [person, manager] = [await hours.person(), await hours.person('MANAGER')];
    await hours.work(
      {
        startAt: at('09:00'),
        endAt: at('17:00'),
        breaks: [{ startAt: at('12:00'), endAt: at('12:30') }],
        sessions: [{ startAt: at('09:00'), endAt: at('17:00') }],
      },
      person,
    );
    await makeSale(app.http, person, { shopId, body: saleBody({ occurred_at: at('10:00') }) });
    const version = await enableActivity(app.http, owner);
    expectStatus(await acknowledge(app.http, person, version), 200);
    expectStatus(await sendEvent(person), 200);
    const explained = { start_at: at('15:00'), end_at: at('15:30'), reason: 'CALL', note: 'Ana' };
    const { token } = person;
    expectStatus(await app.http.post('/activity/explanations', { token, body: explained }), 201);
    const look = `/activity/timeline?date=${DAY}&user_id=${person.userId}`;
    expectStatus(await app.http.get(look, { token: manager.token }), 200);
    return { hours, person, manager };
  }

  function sendEvent({ token }: Person): Promise<HttpAnswer> {
    const event = { id: randomUUID(), type: 'IDLE_END', occurred_at: at('11:00') };
    return app.http.post('/activity/events', { token, body: { events: [event] } });
  }

  async function read(of: Person, by = of): Promise<PersonalDataView> {
    const answer = await app.http.get(`/users/${of.userId}/personal-data`, { token: by.token });
    return expectStatus(answer, 200).json as unknown as PersonalDataView;
  }

  function rowsOf(data: PersonalDataView, table: string, column = 'user_id') {
    return data.records.find((one) => one.table === table && one.column === column)?.rows ?? [];
  }

  async function erase(of: Person, by: Person, email = of.email): Promise<HttpAnswer> {
    const body = { email };
    return app.http.post(`/users/${of.userId}/erase`, { token: by.token, body });
  }

  it('are complete for the person and an ADMIN, with all parts and without secrets', async () => {
    const { hours, person } = await worked();
    const data = await read(person);
    expect(rowsOf(data, 'shifts')).toEqual([
      expect.objectContaining({
        start_at: at('09:00'),
        breaks: [expect.objectContaining({ start_at: at('12:00'), end_at: at('12:30') })],
      }),
    ]);
    expect(rowsOf(data, 'receipts')).toEqual([
      expect.objectContaining({ receipt_lines: [expect.objectContaining({ sku: 'COFFEE' })] }),
    ]);
    expect(rowsOf(data, 'activity_batches')).toEqual([
      expect.objectContaining({
        events: [expect.objectContaining({ type: 'IDLE_END', occurred_at: at('11:00') })],
      }),
    ]);
    expect(rowsOf(data, 'activity_explanations')).toEqual([
      expect.objectContaining({ reason: 'CALL', note: 'Ana' }),
    ]);
    expect(rowsOf(data, 'activity_looks')).toHaveLength(1);
    expect(rowsOf(data, 'users', 'id')).toEqual([
      expect.objectContaining({ email: person.email, name: 'A employee' }),
    ]);
    expect(rowsOf(data, 'audit_log', 'actor_id').length).toBeGreaterThan(1);
    const text = JSON.stringify(data);
    expect(text).not.toMatch(/password_hash|page_key|organization_id|fingerprint|token_hash/);
    const byAdmin = await read(person, hours.owner);
    expect(rowsOf(byAdmin, 'shifts')).toEqual(rowsOf(data, 'shifts'));
    const readings = rowsOf(byAdmin, 'audit_log', 'subject_id').filter(
      ({ action }) => action === 'user.personal-data-read',
    );
    expect(readings.map(({ actor_id }) => actor_id)).toEqual([person.userId, hours.owner.userId]);
  });

  it('do not exist for a manager, a colleague and another organization', async () => {
    const { hours, person, manager } = await worked();
    const colleague = await hours.person();
    const stranger = await makeOwner(app.http);
    for (const { token } of [manager, colleague, stranger]) {
      expectStatus(await app.http.get(`/users/${person.userId}/personal-data`, { token }), 404);
    }
    expectStatus(
      await app.http.get(`/users/${randomUUID()}/personal-data`, { token: hours.owner.token }),
      404,
    );
  });

  it('are read page by page without gaps or repeats', async () => {
    const { hours, person } = await worked();
    await probe.rows(
      `INSERT INTO audit_log (organization_id, occurred_at, id, actor_id, action, subject_type, details, address, request_id)
        SELECT $1, now() - (n % 7) * interval '1 second', uuidv7(), $2, 'auth.signed-in', 'user', '{}', '', ''
        FROM generate_series(1, 1200) n`,
      [hours.owner.organizationId, person.userId],
    );
    const rows = rowsOf(await read(person), 'audit_log', 'actor_id');
    const ids = new Set(rows.map(({ id }) => id));
    const count = await probe.count('SELECT count(*) FROM audit_log WHERE actor_id = $1', [
      person.userId,
    ]);
    // The reading itself is one of the entries, and what the person did before.
    expect([rows.length, ids.size]).toEqual([count, count]);
    expect(count).toBeGreaterThan(1_200);
  });

  it('are erased by class: activity and sign-ins are deleted, hours and receipts stay without a name', async () => {
    const { hours, person } = await worked();
    const { json } = expectStatus(await erase(person, hours.owner), 200);
    const { records } = json as unknown as ErasureView;
    const outcome = (table: string, column = 'user_id') =>
      records.find((one) => one.table === table && one.column === column);
    const year = Number(DAY.slice(0, 4));
    expect(outcome('shifts')).toMatchObject({
      outcome: 'KEPT',
      rows: 1,
      until: DAY.replace(/^\d{4}/, String(year + 4)),
    });
    expect(outcome('receipts')).toMatchObject({
      outcome: 'KEPT',
      rows: 1,
      until: DAY.replace(/^\d{4}/, String(year + 6)),
    });
    expect(outcome('activity_batches')).toMatchObject({ outcome: 'DELETED', rows: 1, until: null });
    expect(records.filter((one) => one.outcome !== 'DELETED' && one.why === null)).toEqual([]);

    const left = await read(person, hours.owner);
    expect(rowsOf(left, 'shifts')).toHaveLength(1);
    expect(rowsOf(left, 'receipts')).toHaveLength(1);
    for (const { retention_class, outcome: what, table, column } of records) {
      if (what !== 'DELETED') continue;
      expect([table, retention_class, rowsOf(left, table, column)]).toEqual([
        table,
        retention_class,
        [],
      ]);
    }
    expect(rowsOf(left, 'users', 'id')).toEqual([
      expect.objectContaining({ name: 'Erased person', is_active: false, locale: null }),
    ]);
    expect(JSON.stringify(left)).not.toContain(person.email);
    expect(JSON.stringify(left)).not.toContain('A employee');
    expect(rowsOf(left, 'device_sessions')).toEqual([
      expect.objectContaining({ device_label: 'Device' }),
    ]);
    const again = expectStatus(await erase(person, hours.owner), 200)
      .json as unknown as ErasureView;
    expect(again.erased_at).toBe((json as unknown as ErasureView).erased_at);
  });

  it('are never added to after an erasure: the person cannot sign in, report or come back', async () => {
    const { hours, person } = await worked();
    expectStatus(await erase(person, hours.owner), 200);
    expectStatus(await sendEvent(person), 401);
    const credentials = { email: person.email, password: PASSWORD };
    expectStatus(await app.http.post('/auth/login', { body: credentials }), 401);
    const path = `/users/${person.userId}`;
    const { token } = hours.owner;
    const attempts = [
      await app.http.patch(path, { token, body: { is_active: true } }),
      await app.http.post(`${path}/password`, {
        token,
        body: { password: 'quite-another-phrase-4' },
      }),
      await app.http.put(`${path}/shops`, { token, body: { shop_ids: [hours.shopId] } }),
      await app.http.put(`/shops/${hours.shopId}/members/${person.userId}`, { token }),
    ];
    expect(attempts.map(({ json }) => json['code'])).toEqual(attempts.map(() => 'PERSON_ERASED'));
    const newcomer = { role: 'EMPLOYEE', email: person.email, name: 'Ana', password: PASSWORD };
    expectStatus(await app.http.post('/users', { token, body: newcomer }), 201);
  });

  it('leave the receipts and the hours of the shop unchanged', async () => {
    const { hours, person } = await worked();
    const { token } = hours.owner;
    const figures = async () => [
      (await app.http.get(`/shops/${hours.shopId}/kpis?from=${DAY}&to=${DAY}`, { token })).text,
      (await hours.sheets(`from=${DAY}&to=${DAY}&user_id=${person.userId}`)).map(
        ({ user_id, totals }) => ({ user_id, totals }),
      ),
    ];
    const before = await figures();
    expectStatus(await erase(person, hours.owner), 200);
    expect(await figures()).toEqual(before);
  });

  it('can be erased only by an ADMIN, for somebody else, who is identified by their address', async () => {
    const { hours, person, manager } = await worked();
    expect((await erase(person, manager)).status).toBe(403);
    expect((await erase(person, person)).status).toBe(403);
    const mistaken = await erase(person, hours.owner, 'someone@example.com');
    expect([mistaken.status, mistaken.json['code']]).toEqual([422, 'ERASURE_NOT_CONFIRMED']);
    expect((await erase(hours.owner, hours.owner)).status).toBe(403);
    const stranger = await makeOwner(app.http);
    expectStatus(await erase(person, stranger), 404);
    expectStatus(await app.http.get('/auth/me', { token: person.token }), 200);
  });

  it('are erased even during a shift, which the erasure ends', async () => {
    const hours = await makeHours(app.http, probe);
    const person = await hours.person();
    const start = { token: person.token, body: { shop_id: hours.shopId } };
    expectStatus(await app.http.post('/shifts/start', start), 201);
    expectStatus(await erase(person, hours.owner), 200);
    const open = 'SELECT count(*) FROM shifts WHERE user_id = $1 AND end_at IS NULL';
    expect(await probe.count(open, [person.userId])).toBe(0);
  });

  it('are erased for only one of two ADMINs who erase each other at once', async () => {
    const owner = await makeOwner(app.http);
    const other = await makeUser(app.http, owner, { role: 'ADMIN' });
    const answers = await Promise.all([erase(owner, other), erase(other, owner)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const admins = `SELECT count(*) FROM users WHERE organization_id = $1 AND role = 'ADMIN' AND is_active`;
    expect(await probe.count(admins, [owner.organizationId])).toBe(1);
  });

  it('cannot be cleared from the audit log of another organization', async () => {
    const { person } = await worked();
    await expect(
      probe.rows('SELECT forget_in_audit($1, $2)', [person.organizationId, person.userId]),
    ).rejects.toThrow('only entries of the organization of the transaction');
  });

  it('are erased or refused if they arrive during the erasure', async () => {
    const { hours, person } = await worked();
    const sendings = Array.from({ length: 8 }, () => sendEvent(person));
    const [erased, ...answers] = await Promise.all([erase(person, hours.owner), ...sendings]);
    expectStatus(erased, 200);
    expect(answers.filter(({ status }) => ![200, 401, 403].includes(status))).toEqual([]);
    const left = 'SELECT count(*) FROM activity_batches WHERE user_id = $1';
    expect(await probe.count(left, [person.userId])).toBe(0);
  });

  it('include the devices of a new sign-in', async () => {
    const { person } = await worked();
    const again = await signIn(app.http, person.email);
    expect(rowsOf(await read(again), 'auth_sessions').length).toBeGreaterThanOrEqual(2);
  });
});
