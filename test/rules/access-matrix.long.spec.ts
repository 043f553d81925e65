import type { ErrorCode } from '../../src/kernel/app-error.js';
import { allows, PERMISSIONS } from '../../src/kernel/permissions.js';
import { ROLES, type Role } from '../../src/kernel/role.js';
import { DatabaseProbe } from '../support/database.js';
import type { HttpAnswer, HttpRequest } from '../support/http-client.js';
import { ledgerOf } from '../support/ledger.js';
import {
  expectStatus,
  GIVEN_PASSWORD,
  makeNewcomer,
  makeOwner,
  makeUser,
  PASSWORD,
  signIn,
  type Person,
} from '../support/makers.js';
import { pathWith, routesOf, servedRoutes, type Route } from '../support/routes.js';
import { makeBelongings, missingIds, sampleRequest } from '../support/samples.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { TrialsModule } from '../support/trials.js';

/** The answers for a record that is found, but is not in the state that the route needs. */
const REFUSED_FOR_ITS_STATE: Readonly<Record<string, ErrorCode>> = {
  'DELETE /shops/:shop_id': 'SHOP_IN_USE',
  'POST /shifts/:shift_id/confirm': 'SHIFT_NOT_PENDING',
  // It is a request of the worker, and an ADMIN belongs to the other side.
  'POST /correction-requests/:correction_request_id/withdraw': 'CORRECTION_WRONG_SIDE',
  'POST /users/invitations/:user_id/resend': 'MAIL_UNAVAILABLE',
  'POST /users/:user_id/erase': 'ERASURE_NOT_CONFIRMED',
};

/** The ids of records that only some people in the organization reach, because they belong to a shop. */
const IN_SHOPS = [
  ...['shop_id', 'shift_id', 'session_id', 'alert_id', 'report_id'],
  ...['exception_key', 'target_id', 'correction_request_id'],
];
const TARGET = { kpi: 'net_sales', period: 'DAY', direction: 'AT_LEAST', value: 1 };
const DAYS = 'from=2026-03-02&to=2026-03-08';

/** The content of an answer without its times and the id of its request. */
function comparable(answer: HttpAnswer): unknown {
  const problem = { ...answer.json, instance: undefined };
  const names = ['date', 'x-request-id', 'ratelimit'];
  const headers = [...answer.headers].filter(([name]) => !names.includes(name));
  return { status: answer.status, bytes: answer.text.length, problem, headers };
}

