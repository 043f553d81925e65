import { ActivityPolicyService } from '../../../src/features/activity/policy/activity-policy.service.js';
import { Database } from '../../../src/platform/database/database.js';
import { acknowledge, enableActivity, putPolicy } from '../../support/activity.js';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { makeOwner, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { recordStatements } from '../../support/wire-recorder.js';

describe('the activity policy', () => {
  let app: NestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startNestApp();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http, { time_zone: 'Pacific/Kiritimati' });
  });
  afterAll(() => app.close());

  const put = (fields: Record<string, unknown> = {}): Promise<HttpAnswer> =>
    putPolicy(app.http, owner, fields);
  const get = (): Promise<HttpAnswer> => app.http.get('/activity/policy', { token: owner.token });

  function required(person = owner): Promise<unknown> {
    const { organizationId } = owner;
    const { nest } = app;
    return nest
      .get(Database)
      .read({ organizationId }, (tx) =>
        nest.get(ActivityPolicyService).requireEnabledFor(tx, person.userId),
      );
  }

  it('is off by default, and lists everything that is missing', async () => {
    expect((await get()).json).toEqual({
      enabled: false,
      missing: [
        'purpose',
        'legal_basis',
        'legal_basis_text',
        'assessed_on',
        'informed_how',
        'informed_on',
      ],
      purpose: null,
      legal_basis: null,
      legal_basis_text: null,
      assessed_on: null,
      informed_how: null,
      informed_on: null,
      retention_days: 90,
      counts_off_list: false,
      idle_limit_minutes: 10,
      pulse_seconds: 80,
      notice_version: null,
      version: 0,
      updated_at: null,
    });
    await expect(required()).rejects.toMatchObject({
      code: 'ACTIVITY_NOT_ENABLED',
      status: 403,
      message: expect.stringContaining('purpose, legal_basis, legal_basis_text') as string,
    });
  });

  it('is switched on when it is complete, and off again without losing anything', async () => {
    const on = await put();
    expect(on.json).toMatchObject({ enabled: true, missing: [], notice_version: 1, version: 1 });
    expect((await get()).text).toBe(on.text);
    await expect(required()).resolves.toMatchObject({
      pulse_seconds: 90,
      acknowledged_at: null,
    });
    const off = await put({ enabled: false });
    expect(off.json).toMatchObject({
      ...on.json,
      enabled: false,
      version: 2,
      updated_at: expect.any(String) as string,
    });
    await expect(required()).rejects.toMatchObject({
      code: 'ACTIVITY_NOT_ENABLED',
      message: 'Activity is not switched on; its policy is complete',
    });
    expect((await put()).json).toMatchObject({ enabled: true, notice_version: 1, version: 3 });
  });

  it.each([
    ['purpose', { purpose: null }],
    ['legal_basis', { legal_basis: null }],
    ['legal_basis_text', { legal_basis_text: null }],
    ['assessed_on', { assessed_on: null }],
    ['informed_how', { informed_how: null }],
    ['informed_on', { informed_on: null }],
    ['assessed_on', { assessed_on: '2199-01-01' }],
    ['informed_on', { informed_on: '2199-01-01' }],
  ])(
    'cannot be switched on with this %s, but can be saved as a draft: %j',
    async (path, fields) => {
      const answer = await put(fields);
      expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
      expect(faultPaths(answer)).toEqual([path]);
      expect((await get()).json).toMatchObject({ enabled: false, version: 0 });
      const draft = await put({ ...fields, enabled: false });
      expect(draft.json).toMatchObject({ enabled: false, notice_version: null, version: 1 });
    },
  );

  it('checks dates by the calendar of the organization', async () => {
    // Nowhere the day begins earlier: fourteen hours before it does in UTC.
    const today = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    const tomorrow = new Date(Date.now() + 38 * 3_600_000).toISOString().slice(0, 10);
    expect((await put({ informed_on: today })).status).toBe(200);
    expect((await put({ informed_on: tomorrow })).status).toBe(400);
  });

  it('publishes a new notice exactly when the information to people changed', async () => {
    const version = async (fields: Record<string, unknown>): Promise<unknown> =>
      (await put(fields)).json['notice_version'];
    expect(await version({})).toBe(1);
    expect(await version({ pulse_seconds: 60, assessed_on: '2026-01-10' })).toBe(1);
    expect(await version({ retention_days: 30 })).toBe(2);
    // Nobody is notified of a change that is made while activity is off, until activity is switched on.
    expect(await version({ enabled: false, retention_days: 40 })).toBe(2);
    expect(await version({ enabled: false, retention_days: 30 })).toBe(2);
    expect(await version({ retention_days: 30 })).toBe(2);
    expect(await version({ retention_days: 40 })).toBe(3);
    expect(await version({ retention_days: 30 })).toBe(4);
  });

  it('is replaced as a whole: omitted fields get their defaults', async () => {
    await put();
    const body = { enabled: false };
    const bare = await app.http.put('/activity/policy', { token: owner.token, body });
    expect(bare.json).toMatchObject({
      purpose: null,
      retention_days: 90,
      counts_off_list: false,
      idle_limit_minutes: 10,
      pulse_seconds: 80,
    });
  });

  it('refuses one of two concurrent changes of the same version, even of the first one', async () => {
    for (const version of [0, 1]) {
      const answers = await Promise.all(
        ['One', 'Two'].map((purpose) => put({ purpose: `${purpose} ${version}`, version })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const conflict = answers.find(({ status }) => status === 409);
      expect(conflict?.json).toMatchObject({ code: 'VERSION_CONFLICT', version: version + 1 });
    }
  });

  it('is unchanged if the same policy is sent again', async () => {
    const first = await put();
    expect((await put()).text).toBe(first.text);
  });

  it('can be read by everyone and changed only by an ADMIN', async () => {
    for (const role of ['MANAGER', 'EMPLOYEE'] as const) {
      const person = await makeUser(app.http, owner, { role });
      expect((await app.http.get('/activity/policy', { token: person.token })).status).toBe(200);
      expect(refusal(await putPolicy(app.http, person))).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('records every change in the audit log, with the values before and after it', async () => {
    await put();
    await put({ retention_days: 30 });
    await put({ retention_days: 30 });
    const probe = await DatabaseProbe.connect();
    const entries = await probe.rows<{ action: string; details: unknown }>(
      `SELECT action, details FROM audit_log WHERE organization_id = $1
       AND action = 'activity-policy.updated' ORDER BY occurred_at`,
      [owner.organizationId],
    );
    await probe.close();
    expect(entries).toHaveLength(2);
    expect(entries[1]?.details).toEqual({
      before: { retention_days: 60, notice_version: 1 },
      after: { retention_days: 30, notice_version: 2 },
    });
  });

  it("is read together with a person's acknowledgement in one statement", async () => {
    const version = await enableActivity(app.http, owner);
    await acknowledge(app.http, owner, version);
    const colleague = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const { answer, statements } = await recordStatements(() => required());
    expect(answer).toMatchObject({ acknowledged_at: expect.any(Date) as Date });
    const prepared = statements
      .map(({ label }) => label)
      .filter((label) => /^[\w.-]+$/.test(label));
    expect(prepared).toEqual(['transaction.scope', 'activity-policy.find-for-person', 'COMMIT']);
    await expect(required(colleague)).resolves.toMatchObject({ acknowledged_at: null });
  });

  it.each([
    ['legal_basis', { legal_basis: 'CONSENT' }],
    ['retention_days', { retention_days: 0 }],
    ['retention_days', { retention_days: 731 }],
    ['idle_limit_minutes', { idle_limit_minutes: 9 }],
    ['pulse_seconds', { pulse_seconds: 9 }],
    ['counts_off_list', { counts_off_list: 'no' }],
    ['enabled', { enabled: null }],
    ['purpose', { purpose: ' ' }],
    ['informed_on', { informed_on: '2026-02-30' }],
    ['version', { version: -1 }],
  ])('refuses a wrong %s: %j', async (path, fields) => {
    const answer = await put(fields);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });

  it('cannot be on without a complete record, whoever writes it', async () => {
    const probe = await DatabaseProbe.connect();
    await put({ enabled: false, purpose: null });
    const text = 'UPDATE activity_policies SET enabled = true WHERE organization_id = $1';
    await expect(probe.rows(text, [owner.organizationId])).rejects.toMatchObject({
      constraint: 'ck_activity_policies_enabled',
    });
    await probe.close();
  });
});
