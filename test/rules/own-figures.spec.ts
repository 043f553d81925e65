import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../support/makers.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { routesOf } from '../support/routes.js';

const DAYS = 'from=2026-03-02&to=2026-03-08';
/** The figures of the colleague, in digits that appear nowhere else. */
const OTHERS = /Quirina|7141|71[.,]41|61[.,]17|9753/;
const OWN = 'Valentin';

/** Routes about sales and hours together, whatever a later release adds to them. */
const ABOUT_WORK =
  /^\w+ (?:\/kpis|\/kpi-definitions|\/targets|\/reports|\/wages|\/users\/:user_id\/wages|\/shifts\/:shift_id\/evidence|\/shops\/:shop_id\/kpis)/;

describe('the paths of sales and hours together', () => {
  let app: NestApp;
  let owner: Person;
  let me: Person;
  let colleague: Person;
  let shopId: string;
  const ids: Record<string, string[]> = {};
  beforeAll(async () => {
    app = await startNestApp();
    owner = await makeOwner(app.http, { currency: 'EUR', time_zone: 'UTC' });
    shopId = await makeShop(app.http, owner, { time_zone: 'UTC' });
    const fields = { role: 'EMPLOYEE' as const, shop_ids: [shopId] };
    me = await makeUser(app.http, owner, fields);
    colleague = await makeUser(app.http, owner, fields);
    await send('PATCH', '/organization', { receipt_limit_days: 3_660 });
    await live(me, { name: `${OWN} Ruiz`, wage: 20, price: 8.25, target: 100, hour: 9 });
    await live(colleague, {
      name: 'Quirina Sol',
      wage: 61.17,
      price: 71.41,
      target: 9_753,
      hour: 10,
    });
  });
  afterAll(() => app.close());

  async function send(method: string, path: string, body: object): Promise<string> {
    const answer = await app.http.send(method, path, { token: owner.token, body });
    if (answer.status >= 300) expectStatus(answer, 200);
    return String(answer.json['id']);
  }

  /** A shift of three hours, a sale within it and one after it, a wage, a target and a plan. */
  async function live(
    { userId: user_id }: Person,
    of: { name: string; wage: number; price: number; target: number; hour: number },
  ): Promise<void> {
    const at = (hours: number): string =>
      `2026-03-02T${String(of.hour + hours).padStart(2, '0')}:00:00Z`;
    const add = (name: string, id: string): void => void (ids[name] ??= []).push(id);
    const times = { start_at: at(0), end_at: at(3) };
    const [who, lines] = [
      { user_id, shop_id: shopId },
      [{ sku: 'TEA', qty: 1, unit_price: of.price }],
    ];
    await send('PATCH', `/users/${user_id}`, { name: of.name });
    add('user_id', user_id);
    const wage = { amount: of.wage, unit: 'HOUR', valid_from: '2026-01-01' };
    add('wage_id', await send('POST', `/users/${user_id}/wages`, wage));
    const shift = await send('POST', '/shifts', { ...who, ...times, reason: 'On paper' });
    add('shift_id', shift);
    await send('POST', '/schedules', { ...who, ...times });
    for (const hours of [1, 4]) {
      const sale = { seller_id: user_id, occurred_at: at(hours), lines };
      await send('POST', `/shops/${shopId}/receipts`, sale);
    }
    add('exception_key', `SALE_AFTER_CLOCK_OUT.${shopId}.${user_id}.${shift}`);
    const target = { kpi: 'net_sales', period: 'RANGE', direction: 'AT_LEAST', value: of.target };
    const range = { starts_on: '2026-03-02', ends_on: '2026-03-08' };
    add('target_id', await send('POST', '/targets', { ...who, ...target, ...range }));
  }

  /** All paths of a route, with the ids of both people wherever one is asked for. */
  function pathsOf(path: string): string[] {
    const [, name = ''] = /:(\w+)/.exec(path) ?? [];
    if (name === '') return [path];
    const known = ids[name] ?? [
      name === 'shop_id' ? shopId : '01950000-0000-7000-8000-000000000000',
    ];
    return known.flatMap((id) => pathsOf(path.replace(`:${name}`, id)));
  }

  function queriesOf(path: string): string[] {
    if (path.startsWith('/kpis/team') && path !== '/kpis/team/heat-map')
      return ['person', 'shop', 'weekday_hour'].flatMap((group) =>
        ['', `&user_id=${colleague.userId}`, '&compare=true'].map(
          (more) => `?${DAYS}&group_by=${group}${more}`,
        ),
      );
    const ranged = path.startsWith('/kpis') || path.endsWith('/kpis');
    const people = ['', ...[me, colleague].map(({ userId }) => `user_id=${userId}`)];
    if (path === '/kpis/exceptions') return people.map((one) => `?${DAYS}${one && `&${one}`}`);
    const date = path === '/targets/status' ? 'date=2026-03-03' : '';
    if (path === '/targets' || date !== '')
      return [...people, `shop_id=${shopId}`].map((one) => `?${[one, date].join('&')}`);
    return ranged ? [`?${DAYS}`, `?${DAYS}&group_by=seller`] : [''];
  }

  it('return to an EMPLOYEE no name, id or figure of a colleague, whatever is requested', async () => {
    const read: string[] = [];
    for (const { name, method, path } of routesOf(app)) {
      if (method !== 'GET' || !ABOUT_WORK.test(name)) continue;
      for (const asked of pathsOf(path)) {
        for (const query of queriesOf(path)) {
          const { status, text } = await app.http.get(`${asked}${query}`, { token: me.token });
          expect([`${asked}${query}`, OTHERS.exec(text)?.[0]]).toEqual([
            `${asked}${query}`,
            undefined,
          ]);
          // An id that was asked for may be named as the one that is missing.
          if (status < 300) expect(text).not.toContain(colleague.userId);
          if (status < 300 && text.includes(me.userId)) read.push(name);
        }
      }
    }
    // Their own they do read, by the same routes.
    expect([...new Set(read)]).toEqual(
      expect.arrayContaining([
        'GET /kpis/exceptions',
        'GET /kpis/exceptions/:exception_key',
        'GET /kpis/team',
        'GET /kpis/team/export',
        'GET /shifts/:shift_id/evidence',
        'GET /targets',
        'GET /targets/:target_id',
        'GET /targets/status',
      ]),
    );
  });

  it('return to an ADMIN the figures of the colleague', async () => {
    for (const path of [`/kpis/team?${DAYS}`, '/targets/status?date=2026-03-03'])
      expect(expectStatus(await app.http.get(path, owner), 200).text).toMatch(OTHERS);
  });
});