describe('every route', () => {
  let app: NestApp;
  let owner: Person;
  let routes: readonly Route[];
  beforeAll(async () => {
    app = await startNestApp();
    owner = await makeOwner(app.http);
    routes = routesOf(app);
  });
  afterAll(() => app.close());

  function send(route: Route, path: string, request: HttpRequest): Promise<HttpAnswer> {
    return app.http.send(route.method, path, request);
  }

  it('is in this matrix', () => {
    expect(routes.map((route) => route.name)).toEqual(servedRoutes(app));
    expect(routes.length).toBeGreaterThanOrEqual(51);
  });

  it('declares who may call it', () => {
    const undeclared = routes.filter((route) => route.access === undefined);
    expect(undeclared.map((route) => route.name)).toEqual([]);
  });

  it('requires a sign-in, except for the routes listed here', () => {
    const open = routes.filter((route) => route.access?.kind === 'public');
    expect(open.map((route) => route.name)).toEqual([
      'GET /auth/links',
      'GET /currencies',
      'GET /health',
      'GET /health/ready',
      'GET /messages/unsubscribe',
      'GET /time-zones',
      'GET /version',
      'POST /auth/forgotten-password',
      'POST /auth/links',
      'POST /auth/login',
      'POST /auth/refresh',
      'POST /auth/register',
      'POST /messages/unsubscribe',
    ]);
  });

  it('may be repeated with a key if it changes shops, catalog, receipts, people or settings', () => {
    const changing = routes.filter(
      // A public route has no caller to whom a key could belong.
      ({ access, method, path }) =>
        method !== 'GET' && access?.kind !== 'public' && !path.startsWith('/auth/'),
    );
    expect(changing.length).toBeGreaterThanOrEqual(17);
    expect(changing.filter((route) => !route.isIdempotent).map((route) => route.name)).toEqual([]);
  });

  it('is refused until an initial password is changed, except to read the account, change the password and sign out', async () => {
    const newcomer = await makeNewcomer(app.http, owner, { role: 'ADMIN' });
    const open: string[] = [];
    for (const route of routes.filter((one) => one.access?.kind === 'allow')) {
      const request = { ...sampleRequest(route), token: newcomer.token };
      if (route.name === 'POST /auth/logout') continue;
      const { status, json } = await send(route, pathWith(route, missingIds()), request);
      if (json['code'] === 'PASSWORD_CHANGE_REQUIRED')
        expect([route.name, status]).toEqual([route.name, 403]);
      else open.push(route.name);
    }
    expect(open).toEqual(['GET /auth/me', 'POST /auth/password']);
    const again = await app.http.post('/auth/refresh', {
      body: { refresh_token: newcomer.refreshToken },
    });
    const token = String(expectStatus(again, 200).json['access_token']);
    expect((await app.http.get('/shops', { token })).json['code']).toBe('PASSWORD_CHANGE_REQUIRED');
    const body = { current_password: GIVEN_PASSWORD, new_password: PASSWORD };
    const changed = expectStatus(await app.http.post('/auth/password', { token, body }), 200);
    expectStatus(
      await app.http.get('/shops', { token: String(changed.json['access_token']) }),
      200,
    );
    const other = await makeNewcomer(app.http, owner, { role: 'EMPLOYEE' });
    expectStatus(await app.http.post('/auth/logout', { token: other.token }), 204);
  });

  it('returns 401 without a token unless it is public, whatever else is sent', async () => {
    for (const route of routes.filter((one) => one.access?.kind !== 'public')) {
      for (const method of route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]) {
        const path = pathWith(route, missingIds());
        const answer = await app.http.send(
          method,
          path,
          method === 'HEAD' ? {} : sampleRequest(route),
        );
        expect([route.name, answer.status]).toEqual([route.name, 401]);
        expect(answer.headers.get('www-authenticate')).toBe('Bearer');
        if (method !== 'HEAD') expect(answer.json['code']).toBe('UNAUTHENTICATED');
      }
    }
  });

  it.each(ROLES)(
    'requires a permission: 403 for a role (%s) without it, and for no other',
    async (role: Role) => {
      const person = role === 'ADMIN' ? owner : await makeUser(app.http, owner, { role });
      const seen: string[] = [];
      const granted: string[] = [];
      for (const route of routes) {
        if (route.access?.kind !== 'allow') continue;
        // Signing out would end the session of the routes that follow.
        const token =
          route.name === 'POST /auth/logout'
            ? (await signIn(app.http, person.email)).token
            : person.token;
        const answer = await send(route, pathWith(route, missingIds()), { token });
        expect([route.name, answer.status]).not.toEqual([route.name, 401]);
        if (answer.status === 403)
          expect([route.name, answer.json['code']]).toEqual([route.name, 'FORBIDDEN']);
        else seen.push(route.name);
        if (allows(role, route.access.permission)) granted.push(route.name);
      }
      expect(seen).toEqual(granted);
      expect(PERMISSIONS.some((permission) => !allows('EMPLOYEE', permission))).toBe(true);
    },
  );

  it('finds one’s own resources by their ids, so that the following checks are meaningful', async () => {
    for (const route of routes.filter((one) => one.params.length > 0)) {
      // A new organization for each: one may have only so many open sessions.
      const owner = await makeOwner(app.http);
      const ids = await makeBelongings(app.http, owner);
      const answer = await send(route, pathWith(route, ids), {
        token: owner.token,
        ...sampleRequest(route, ids),
      });
      const refusal = answer.status < 300 ? undefined : answer.json['code'];
      expect([route.name, refusal]).toEqual([route.name, REFUSED_FOR_ITS_STATE[route.name]]);
    }
  });

  it('treats another organization’s ids byte for byte as missing, and changes nothing there', async () => {
    const stranger = await makeOwner(app.http);
    const [mine, theirs] = [
      await makeBelongings(app.http, owner),
      await makeBelongings(app.http, stranger),
    ];
    const probe = await DatabaseProbe.connect();
    const before = await ledgerOf(probe, stranger.organizationId);
    for (const route of routes.filter((one) => one.params.length > 0)) {
      const nothing = missingIds();
      for (const foreign of subsetsOf(route.params)) {
        const request = { token: owner.token, ...sampleRequest(route, mine) };
        const put = (from: Readonly<Record<string, string>>): string =>
          pathWith(route, {
            ...mine,
            ...Object.fromEntries(foreign.map((param) => [param, from[param] ?? ''])),
          });
        const [real, missing] = [
          await send(route, put(theirs), request),
          await send(route, put(nothing), request),
        ];
        expect([route.name, foreign, comparable(real)]).toEqual([
          route.name,
          foreign,
          comparable(missing),
        ]);
        expect([route.name, real.status, real.json['code']]).toEqual([
          route.name,
          404,
          'NOT_FOUND',
        ]);
      }
    }
    expect(await ledgerOf(probe, stranger.organizationId)).toEqual(before);
    await probe.close();
  });

  it('treats shops that are not one’s own, and their contents, as missing', async () => {
    const owner = await makeOwner(app.http);
    const ids = await makeBelongings(app.http, owner);
    const nothing = missingIds();
    const elsewhere = Object.fromEntries(IN_SHOPS.map((param) => [param, nothing[param] ?? '']));
    const inShop = routes.filter(({ params }) => params.some((param) => IN_SHOPS.includes(param)));
    for (const role of ['MANAGER', 'EMPLOYEE'] as const) {
      const { token } = await makeUser(app.http, owner, { role });
      for (const route of inShop) {
        const request = { token, ...sampleRequest(route, ids) };
        const real = await send(route, pathWith(route, ids), request);
        const missing = await send(route, pathWith(route, { ...ids, ...elsewhere }), request);
        expect([role, route.name, comparable(real)]).toEqual([
          role,
          route.name,
          comparable(missing),
        ]);
        expect([403, 404]).toContain(real.status);
      }
    }
  });

  it('treats another organization’s ids in bodies and queries as missing', async () => {
    const owner = await makeOwner(app.http);
    const stranger = await makeOwner(app.http);
    const [mine, theirs] = [
      await makeBelongings(app.http, owner),
      await makeBelongings(app.http, stranger),
    ];
    const requests = (ids: Readonly<Record<string, string>>): [string, string, HttpRequest][] => [
      ['PUT', `/users/${mine.user_id}/shops`, { body: { shop_ids: [ids['shop_id']] } }],
      [
        'POST',
        '/users',
        {
          body: {
            email: 'same@example.com',
            name: 'A',
            role: 'EMPLOYEE',
            password: 'correct-horse-battery-9',
            shop_ids: [ids['shop_id']],
          },
        },
      ],
      ['POST', '/shifts/start', { body: { shop_id: ids['shop_id'] } }],
      [
        'POST',
        '/shifts',
        {
          body: {
            user_id: ids['user_id'],
            shop_id: mine.shop_id,
            start_at: '2026-03-02T09:00:00Z',
            end_at: '2026-03-02T17:00:00Z',
            reason: 'Forgot',
          },
        },
      ],
      [
        'PATCH',
        `/shifts/${mine.shift_id}`,
        { body: { version: 1, reason: 'Moved', shop_id: ids['shop_id'] } },
      ],
      ['GET', `/shifts?user_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/shifts?shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/correction-requests?user_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/correction-requests?shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/sessions?status=all&user_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/sessions?status=all&shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/sessions?status=all&shift_id=${ids['shift_id'] ?? ''}`, {}],
      ['GET', `/users?shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/colleagues?shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/activity/acknowledgements?shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/activity/live?shop_id=${ids['shop_id'] ?? ''}`, {}],
      ...['user_id', 'shop_id'].flatMap((name): [string, string, object][] =>
        ['', '/export'].map((rest) => [
          'GET',
          `/activity/summary${rest}?from=2026-03-01&to=2026-03-31&group_by=day&${name}=${ids[name] ?? ''}`,
          {},
        ]),
      ),
      ['GET', `/activity/timeline?date=2026-03-02&user_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/shops/${mine.shop_id}/receipts?user_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/receipts?shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/kpis/exceptions?shop_id=${ids['shop_id'] ?? ''}`, {}],
      ...['', '/status'].flatMap((rest): [string, string, object][] => [
        ['GET', `/targets${rest}?shop_id=${ids['shop_id'] ?? ''}`, {}],
        ['GET', `/targets${rest}?user_id=${ids['user_id'] ?? ''}`, {}],
      ]),
      ['POST', '/targets', { body: { ...TARGET, shop_id: ids['shop_id'] } }],
      ['POST', '/targets', { body: { ...TARGET, shop_id: mine.shop_id, user_id: ids['user_id'] } }],
      ['GET', `/kpis/exceptions?user_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/receipts?seller_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/receipts/export?shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/timesheets?from=2026-03-01&to=2026-03-31&user_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/timesheets?from=2026-03-01&to=2026-03-31&shop_id=${ids['shop_id'] ?? ''}`, {}],
      [
        'GET',
        `/timesheets/export?from=2026-03-01&to=2026-03-31&shop_id=${ids['shop_id'] ?? ''}`,
        {},
      ],
      ...['', '/export', '/heat-map'].map((rest): [string, string, object] => [
        'GET',
        `/kpis/team${rest}?${DAYS}&shop_id=${ids['shop_id'] ?? ''}`,
        {},
      ]),
      ['GET', `/timesheets/periods?shop_id=${ids['shop_id'] ?? ''}`, {}],
      [
        'POST',
        '/timesheets/periods',
        { body: { shop_id: ids['shop_id'], from: '2026-02-02', to: '2026-02-08' } },
      ],
      ['GET', `/shops/${mine.shop_id}/receipts?refund_for=${ids['receipt_id'] ?? ''}`, {}],
      ['GET', `/audit-log?actor_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/audit-log?subject_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/schedules?${DAYS}&shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['GET', `/schedules?${DAYS}&user_id=${ids['user_id'] ?? ''}`, {}],
      ['GET', `/schedules/attendance?${DAYS}&shop_id=${ids['shop_id'] ?? ''}`, {}],
      ['PATCH', `/schedules/${mine.schedule_id}`, { body: { shop_id: ids['shop_id'] } }],
      [
        'POST',
        '/schedules/copy',
        { body: { shop_id: ids['shop_id'], from: '2026-03-02', to: '2026-03-09' } },
      ],
      [
        'POST',
        '/schedules/publish',
        { body: { shop_id: mine.shop_id, schedule_ids: [ids['schedule_id']] } },
      ],
      ['PATCH', `/schedules/${mine.schedule_id}`, { body: { user_id: ids['user_id'] } }],
    ];
    const nothing = requests(missingIds());
    for (const [index, [method, path, request]] of requests(theirs).entries()) {
      const [, otherPath = '', other = {}] = nothing[index] ?? [];
      const real = await app.http.send(method, path, { token: owner.token, ...request });
      const missing = await app.http.send(method, otherPath, { token: owner.token, ...other });
      expect([path, comparable(real)]).toEqual([path, comparable(missing)]);
      expect([200, 404]).toContain(real.status);
    }
  });
});

describe('a route that declares no access', () => {
  it('is refused for everyone, including an ADMIN', async () => {
    const app = await startNestApp({}, [TrialsModule]);
    const owner = await makeOwner(app.http);
    for (const token of [undefined, owner.token]) {
      const answer = await app.http.get('/trials/undeclared', token === undefined ? {} : { token });
      expect([answer.status, answer.json['code']]).toEqual([403, 'FORBIDDEN']);
      expect(answer.text).not.toContain('reached');
    }
    await app.close();
  });
});

/** All selections of at least one. */
function subsetsOf(params: readonly string[]): string[][] {
  return params.reduce<string[][]>(
    (sets, param) => [...sets, [param], ...sets.map((set) => [...set, param])],
    [],
  );
}
