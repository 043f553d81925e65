import createClient, { type Client } from 'openapi-fetch';
import { randomUUID } from 'node:crypto';
import type { ErrorCode, paths, SalesKpisView, ShopView } from '../../openapi/client.js';

type Api = Client<paths>;

/**
 * A till's first day, written against the generated types alone. It is compiled, not run: that it
 * compiles is the proof that the document describes an API one can work with.
 * @param baseUrl  of a running server
 */
export async function firstDay(baseUrl: string): Promise<SalesKpisView> {
  const api = createClient<paths>({ baseUrl });
  const email = `${randomUUID()}@example.com`;
  await register(api, email);
  const token = await signIn(api, email);
  api.use({
    onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${token}`);
    },
  });
  const shop = await openShop(api);
  await sell(api, shop.id);
  const { data, error } = await api.GET('/shops/{shop_id}/kpis', {
    params: { path: { shop_id: shop.id }, query: { from: '2026-03-01', top: 3, compare: 'false' } },
  });
  if (!data) throw new Error(error.code);
  return data;
}

async function register(api: Api, email: string): Promise<void> {
  const { error } = await api.POST('/auth/register', {
    body: { email, password: 'correct-horse-battery', currency: 'EUR' },
  });
  // The code is narrowed to what this operation can answer: a switch over it can be exhaustive.
  if (error?.code === 'EMAIL_TAKEN') throw new Error('already here');
  // @ts-expect-error registering prices no line
  if (error?.code === 'LINE_INVALID') throw new Error('never');
  const code: ErrorCode | undefined = error?.code;
  if (code) throw new Error(code);
}

async function signIn(api: Api, email: string): Promise<string> {
  const { data, error } = await api.POST('/auth/login', {
    body: { email, password: 'correct-horse-battery' },
  });
  if (!data) throw new Error(error.code);
  return data.access_token;
}

async function openShop(api: Api): Promise<ShopView> {
  const { data, error } = await api.POST('/shops', {
    params: { header: { 'Idempotency-Key': randomUUID() } },
    body: { name: 'Corner Coffee', time_zone: 'Europe/Madrid' },
  });
  // @ts-expect-error a shop needs a name
  if (error) await api.POST('/shops', { body: { time_zone: 'Europe/Madrid' } });
  if (!data) throw new Error(error.code);
  return data;
}

/** Sends the sale twice, as a till does that lost the answer. */
async function sell(api: Api, shopId: string): Promise<void> {
  const attempt = {
    params: { path: { shop_id: shopId }, header: { 'Idempotency-Key': randomUUID() } },
    body: {
      lines: [{ sku: 'COFFEE', qty: 2, unit_price: 2.4 }],
      payments: [{ method: 'CASH' as const, amount: 4.8 }],
      client_receipt_id: 'till-3-000417',
    },
  };
  const first = await api.POST('/shops/{shop_id}/receipts', attempt);
  const again = await api.POST('/shops/{shop_id}/receipts', attempt);
  if (!first.data || again.data?.id !== first.data.id) throw new Error('sold twice');
  const refundFor: string | null = first.data.refund_for;
  if (refundFor !== null) throw new Error('a sale refunds nothing');
}
