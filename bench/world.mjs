// What the load needs to exist: an owner, shops, a catalog, and a shop with a history.
const SKUS = ['COFFEE', 'CROISSANT', 'JUICE'];

export const saleBody = {
  lines: SKUS.map((sku, index) => ({ sku, qty: index + 1, unit_price: 2.5 })),
};

/** Sales of a shop, each under a key of its own. */
export const receiptsOf = (headers, shopId) => ({
  method: 'POST',
  path: `/shops/${shopId}/receipts`,
  headers,
  body: saleBody,
  uniqueKeys: true,
});

export async function call(url, path, { token, body, method = body ? 'POST' : 'GET' } = {}) {
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** @returns the owner's token and ids, and the ids of as many shops as asked for */
export async function makeWorld(url, shopCount) {
  const credentials = {
    email: `bench-${Date.now()}@example.com`,
    password: 'bench-horse-battery-9',
  };
  const { access_token: token } = await call(url, '/auth/register', { body: credentials });
  const me = await call(url, '/auth/me', { token });
  const shopIds = [];
  for (let i = 1; i <= shopCount; i += 1) {
    const shop = await call(url, '/shops', { token, body: { name: `Shop ${i}`, currency: 'EUR' } });
    shopIds.push(shop.id);
  }
  await call(url, `/shops/${shopIds[0]}/receipts`, { token, body: saleBody });
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
  return {
    credentials,
    token,
    organizationId: me.organization_id,
    userId: me.id,
    sessionId: claims.sid,
    shopIds,
  };
}
