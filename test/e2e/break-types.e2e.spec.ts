import { randomUUID } from 'node:crypto';
import { BreakTypesService } from '../../src/features/break-types/break-types.service.js';
import { Database } from '../../src/platform/database/database.js';
import { DatabaseProbe } from '../support/database.js';
import type { HttpAnswer } from '../support/http-client.js';
import { expectStatus, makeOwner, makeUser, type Person } from '../support/makers.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { faultPaths, refusal } from '../support/till.js';

function namesOf(answer: HttpAnswer): unknown[] {
  const data = expectStatus(answer, 200).json['data'] as { name: string }[];
  return data.map(({ name }) => name);
}

describe('break types over HTTP', () => {
  let app: NestApp;
  beforeAll(async () => {
    app = await startNestApp();
  });
  afterAll(() => app.close());

  async function make({ token }: Person, fields: Record<string, unknown> = {}): Promise<string> {
    const body = { name: `Break ${randomUUID()}`, is_paid: false, ...fields };
    const answer = await app.http.post('/break-types', { token, body });
    return String(expectStatus(answer, 201).json['id']);
  }

  it('return the location of a created one, which has no usual length unless given', async () => {
    const { token } = await makeOwner(app.http);
    const body = { name: ' Lunch ', is_paid: false };
    const plain = await app.http.post('/break-types', { token, body });
    expect(plain.status).toBe(201);
    const path = `/break-types/${String(plain.json['id'])}`;
    expect(plain.headers.get('location')).toBe(path);
    expect(plain.json).toMatchObject({
      name: 'Lunch',
      is_paid: false,
      expected_minutes: null,
      archived_at: null,
      version: 1,
    });
    expect((await app.http.get(path, { token })).text).toBe(plain.text);
    const full = { name: 'Coffee', is_paid: true, expected_minutes: 15 };
    expect((await app.http.post('/break-types', { token, body: full })).json).toMatchObject(full);
  });

  it('cannot have the same name in one organization, also when two are created at once', async () => {
    const [owner, stranger] = [await makeOwner(app.http), await makeOwner(app.http)];
    const { token } = owner;
    const body = { name: 'Lunch', is_paid: false };
    await make(stranger, body);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => app.http.post('/break-types', { token, body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const other = await make(owner);
    const renamed = await app.http.patch(`/break-types/${other}`, { token, body });
    expect(refusal(renamed)).toEqual([409, 'BREAK_TYPE_NAME_TAKEN']);
  });

  it('keep the name of an archived one reserved', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const body = { name: 'Lunch', is_paid: false };
    const id = await make(owner, body);
    await app.http.post(`/break-types/${id}/archive`, { token });
    const again = await app.http.post('/break-types', { token, body });
    expect(refusal(again)).toEqual([409, 'BREAK_TYPE_NAME_TAKEN']);
  });

  it('keep fields that a change leaves out, and null clears the usual length', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const id = await make(owner, { name: 'Lunch', expected_minutes: 30 });
    const change = (body: Record<string, unknown>) =>
      app.http.patch(`/break-types/${id}`, { token, body });
    expect((await change({ is_paid: true })).json).toMatchObject({
      name: 'Lunch',
      is_paid: true,
      expected_minutes: 30,
      version: 2,
    });
    // A field that cannot be empty refuses null, and nothing changes.
    expect((await change({ name: null, expected_minutes: 5 })).status).toBe(400);
    expect((await change({ expected_minutes: null })).json).toMatchObject({
      name: 'Lunch',
      is_paid: true,
      expected_minutes: null,
      version: 3,
    });
    expect((await change({ expected_minutes: null })).json['version']).toBe(3);
  });

  it('refuse one of two changes of the same version', async () => {
    const owner = await makeOwner(app.http);
    const id = await make(owner);
    const answers = await Promise.all(
      ['One', 'Two'].map((name) =>
        app.http.patch(`/break-types/${id}`, {
          token: owner.token,
          body: { name, version: 1 },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(({ json }) => json['code'])).toContain('VERSION_CONFLICT');
  });

  it('are listed by name, page by page, each once', async () => {
    const owner = await makeOwner(app.http);
    for (const name of ['B', 'A', 'D', 'C', 'E']) await make(owner, { name });
    const seen: unknown[] = [];
    for (let query: string | undefined = '?limit=2'; query !== undefined;) {
      const page: HttpAnswer = await app.http.get(`/break-types${query}`, { token: owner.token });
      seen.push(...namesOf(page));
      const next = page.json['next_cursor'];
      query = typeof next === 'string' ? `?limit=2&cursor=${next}` : undefined;
    }
    expect(seen).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('leave the list when archived, stay readable and can be restored, and repeating changes nothing', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const id = await make(owner, { name: 'Old' });
    await make(owner, { name: 'New' });
    const list = async (query = ''): Promise<unknown[]> =>
      namesOf(await app.http.get(`/break-types${query}`, { token }));
    const archived = expectStatus(
      await app.http.post(`/break-types/${id}/archive`, { token }),
      200,
    );
    expect(archived.json['archived_at']).toEqual(expect.any(String));
    const again = await app.http.post(`/break-types/${id}/archive`, { token });
    expect(again.text).toBe(archived.text);
    expect(await list()).toEqual(['New']);
    expect(await list('?archived=true')).toEqual(['Old']);
    expect(await list('?archived=all')).toEqual(['New', 'Old']);
    expect((await app.http.get(`/break-types/${id}`, { token })).text).toBe(archived.text);
    const back = await app.http.post(`/break-types/${id}/unarchive`, { token });
    expect(back.json['archived_at']).toBeNull();
    expect(await list()).toEqual(['New', 'Old']);
  });

  it('can be read by everyone in the organization and changed only by an ADMIN', async () => {
    const owner = await makeOwner(app.http);
    const id = await make(owner, { name: 'Lunch' });
    const body = { name: 'Mine', is_paid: true };
    for (const role of ['MANAGER', 'EMPLOYEE'] as const) {
      const { token } = await makeUser(app.http, owner, { role });
      expect(namesOf(await app.http.get('/break-types', { token }))).toEqual(['Lunch']);
      expect((await app.http.get(`/break-types/${id}`, { token })).status).toBe(200);
      const writes = [
        await app.http.post('/break-types', { token, body }),
        await app.http.patch(`/break-types/${id}`, { token, body }),
        await app.http.post(`/break-types/${id}/archive`, { token }),
        await app.http.post(`/break-types/${id}/unarchive`, { token }),
      ];
      expect(writes.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
  });

  it('are treated as missing in another organization, inside the application too', async () => {
    const [owner, stranger] = [await makeOwner(app.http), await makeOwner(app.http)];
    const id = await make(owner);
    const hidden = await app.http.get(`/break-types/${id}`, { token: stranger.token });
    const missing = await app.http.get(`/break-types/${randomUUID()}`, { token: stranger.token });
    expect(refusal(hidden)).toEqual([404, 'NOT_FOUND']);
    expect({ ...hidden.json, instance: '' }).toEqual({ ...missing.json, instance: '' });
    expect(namesOf(await app.http.get('/break-types', { token: stranger.token }))).toEqual([]);
    const find = ({ organizationId }: Person) =>
      app.nest
        .get(Database)
        .read({ organizationId }, (tx) => app.nest.get(BreakTypesService).find(tx, id));
    expect(await find(owner)).toMatchObject({ id, is_paid: false, archived_at: null });
    expect(await find(stranger)).toBeUndefined();
  });

  it('have each change in the audit log once', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const id = await make(owner, { name: 'Lunch' });
    const body = { name: 'Meal' };
    for (let twice = 0; twice < 2; twice += 1) {
      await app.http.patch(`/break-types/${id}`, { token, body });
      await app.http.post(`/break-types/${id}/archive`, { token });
    }
    await app.http.post(`/break-types/${id}/unarchive`, { token });
    const probe = await DatabaseProbe.connect();
    const entries = await probe.rows(
      `SELECT action, actor_id, details FROM audit_log
       WHERE organization_id = $1 AND subject_id = $2 ORDER BY occurred_at`,
      [owner.organizationId, id],
    );
    await probe.close();
    const after = { name: 'Lunch', is_paid: false, expected_minutes: null };
    expect(entries).toEqual(
      [
        { action: 'break-type.created', details: { after } },
        {
          action: 'break-type.updated',
          details: { before: { name: 'Lunch' }, after: { name: 'Meal' } },
        },
        { action: 'break-type.archived', details: {} },
        { action: 'break-type.unarchived', details: {} },
      ].map((entry) => ({ ...entry, actor_id: owner.userId })),
    );
  });

  it.each([
    ['name', { is_paid: true }],
    ['name', { name: ' ', is_paid: true }],
    ['name', { name: 'x'.repeat(101), is_paid: true }],
    ['is_paid', { name: 'Lunch' }],
    ['is_paid', { name: 'Lunch', is_paid: 'yes' }],
    ['expected_minutes', { name: 'Lunch', is_paid: true, expected_minutes: 0 }],
    ['expected_minutes', { name: 'Lunch', is_paid: true, expected_minutes: 721 }],
    ['expected_minutes', { name: 'Lunch', is_paid: true, expected_minutes: 7.5 }],
    ['archived_at', { name: 'Lunch', is_paid: true, archived_at: null }],
  ])('refuse a wrong %s: %j', async (path, body) => {
    const { token } = await makeOwner(app.http);
    const answer = await app.http.post('/break-types', { token, body });
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });
});
