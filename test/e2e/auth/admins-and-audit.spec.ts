import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import type { HttpAnswer } from '../../support/http-client.js';
import {
  expectStatus,
  makeNewcomer,
  makeOwner,
  makeShop,
  makeUser,
  PASSWORD,
  signIn,
  type Person,
} from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface AuditRow extends Record<string, unknown> {
  readonly action: string;
  readonly actor_id: string | null;
  readonly subject_id: string;
  readonly details: Record<string, unknown>;
  readonly address: string;
  readonly request_id: string;
}

describe('an organization', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  function change(by: Person, person: Person, body: Record<string, unknown>): Promise<HttpAnswer> {
    return app.http.patch(`/users/${person.userId}`, { token: by.token, body });
  }

  function activeAdmins(): Promise<number> {
    const text =
      "SELECT count(*) FROM users WHERE organization_id = $1 AND role = 'ADMIN' AND is_active";
    return probe.count(text, [owner.organizationId]);
  }

  async function auditOf(person: Person): Promise<AuditRow[]> {
    return probe.rows<AuditRow>(
      `SELECT action, actor_id, subject_id, details, address, request_id FROM audit_log
       WHERE organization_id = $1 AND subject_id = $2 ORDER BY occurred_at, id`,
      [person.organizationId, person.userId],
    );
  }

  it.each([{ role: 'MANAGER' }, { role: 'EMPLOYEE' }, { is_active: false }])(
    'keeps its last active ADMIN: %j is refused',
    async (body) => {
      const gone = await makeUser(app.http, owner, { role: 'ADMIN' });
      expectStatus(await change(owner, gone, { is_active: false }), 200);
      const answer = await change(owner, owner, body);
      expect([answer.status, answer.json['code']]).toEqual([409, 'LAST_ADMIN']);
      expect(await activeAdmins()).toBe(1);
      expectStatus(
        await change(owner, owner, { name: 'Still here', role: 'ADMIN', is_active: true }),
        200,
      );
    },
  );

  it('keeps one ADMIN of two who demote each other at once', async () => {
    const second = await makeUser(app.http, owner, { role: 'ADMIN' });
    const both = [owner.userId, second.userId];
    const held = await HeldRows.by('SELECT 1 FROM users WHERE id = ANY($1) FOR UPDATE', [both]);
    try {
      const changes = [
        change(owner, second, { role: 'EMPLOYEE' }),
        change(second, owner, { role: 'EMPLOYEE' }),
      ];
      // Both were let in as ADMIN and have got as far as they can.
      await held.untilWaiting(2);
      await held.release();
      const statuses = (await Promise.all(changes)).map((answer) => answer.status);
      expect(statuses.sort()).toEqual([200, 409]);
    } finally {
      await held.release();
    }
    expect(await activeAdmins()).toBe(1);
  });

  it('can see in its audit log who signed in, from where, and who failed', async () => {
    await signIn(app.http, owner.email);
    const body = { email: owner.email, password: 'not-the-password' };
    const failed = await app.http.post('/auth/login', {
      body,
      headers: { 'x-request-id': 'failed-sign-in-1' },
    });
    expect(failed.status).toBe(401);
    const rows = await auditOf(owner);
    expect(rows.map((row) => [row.action, row.actor_id])).toEqual([
      ['auth.registered', owner.userId],
      ['auth.signed-in', owner.userId],
      ['auth.sign-in-failed', null],
    ]);
    expect(rows.every((row) => row.address === '127.0.0.1')).toBe(true);
    expect(rows[2]?.request_id).toBe('failed-sign-in-1');
  });

  it('can see in its audit log every change of a person, before and after, with its author, and no secret', async () => {
    const shopId = await makeShop(app.http, owner);
    const clerk = await makeNewcomer(app.http, owner, { role: 'EMPLOYEE' });
    const { token } = owner;
    const path = `/users/${clerk.userId}`;
    const member = `/shops/${shopId}/members/${clerk.userId}`;
    expectStatus(await change(owner, clerk, { name: 'Renamed', role: 'MANAGER' }), 200);
    expectStatus(await app.http.put(`${path}/shops`, { token, body: { shop_ids: [shopId] } }), 200);
    expectStatus(await app.http.delete(member, { token }), 204);
    expectStatus(await app.http.put(member, { token }), 204);
    expectStatus(
      await app.http.post(`${path}/password`, {
        token,
        body: { password: 'given-by-the-admin-1' },
      }),
      204,
    );
    expectStatus(await change(owner, clerk, { is_active: false }), 200);
    const rows = await auditOf(clerk);
    expect(rows.map((row) => row.action)).toEqual([
      'user.created',
      'auth.signed-in',
      'user.updated',
      'user.shops-assigned',
      'user.shop-removed',
      'user.shop-added',
      'user.password-reset',
      'user.updated',
    ]);
    const byOwner = rows.filter((row) => row.action.startsWith('user.'));
    expect(byOwner.every((row) => row.actor_id === owner.userId)).toBe(true);
    expect(rows[2]?.details).toMatchObject({
      before: { role: 'EMPLOYEE' },
      after: { name: 'Renamed', role: 'MANAGER' },
    });
    expect(rows[7]?.details).toMatchObject({
      before: { is_active: true },
      after: { is_active: false },
    });
    const text = JSON.stringify(rows);
    for (const secret of [PASSWORD, 'given-by-the-admin-1', '$2b$', clerk.token])
      expect(text).not.toContain(secret);
  });

  it('has no audit entry and no new version for a change without an effect', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const { token } = owner;
    const path = `/users/${clerk.userId}`;
    const before = expectStatus(await app.http.get(path, { token }), 200).json;
    for (const body of [{}, { role: 'EMPLOYEE', email: clerk.email.toUpperCase() }])
      expect(expectStatus(await app.http.patch(path, { token, body }), 200).json).toEqual(before);
    expect((await auditOf(clerk)).map((row) => row.action)).not.toContain('user.updated');
  });

  it('can see in its audit log that a person changed their own password', async () => {
    const body = { current_password: PASSWORD, new_password: 'quite-another-phrase-4' };
    expectStatus(await app.http.post('/auth/password', { token: owner.token, body }), 200);
    const [last] = (await auditOf(owner)).slice(-1);
    expect([last?.action, last?.actor_id]).toEqual(['user.password-changed', owner.userId]);
  });

  it('has no audit entry for a refused change', async () => {
    const before = await auditOf(owner);
    expect((await change(owner, owner, { is_active: false })).status).toBe(409);
    expect((await change(owner, owner, { role: 'NOBODY' })).status).toBe(400);
    expect(await auditOf(owner)).toEqual(before);
  });

  it.each([
    ['UPDATE audit_log SET action = action WHERE organization_id = $1'],
    ['DELETE FROM audit_log WHERE organization_id = $1'],
    ['DELETE FROM receipts WHERE organization_id = $1'],
    ['UPDATE receipts SET note = note WHERE organization_id = $1'],
  ])('is protected from changes of its documents by the app: %s', async (text) => {
    const before = await auditOf(owner);
    for (const role of ['tillclock_app', 'tillclock_maintenance']) {
      await probe.rows('BEGIN');
      await probe.rows(`SET LOCAL ROLE ${role}`);
      await probe.rows("SELECT set_config('app.organization_id', $1, true)", [
        owner.organizationId,
      ]);
      await expect(probe.rows(text, [owner.organizationId])).rejects.toMatchObject({
        code: '42501',
      });
      await probe.rows('ROLLBACK');
    }
    expect(await auditOf(owner)).toEqual(before);
  });

  it('is protected from deletion of its audit log by the app, even of single months', async () => {
    const partitions = await probe.rows<{ name: string }>(
      "SELECT relid::text AS name FROM pg_partition_tree('audit_log')",
    );
    expect(partitions.length).toBeGreaterThan(1);
    for (const { name } of partitions) {
      for (const text of [
        `TRUNCATE ${name}`,
        `DROP TABLE ${name}`,
        ...(name === 'audit_log' ? [] : [`SELECT 1 FROM ${name}`]),
      ]) {
        await probe.rows('BEGIN');
        await probe.rows('SET LOCAL ROLE tillclock_app');
        await expect(probe.rows(text)).rejects.toMatchObject({ code: '42501' });
        await probe.rows('ROLLBACK');
      }
    }
  });
});
