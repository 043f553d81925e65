import { acknowledge, enableActivity, putPolicy } from '../../support/activity.js';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { refusal } from '../../support/till.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Section {
  readonly topic: string;
  readonly paragraphs: string[];
}

describe('the notice about activity', () => {
  let app: TestApp;
  let owner: Person;
  let employee: Person;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http, { organization_name: 'Corner Coffee' });
    employee = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
  });
  afterAll(() => app.close());

  const notice = (by = employee, query = ''): Promise<HttpAnswer> =>
    app.http.get(`/activity/notice${query}`, { token: by.token });

  it('states that nothing is recorded, and cannot be acknowledged, before activity is switched on', async () => {
    expect((await notice()).json).toMatchObject({
      version: null,
      enabled: false,
      published_at: null,
      acknowledged_at: null,
      sections: [{ topic: 'STATUS' }],
    });
    expect(refusal(await acknowledge(app.http, employee, 1))).toEqual([
      403,
      'ACTIVITY_NOT_ENABLED',
    ]);
  });

  it('shows the published version, even if the policy is changed while activity is off', async () => {
    await enableActivity(app.http, owner, { purpose: 'PUBLISHED', retention_days: 33 });
    const published = await notice();
    expect(published.json).toMatchObject({ version: 1, enabled: true });
    for (const part of ['Corner Coffee', 'PUBLISHED', '33 days']) {
      expect(published.text).toContain(part);
    }
    await putPolicy(app.http, owner, { enabled: false, purpose: 'DRAFT' });
    const off = await notice();
    expect(off.json).toMatchObject({ version: 1, enabled: false });
    expect((off.json['sections'] as Section[])[0]?.topic).toBe('STATUS');
    expect(off.text).toContain('PUBLISHED');
    expect(off.text).not.toContain('DRAFT');
  });

  it('is returned in the language of the account, or in a requested one', async () => {
    await enableActivity(app.http, owner);
    expect((await notice()).json['language']).toBe('en');
    await app.http.patch('/auth/me', { token: employee.token, body: { locale: 'es-MX' } });
    const spanish = await notice();
    expect(spanish.json).toMatchObject({ language: 'es', version: 1 });
    expect(spanish.text).toContain('Qué no se registra nunca');
    expect((await notice(employee, '?language=en')).json['language']).toBe('en');
    expect((await notice(employee, '?language=de')).status).toBe(400);
  });

  it('is acknowledged by each person separately, with the same response for repeats and races', async () => {
    const version = await enableActivity(app.http, owner);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => acknowledge(app.http, employee, version)),
    );
    const [first] = answers;
    expect(first?.json).toEqual({ version, acknowledged_at: expect.any(String) as string });
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect((await acknowledge(app.http, employee, version)).text).toBe(first?.text);
    expect((await notice()).json['acknowledged_at']).toBe(first?.json['acknowledged_at']);
    expect((await notice(owner)).json['acknowledged_at']).toBeNull();
    const probe = await DatabaseProbe.connect();
    const entries = await probe.rows(
      `SELECT actor_id, subject_id, details FROM audit_log
       WHERE organization_id = $1 AND action = 'user.notice-acknowledged'`,
      [owner.organizationId],
    );
    await probe.close();
    const { userId } = employee;
    expect(entries).toEqual([{ actor_id: userId, subject_id: userId, details: { version } }]);
  });

  it('requires a new acknowledgement for a new version, and refuses an old one with the current version', async () => {
    await enableActivity(app.http, owner);
    expectStatus(await acknowledge(app.http, employee, 1), 200);
    await enableActivity(app.http, owner, { counts_off_list: false });
    expect((await notice()).json).toMatchObject({ version: 2, acknowledged_at: null });
    for (const version of [1, 3]) {
      const answer = await acknowledge(app.http, employee, version);
      expect(refusal(answer)).toEqual([409, 'VERSION_CONFLICT']);
      expect(answer.json['version']).toBe(2);
    }
    expectStatus(await acknowledge(app.http, employee, 2), 200);
    expect((await notice()).json['acknowledged_at']).toEqual(expect.any(String));
  });

  it('has immutable versions and acknowledgements: the application cannot change them', async () => {
    await enableActivity(app.http, owner, { purpose: 'FIRST' });
    await acknowledge(app.http, employee, 1);
    await enableActivity(app.http, owner, { purpose: 'SECOND' });
    const probe = await DatabaseProbe.connect();
    const notices = await probe.rows(
      'SELECT version, purpose FROM activity_notices WHERE organization_id = $1 ORDER BY version',
      [owner.organizationId],
    );
    const granted = await probe.rows<{ privilege_type: string }>(
      `SELECT DISTINCT privilege_type FROM information_schema.role_table_grants
       WHERE grantee = 'tillclock_app' AND table_name IN ('activity_notices', 'activity_acknowledgements')
       ORDER BY 1`,
    );
    await probe.close();
    expect(notices).toEqual([
      { version: 1, purpose: 'FIRST' },
      { version: 2, purpose: 'SECOND' },
    ]);
    expect(granted.map(({ privilege_type }) => privilege_type)).toEqual(['INSERT', 'SELECT']);
  });

  describe('with its list of acknowledgements', () => {
    async function list(by: Person, query = ''): Promise<[unknown, boolean, unknown][]> {
      const answer = await app.http.get(`/activity/acknowledgements${query}`, { token: by.token });
      const rows = expectStatus(answer, 200).json['data'] as Record<string, unknown>[];
      return rows.map((row) => [
        row['user_id'],
        row['acknowledged_at'] !== null,
        row['last_version'],
      ]);
    }

    it('shows an ADMIN everyone who is active, for the current version', async () => {
      await enableActivity(app.http, owner);
      await acknowledge(app.http, employee, 1);
      await acknowledge(app.http, owner, 1);
      await enableActivity(app.http, owner, { retention_days: 30 });
      await acknowledge(app.http, owner, 2);
      const gone = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
      const body = { is_active: false };
      await app.http.patch(`/users/${gone.userId}`, { token: owner.token, body });
      const everyone = [
        [owner.userId, true, 2],
        [employee.userId, false, 1],
      ];
      expect(await list(owner)).toHaveLength(2);
      expect(await list(owner)).toEqual(expect.arrayContaining(everyone));
      expect(await list(owner, '?acknowledged=true')).toEqual([everyone[0]]);
      expect(await list(owner, '?acknowledged=false')).toEqual([everyone[1]]);
    });

    it('shows a MANAGER the people of their shops and themselves, and an EMPLOYEE nobody', async () => {
      const [mine, other] = [await makeShop(app.http, owner), await makeShop(app.http, owner)];
      const manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [mine] });
      const near = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [mine] });
      const far = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [other] });
      await enableActivity(app.http, owner);
      const ids = async (by: Person, query = ''): Promise<unknown[]> =>
        (await list(by, query)).map(([id]) => id).sort();
      expect(await ids(manager)).toEqual([manager.userId, near.userId].sort());
      expect(await ids(manager, `?shop_id=${mine}`)).toEqual([manager.userId, near.userId].sort());
      expect(await ids(owner, `?shop_id=${other}`)).toEqual([far.userId]);
      const path = '/activity/acknowledgements';
      const hidden = await app.http.get(`${path}?shop_id=${other}`, { token: manager.token });
      expect(refusal(hidden)).toEqual([404, 'NOT_FOUND']);
      expect((await app.http.get(path, { token: near.token })).status).toBe(403);
    });

    it('is paginated, and contains everyone once', async () => {
      await enableActivity(app.http, owner);
      for (let n = 0; n < 3; n += 1) await makeUser(app.http, owner, { role: 'EMPLOYEE' });
      const seen: unknown[] = [];
      for (let query: string | undefined = '?limit=2'; query !== undefined;) {
        const path = `/activity/acknowledgements${query}`;
        const page: HttpAnswer = await app.http.get(path, { token: owner.token });
        seen.push(...(page.json['data'] as { user_id: string }[]).map((row) => row.user_id));
        const next = page.json['next_cursor'];
        query = typeof next === 'string' ? `?limit=2&cursor=${next}` : undefined;
      }
      expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    });
  });
});
