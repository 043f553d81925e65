import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from '../../openapi/client.js';
import {
  expectStatus,
  makeOwner,
  makeShop,
  makeUser,
  PASSWORD,
  saleBody,
} from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** A day that is over, so that no test meets midnight. */
const DAY = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);

/** The generated client, which counts what it asks for. */
interface Counting {
  readonly api: Client<paths>;
  readonly requests: string[];
}

/** Unwraps an answer. */
function dataOf<Data>({ data, error }: { data?: Data; error?: { code: string } }): Data {
  if (data === undefined) throw new Error(error?.code ?? 'There is no answer');
  return data;
}

describe('a client that only uses the generated client', () => {
  let app: TestApp;
  let email: string;
  let staff: string;
  let shopIds: string[];
  beforeAll(async () => {
    app = await startTestApp();
    const owner = await makeOwner(app.http);
    email = owner.email;
    const zone = { time_zone: 'UTC' };
    shopIds = [await makeShop(app.http, owner, zone), await makeShop(app.http, owner, zone)];
    const seller = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: shopIds });
    staff = seller.email;
    const occurred_at = `${DAY}T12:00:00Z`;
    for (const shopId of shopIds) {
      const path = `/shops/${shopId}/receipts`;
      for (let sale = 0; sale < 10; sale += 1) {
        expectStatus(
          await app.http.post(path, { token: seller.token, body: saleBody({ occurred_at }) }),
          201,
        );
      }
    }
    const body = { shop_id: shopIds[0] };
    expectStatus(await app.http.post('/shifts/start', { token: seller.token, body }), 201);
  });
  afterAll(() => app.close());

  async function signIn(who: string): Promise<Counting> {
    const requests: string[] = [];
    const api = createClient<paths>({ baseUrl: app.http.baseUrl });
    let token = '';
    api.use({
      onRequest({ request }) {
        requests.push(`${request.method} ${new URL(request.url).pathname}`);
        if (token !== '') request.headers.set('authorization', `Bearer ${token}`);
      },
    });
    const answer = await api.POST('/auth/login', { body: { email: who, password: PASSWORD } });
    token = dataOf(answer).access_token;
    return { api, requests };
  }

  it('needs at most 12 requests for the first paint of a dashboard with two shops', async () => {
    const { api, requests } = await signIn(email);
    const range = { from: DAY, to: DAY };
    const [me, shops, today, hours, receipts, shifts, alerts] = await Promise.all([
      api.GET('/auth/me'),
      api.GET('/shops', { params: { query: { include_total: true } } }),
      api.GET('/kpis', { params: { query: { ...range, compare: 'previous_week' } } }),
      api.GET('/kpis', { params: { query: { ...range, group_by: 'hour' } } }),
      api.GET('/receipts', {
        params: { query: { limit: 20, include: ['lines', 'payments'], include_total: true } },
      }),
      api.GET('/shifts', { params: { query: { status: ['OPEN'], shop_id: shopIds } } }),
      api.GET('/alerts/counts'),
    ]);
    expect(dataOf(me).email).toBe(email);
    expect(dataOf(shops).total?.row_count).toBe(2);
    expect(dataOf(today).currencies.map(({ total_receipts: count }) => count)).toEqual([20]);
    const series = dataOf(hours).currencies[0]?.series ?? [];
    expect(series.reduce((sum, bucket) => sum + bucket.total_receipts, 0)).toBe(20);
    const { data: listed, total } = dataOf(receipts);
    expect([listed.length, total?.receipt_count, total?.sums[0]?.total]).toEqual([20, 20, 96]);
    for (const receipt of listed) {
      expect([receipt.seller.name, receipt.lines?.[0]?.qty]).toEqual(['A employee', 2]);
      expect(shopIds).toContain(receipt.shop.id);
    }
    expect(dataOf(shifts).data.map(({ user }) => user.name)).toEqual(['A employee']);
    expect(dataOf(alerts)).toBeDefined();
    expect(requests.length).toBeLessThanOrEqual(12);
  });

  it('needs at most 10 requests for the morning of a till that was offline', async () => {
    const { api, requests } = await signIn(staff);
    const [shopId = ''] = shopIds;
    const updated_since = new Date(Date.now() - 24 * 3_600_000).toISOString();
    const [me, shops, colleagues, breakTypes, delta, current] = await Promise.all([
      api.GET('/auth/me'),
      api.GET('/shops'),
      api.GET('/colleagues', { params: { query: { shop_id: [shopId] } } }),
      api.GET('/break-types', { params: { query: { updated_since } } }),
      api.GET('/products', { params: { query: { updated_since, limit: 200 } } }),
      api.GET('/shifts/current'),
    ]);
    expect(dataOf(shops).data).toHaveLength(2);
    expect(dataOf(colleagues).data.map(({ id }) => id)).toEqual([dataOf(me).id]);
    expect(dataOf(breakTypes).data).toEqual([]);
    expect(dataOf(delta).data.map(({ sku }) => sku)).toEqual(['COFFEE']);
    expect(dataOf(current).user?.name).toBe('A employee');
    const sales = Array.from({ length: 100 }, () => ({
      client_receipt_id: randomUUID(),
      occurred_at: new Date(Date.now() - 3_600_000).toISOString(),
      lines: [{ sku: 'COFFEE', qty: 1, unit_price: 2.4 }],
    }));
    const send = () =>
      api.POST('/shops/{shop_id}/receipts/batch', {
        params: { path: { shop_id: shopId } },
        body: { receipts: sales },
      });
    const results = dataOf(await send()).results;
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['stored']));
    const again = dataOf(await send()).results;
    expect(again.map(({ receipt }) => receipt?.id)).toEqual(
      results.map(({ receipt }) => receipt?.id),
    );
    expect(dataOf(await api.POST('/shifts/end', { body: {} })).shop.id).toBe(shopId);
    expect(requests.length).toBeLessThanOrEqual(10);
  });
});
