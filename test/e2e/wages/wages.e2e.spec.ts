import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';

/** An amount whose digits appear nowhere else. */
const AMOUNT = 7_319.47;
const DIGITS = /7319\.?47/;

describe('wages over HTTP', () => {
  let app: TestApp;
  let owner: Person;
  let luis: Person;
  let manager: Person;
  beforeAll(async () => {
    app = await startTestApp();
    owner = await makeOwner(app.http, { currency: 'EUR' });
    const shop_ids = [await makeShop(app.http, owner)];
    luis = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids });
    manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids });
  });
  afterAll(() => app.close());

  const get = (path: string, { token }: Person = owner): Promise<HttpAnswer> =>
    app.http.get(path, { token });
  const pathOf = ({ userId }: Person): string => `/users/${userId}/wages`;
  async function record(fields: Record<string, unknown>, of = luis): Promise<HttpAnswer> {
    const body = { amount: 12, unit: 'HOUR', valid_from: '2026-01-01', ...fields };
    return app.http.post(pathOf(of), { token: owner.token, body });
  }
  async function idOf(fields: Record<string, unknown>, of = luis): Promise<string> {
    return String(expectStatus(await record(fields, of), 201).json['id']);
  }
  const change = (id: string, body: Record<string, unknown>): Promise<HttpAnswer> =>
    app.http.patch(`/wages/${id}`, { token: owner.token, body });

  it('are in the currency of the organization, and are listed latest first', async () => {
    const person = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const made = expectStatus(await record({ amount: 14.5 }, person), 201);
    expect(made.headers.get('location')).toBe(`/wages/${String(made.json['id'])}`);
    expect(made.json).toMatchObject({
      user_id: person.userId,
      amount: 14.5,
      currency: 'EUR',
      unit: 'HOUR',
      valid_from: '2026-01-01',
      valid_to: null,
      version: 1,
    });
    expect((await get(`/wages/${String(made.json['id'])}`)).text).toBe(made.text);
    await idOf({ amount: 2_450, unit: 'MONTH', valid_from: '2026-06-01' }, person);
    const first = expectStatus(await get(`${pathOf(person)}?limit=1`), 200).json;
    const cursor = String(first['next_cursor']);
    const rest = expectStatus(await get(`${pathOf(person)}?limit=1&cursor=${cursor}`), 200).json;
    const dates = [first, rest].flatMap(({ data }) => data as { valid_from: string }[]);
    expect(dates.map(({ valid_from }) => valid_from)).toEqual(['2026-06-01', '2026-01-01']);
  });

  it('can be corrected and ended by someone who read the current version, and deleted', async () => {
    const person = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const id = await idOf({}, person);
    const changed = await change(id, { amount: 12.5, valid_to: '2026-08-31', version: 1 });
    expect(changed.json).toMatchObject({ amount: 12.5, valid_to: '2026-08-31', version: 2 });
    expect(refusal(await change(id, { amount: 13, version: 1 }))).toEqual([
      409,
      'VERSION_CONFLICT',
    ]);
    expect((await change(id, { valid_to: null })).json).toMatchObject({ valid_to: null });
    const early = await change(id, { valid_to: '2025-12-31' });
    expect(refusal(early)).toEqual([400, 'VALIDATION_FAILED']);
    await idOf({ valid_from: '2026-02-01' }, person);
    for (const answer of [await record({}, person), await change(id, { valid_from: '2026-02-01' })])
      expect(refusal(answer)).toEqual([409, 'WAGE_DATE_TAKEN']);
    const { token } = owner;
    expectStatus(await app.http.send('DELETE', `/wages/${id}`, { token }), 204);
    expect((await get(`/wages/${id}`)).status).toBe(404);
  });

  it("have the decimals of their currency, which stays if the organization's currency changes", async () => {
    const yen = await makeOwner(app.http, { currency: 'JPY' });
    const post = (body: Record<string, unknown>): Promise<HttpAnswer> =>
      app.http.post(pathOf(yen), { token: yen.token, body });
    const wage = { unit: 'MONTH', valid_from: '2026-01-01' };
    expect(refusal(await post({ ...wage, amount: 0.5 }))).toEqual([400, 'VALIDATION_FAILED']);
    const id = String(expectStatus(await post({ ...wage, amount: 300_000 }), 201).json['id']);
    const { token } = yen;
    expectStatus(await app.http.patch('/organization', { token, body: { currency: 'EUR' } }), 200);
    expect((await get(`/wages/${id}`, yen)).json).toMatchObject({
      amount: 300_000,
      currency: 'JPY',
    });
  });

  it('can be read, recorded and deleted only by an ADMIN, and not even by their own person', async () => {
    const ids = [await idOf({ amount: AMOUNT }), await idOf({ amount: AMOUNT }, manager)];
    for (const { token, userId } of [manager, luis]) {
      const body = { amount: 1, unit: 'HOUR', valid_from: '2027-01-01' };
      const answers = [
        await app.http.get(`/users/${userId}/wages`, { token }),
        await app.http.post(`/users/${userId}/wages`, { token, body }),
        ...(await Promise.all(ids.map((id) => app.http.get(`/wages/${id}`, { token })))),
        await app.http.patch(`/wages/${ids[0] ?? ''}`, { token, body: { amount: 1 } }),
        await app.http.send('DELETE', `/wages/${ids[0] ?? ''}`, { token }),
      ];
      for (const answer of answers) expect(refusal(answer)).toEqual([403, 'FORBIDDEN']);
      for (const path of [
        `/users/${userId}/personal-data`,
        '/auth/me',
        ...['/organization', '/users', `/users/${userId}`, '/audit-log'],
      ])
        expect((await app.http.get(path, { token })).text).not.toMatch(DIGITS);
    }
    expect((await get(pathOf(luis))).text).toMatch(DIGITS);
  });

  it('have audit entries with who changed which wage, and without the amount', async () => {
    const id = await idOf({ amount: AMOUNT, valid_from: '2026-05-01' });
    expectStatus(await change(id, { amount: AMOUNT + 1, valid_to: '2026-06-30' }), 200);
    const { token } = owner;
    expectStatus(await app.http.send('DELETE', `/wages/${id}`, { token }), 204);
    const log = expectStatus(await get(`/audit-log?subject_id=${id}`), 200);
    const entries = log.json['data'] as { action: string; details: unknown }[];
    const { userId: user_id } = luis;
    const shown = { user_id, unit: 'HOUR', valid_from: '2026-05-01' };
    expect(entries.map(({ action, details }) => [action, details])).toEqual([
      ['wage.deleted', { before: { ...shown, valid_to: '2026-06-30' } }],
      [
        'wage.updated',
        {
          user_id,
          amount_changed: true,
          before: { valid_to: null },
          after: { valid_to: '2026-06-30' },
        },
      ],
      ['wage.created', { after: { ...shown, valid_to: null } }],
    ]);
    expect(log.text).not.toMatch(/73(?:19|20)/);
  });
});
