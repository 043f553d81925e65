import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../support/http-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PASSWORD = 'pastry-counter-7';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/**
 * Speaks as the clients of "Sync KPIs API" do, and knows nothing else of this system.
 * Source: seeds/B-sync-kpis-api.md
 */
describe('a client of Sync KPIs API', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function register(): Promise<{ email: string; token: string }> {
    const email = `baker-${randomUUID()}@example.com`;
    const answer = await app.http.post('/auth/register', { body: { email, password: PASSWORD } });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ access_token: expect.any(String), token_type: 'bearer' });
    return { email, token: String(answer.json['access_token']) };
  }

  async function makeShop(token: string): Promise<string> {
    const answer = await app.http.post('/shops', { token, body: { name: 'Bakery' } });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ id: expect.any(String), name: 'Bakery' });
    return String(answer.json['id']);
  }

  function signInByForm(email: string, password: string): Promise<HttpAnswer> {
    const form = new URLSearchParams({ grant_type: 'password', username: email, password });
    return app.http.post('/auth/login', { headers: FORM, body: form.toString() });
  }

  it('sees that the service is up', async () => {
    const answer = await app.http.get('/health');
    expect([answer.status, answer.text]).toEqual([200, '{"status":"ok"}']);
  });

  it('registers, signs in with the OAuth2 form and creates a shop', async () => {
    const { email } = await register();
    const answer = await signInByForm(email, PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.json['token_type']).toBe('bearer');
    const token = String(answer.json['access_token']);
    const shopId = await makeShop(token);
    const { json } = await app.http.get('/shops', { token });
    expect(json['data']).toMatchObject([{ id: shopId, name: 'Bakery' }]);
  });

  it('signs in with JSON as well, and never with a wrong password', async () => {
    const { email } = await register();
    const body = { email, password: PASSWORD };
    expect((await app.http.post('/auth/login', { body })).status).toBe(200);
    expect((await signInByForm(email, 'something else')).status).toBe(401);
  });

  it('must sign in where a token is required', async () => {
    const answer = await app.http.post('/shops', { body: { name: 'Bakery' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('adds a product twice and gets the same one', async () => {
    const { token } = await register();
    const body = { sku: 'BREAD', name: 'Bread', price: 2.5 };
    const first = await app.http.post('/products', { token, body });
    const second = await app.http.post('/products', { token, body });
    expect(first.json).toMatchObject(body);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.json['id']).toBe(first.json['id']);
  });

  it('sends a receipt twice under one Idempotency-Key and gets the same one', async () => {
    const { token } = await register();
    const path = `/shops/${await makeShop(token)}/receipts`;
    const request = {
      token,
      key: randomUUID(),
      body: { lines: [{ sku: 'BREAD', qty: 2, unit_price: 2.5 }] },
    };
    const first = await app.http.post(path, request);
    const second = await app.http.post(path, request);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json['id']).toBe(first.json['id']);
    expect(first.json['total']).toBe(5);
    expect((await app.http.get(path, { token })).json['data']).toHaveLength(1);
  });

  it('reads its KPIs, for all days and for a range', async () => {
    const { token } = await register();
    const shop = `/shops/${await makeShop(token)}`;
    const sales = [
      {
        occurred_at: '2026-03-01T09:00:00Z',
        lines: [{ sku: 'BREAD', name: 'Bread', qty: 2, unit_price: 2.5 }],
      },
      {
        occurred_at: '2026-03-02T09:00:00Z',
        lines: [{ sku: 'CAKE', name: 'Cake', qty: 1, unit_price: 20 }],
      },
    ];
    for (const body of sales) {
      const answer = await app.http.post(`${shop}/receipts`, { token, key: randomUUID(), body });
      expect(answer.status).toBe(201);
    }
    const all = await app.http.get(`${shop}/kpis`, { token });
    expect(all.status).toBe(200);
    expect(all.json).toMatchObject({
      total_receipts: 2,
      total_revenue: 25,
      top_skus: [
        { sku: 'BREAD', qty: 2, revenue: 5 },
        { sku: 'CAKE', qty: 1, revenue: 20 },
      ],
    });
    const day = await app.http.get(`${shop}/kpis?from=2026-03-02&to=2026-03-02`, { token });
    expect(day.json).toMatchObject({ total_receipts: 1, total_revenue: 20 });
  });
});
