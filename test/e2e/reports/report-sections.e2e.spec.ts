import type { TeamKpisView } from '../../../src/features/team-kpis/team-kpis.dto.js';
import { ClosedShop } from '../../support/closed-shop.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { insertReport } from '../../support/reports.js';
import type { Till } from '../../support/till.js';

/** What the worker earns, and what three hours of it cost: digits that appear nowhere else. */
const WAGE = 61.17;
const COST = 183.51;
const TEA = [{ sku: 'TEA', qty: 1, unit_price: 5 }];

describe('the costs and exceptions in reports', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function work(
    { person, shopId }: Till,
    { userId: user_id }: Person,
    times: { start_at: string; end_at: string },
  ): Promise<string> {
    const body = { user_id, shop_id: shopId, ...times, reason: 'On paper' };
    const answer = await app.http.post('/shifts', { token: person.token, body });
    return String(expectStatus(answer, 201).json['id']);
  }

  /** A shop in which somebody worked from nine to twelve on the second of March, and sold once afterwards. */
  async function closed(): Promise<{ shop: ClosedShop; worker: Person }> {
    const shop = await ClosedShop.make(app, probe);
    const { till } = shop;
    const shop_ids = [till.shopId];
    const worker = await makeUser(app.http, till.person, { role: 'EMPLOYEE', shop_ids });
    const body = { amount: WAGE, unit: 'HOUR', valid_from: '2026-01-01' };
    const { token } = till.person;
    expectStatus(await app.http.post(`/users/${worker.userId}/wages`, { token, body }), 201);
    await work(till, worker, { start_at: '2026-03-02T09:00:00Z', end_at: '2026-03-02T12:00:00Z' });
    await till.as(worker).sell(TEA, { occurred_at: '2026-03-02T12:30:00Z' });
    await shop.look('2026-03-03T00:00:00Z');
    return { shop, worker };
  }

  it('include the costs of the team KPIs', async () => {
    const { shop, worker } = await closed();
    const { person, shopId } = shop.till;
    const path = `/kpis/team?from=2026-03-02&to=2026-03-02&shop_id=${shopId}`;
    const { json } = expectStatus(await app.http.get(path, person), 200);
    const [only] = (json as unknown as TeamKpisView).currencies;
    const { team } = await shop.day('2026-03-02');
    const costs = { labour_cost: COST, overtime_seconds: 0, labour_seconds_without_wage: 0 };
    expect(team).toMatchObject({ ...costs, worked_seconds: 10_800 });
    expect(only).toMatchObject({ ...costs, labour_ratio: team.labour_ratio });
    expect(team.people).toEqual([
      expect.objectContaining({ user_id: worker.userId, labour_cost: COST }),
    ]);
  });

  it('reveal to a MANAGER no figure of wages, nor that one changed', async () => {
    const { shop, worker } = await closed();
    const { person, shopId } = shop.till;
    const manager = await makeUser(app.http, person, { role: 'MANAGER', shop_ids: [shopId] });
    const raise = { amount: WAGE + 1, unit: 'HOUR', valid_from: '2026-02-01' };
    const path = `/users/${worker.userId}/wages`;
    expectStatus(await app.http.post(path, { token: person.token, body: raise }), 201);
    await shop.look('2026-03-03T01:00:00Z');
    const { id, ...day } = await shop.day('2026-03-02');
    expect(day).toMatchObject({ version: 2, reasons: ['COSTS'], team: { labour_cost: COST + 3 } });
    const files = ['', '/print', '/export', '?version=1', '/print?version=1', '/export?version=1'];
    for (const rest of [...files, '/versions']) {
      const read = async ({ token }: Person): Promise<string> =>
        expectStatus(await app.http.get(`/reports/${id}${rest}`, { token }), 200).text;
      const [text, known] = [await read(manager), await read(person)];
      expect(text).not.toMatch(/18[36][.,]51|COSTS|wages/);
      expect(known).toMatch(/18[36][.,]51|COSTS/);
    }
    const { json } = await app.http.get(`/reports/${id}`, { token: manager.token });
    expect(json).toMatchObject({ reasons: [], version: 2, team: { labour_cost: null } });
  });

  it('include the exceptions of the period by number and name, until their cause is gone', async () => {
    const { shop, worker } = await closed();
    const { person } = shop.till;
    const { exceptions } = await shop.day('2026-03-02');
    const counts = { SALE_WITHOUT_SHIFT: 0, SALE_AFTER_CLOCK_OUT: 1, SUGGESTED_CLOCK_OUT: 0 };
    expect(exceptions?.counts).toEqual(
      Object.entries(counts).map(([kind, count]) => ({ kind, count })),
    );
    const [one] = exceptions?.list ?? [];
    expect(one).toMatchObject({ kind: 'SALE_AFTER_CLOCK_OUT', user_id: worker.userId });
    expectStatus(await app.http.get(`/kpis/exceptions/${one?.key ?? ''}`, person), 200);
    // A shift in another shop covers the sale.
    const other = await shop.till.nextShop();
    const member = `/shops/${other.shopId}/members/${worker.userId}`;
    const joined = await app.http.put(member, { token: person.token, body: {} });
    if (joined.status >= 300) expectStatus(joined, 204);
    await work(other, worker, { start_at: '2026-03-02T12:15:00Z', end_at: '2026-03-02T13:00:00Z' });
    await shop.look('2026-03-03T01:00:00Z');
    const day = await shop.day('2026-03-02');
    expect(day).toMatchObject({ version: 2, reasons: ['SHIFTS'], exceptions: { list: [] } });
    expect((await shop.day('2026-03-02', '1')).exceptions?.list).toHaveLength(1);
    await shop.look('2026-03-03T02:00:00Z');
    expect((await shop.day('2026-03-02')).version).toBe(2);
  });

  it('can be missing in old versions, which stay readable', async () => {
    const shop = await ClosedShop.make(app, probe);
    await insertReport(probe, shop.till.person, shop.till.shopId);
    const day = await shop.day('2026-03-02');
    expect(day).toMatchObject({ exceptions: null, team: { labour_cost: null } });
    for (const rest of ['/print', '/export'])
      expectStatus(await app.http.get(`/reports/${day.id}${rest}`, shop.till.person), 200);
  });
});
