import { getMetadataStorage } from 'class-validator';
import { AskedRoutes } from '../support/asked-routes.js';
import { fieldsOf, pathWith, type Route } from '../support/routes.js';

/** A range of days or of instants, as the rule of `from` wants them. */
function range({ query }: Route, from: string, to: string): string {
  const rules = query
    ? getMetadataStorage().getTargetValidationMetadatas(query, '', false, false)
    : [];
  const isDay = rules.some(
    ({ propertyName, name }) => propertyName === 'from' && name === 'isIsoDay',
  );
  const time = isDay ? '' : 'T00:00:00Z';
  return `from=${from}${time}&to=${to}${time}`;
}

describe('every list with a range', () => {
  let asked: AskedRoutes;
  beforeAll(async () => {
    asked = await AskedRoutes.open();
  });
  afterAll(() => asked.app.close());

  /** Some reports are of one shop only. */
  function shopOf({ query }: Route): string {
    return fieldsOf(query).includes('shop_id') ? `&shop_id=${asked.mine.shop_id}` : '';
  }

  it('refuses a range that ends before it begins, and names its end', async () => {
    const ranged = asked.routes.filter(({ method, query }) => {
      const fields = fieldsOf(query);
      return method === 'GET' && fields.includes('from') && fields.includes('to');
    });
    const names = ranged.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['GET /audit-log', 'GET /audit-log/export', 'GET /shifts']),
    );
    for (const route of ranged) {
      const path = `${pathWith(route, asked.mine)}?${range(route, '2026-03-02', '2026-03-01')}${shopOf(route)}`;
      const answer = await asked.app.http.get(path, { token: asked.owner.token });
      expect([route.name, answer.status, answer.json['errors']]).toEqual([
        route.name,
        400,
        [expect.objectContaining({ path: 'to', message: 'must not be before from' })],
      ]);
    }
  });

  it('accepts only a cursor of the same list', async () => {
    const { app, owner } = asked;
    const { token } = owner;
    for (const name of ['A', 'B', 'C']) {
      await app.http.post('/break-types', { token, body: { name, is_paid: true } });
      await app.http.post('/shops', { token, body: { name } });
    }
    const first = await app.http.get('/shops?limit=1&archived=all', { token });
    const cursor = String(first.json['next_cursor']);
    const status = async (path: string): Promise<unknown[]> => {
      const answer = await app.http.get(`${path}&cursor=${cursor}`, { token });
      const [fault] = (answer.json['errors'] ?? []) as { code: string }[];
      return [answer.status, fault?.code];
    };
    expect(await status('/shops?archived=all&limit=2')).toEqual([200, undefined]);
    expect(await status('/shops?limit=1')).toEqual([400, 'cursor_of_other_list']);
    expect(await status('/shops?archived=true')).toEqual([400, 'cursor_of_other_list']);
    expect(await status('/break-types?archived=all')).toEqual([400, 'cursor_of_other_list']);
    expect(await status('/users?limit=1')).toEqual([400, 'cursor_of_other_list']);
  });
});

describe('every CSV export', () => {
  let asked: AskedRoutes;
  beforeAll(async () => {
    asked = await AskedRoutes.open();
  });
  afterAll(() => asked.app.close());

  it('begins with a byte order mark on request, and without one otherwise', async () => {
    const exports = asked.routes.filter(({ name }) => name.endsWith('/export'));
    expect(exports.length).toBeGreaterThanOrEqual(3);
    for (const route of exports) {
      const days = fieldsOf(route.query).includes('from')
        ? range(route, '2026-03-01', '2026-03-02')
        : '';
      const path = `${pathWith(route, asked.mine)}?${days}`;
      for (const [query, mark] of [
        ['&bom=true', 'efbbbf'],
        ['&bom=false', ''],
        ['', ''],
      ] as const) {
        const answer = await fetch(`${asked.app.http.baseUrl}${path}${query}`, {
          headers: { authorization: `Bearer ${asked.owner.token}` },
        });
        const start = Buffer.from(await answer.arrayBuffer())
          .subarray(0, 3)
          .toString('hex');
        expect([route.name, answer.status, start === 'efbbbf']).toEqual([
          route.name,
          200,
          mark !== '',
        ]);
      }
    }
  });
});
