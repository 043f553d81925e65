// The baseline: node:http and pg, the same SQL statements in the same packets as the API, and nothing
// else: no framework, no authentication, no validation, no logs. With PACKETS=five a receipt takes the
// five packets and the savepoint that it took at first, to compare with figures of that time.
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import {
  CALLER,
  CLAIM,
  READ_SHOP,
  SALE_CONTEXT,
  SCOPE,
  STORE_KEY,
  STORE_RECEIPT,
} from './statements.mjs';

const {
  DATABASE_URL,
  ORGANIZATION_ID,
  USER_ID,
  SESSION_ID,
  POOL_SIZE = '16',
  PACKETS = 'three',
} = process.env;
const inFive = PACKETS === 'five';
pg.types.setTypeParser(20, Number);

const pool = new pg.Pool({
  connectionString: DATABASE_URL,
  max: Number(POOL_SIZE),
  options: '-c role=tillclock_app -c timezone=UTC',
  pipeline: true,
});
const named = (statement, values) => ({ ...statement, values });
const command = (text) => ({ name: text, text });

/** Two prepared statements; with five packets a text that is parsed each time, as it was then. */
function begin(client, text) {
  if (inFive)
    return [client.query(`${text}; SET LOCAL app.organization_id = '${ORGANIZATION_ID}'`)];
  return [client.query(command(text)), client.query(named(SCOPE, [ORGANIZATION_ID]))];
}

const commit = (client) => client.query(inFive ? 'COMMIT' : command('COMMIT'));

// The API reserves numbers in blocks, one statement in fifty receipts: next to nothing, so not copied.
// Two baselines fill the same shop, so each counts from its own process id.
let lastNumber = process.pid * 1_000_000_000;

async function createReceipt(shopId, key, text) {
  const caller = named(CALLER, [ORGANIZATION_ID, USER_ID, SESSION_ID]);
  if (inFive) await pool.query(caller);
  const body = JSON.parse(text);
  const hash = createHash('sha256').update(text).digest();
  const client = await pool.connect();
  try {
    const route = 'POST /shops/:shop_id/receipts';
    const lock = createHash('sha256').update(key).digest().readBigInt64BE(0).toString();
    // What travels together is written to the socket at once, as the API does it.
    const opened = await inOnePacket(client, () => [
      ...begin(client, 'BEGIN'),
      client.query(named(CLAIM, [ORGANIZATION_ID, USER_ID, route, key, lock])),
      client.query(inFive ? 'SAVEPOINT work' : caller),
    ]);
    const claimed = opened.at(-2);
    if (claimed.rows[0].body) {
      await commit(client);
      return claimed.rows[0].body.toString();
    }
    const skus = [...new Set(body.lines.map((line) => line.sku))];
    const { rows } = await client.query(
      named(SALE_CONTEXT, [ORGANIZATION_ID, shopId, skus, null, USER_ID, null]),
    );
    const shop = rows[0];
    const lines = body.lines.map((line, index) => {
      const gross = Math.round(line.qty * line.unit_price * 100);
      return {
        line_number: index + 1,
        sku: line.sku,
        name: line.sku,
        qty_milli: line.qty * 1000,
        unit_price_minor: Math.round(line.unit_price * 100),
        gross_minor: gross,
        discount_minor: 0,
        tax_minor: 0,
        tax_included: true,
        total_minor: gross,
        refunded_receipt_id: null,
        refunded_line_number: null,
      };
    });
    const total = lines.reduce((sum, line) => sum + line.total_minor, 0);
    const receipt = {
      id: uuid(),
      shop_id: shopId,
      user_id: USER_ID,
      type: 'SALE',
      refund_for: null,
      receipt_number: (lastNumber += 1),
      client_receipt_id: null,
      occurred_at: shop.now,
      received_at: shop.now,
      business_date: shop.now.toISOString().slice(0, 10),
      currency: shop.currency,
      gross_minor: total,
      discount_minor: 0,
      tax_minor: 0,
      added_tax_minor: 0,
      total_minor: total,
      note: null,
    };
    const known = new Set(shop.known?.map((product) => product.sku));
    const fresh = skus
      .filter((sku) => !known.has(sku))
      .map((sku) => ({ id: uuid(), sku, name: sku, price_minor: 100 }));
    const store = named(STORE_RECEIPT, [
      ORGANIZATION_ID,
      JSON.stringify(receipt),
      JSON.stringify(lines),
      null,
      fresh.length ? JSON.stringify(fresh) : null,
    ]);
    if (inFive) await client.query(store);
    const answer = JSON.stringify({ ...receipt, lines });
    const ended = await inOnePacket(client, () => [
      ...(inFive ? [] : [client.query(store)]),
      client.query(
        named(STORE_KEY, [
          ORGANIZATION_ID,
          USER_ID,
          route,
          key,
          hash,
          201,
          '{}',
          Buffer.from(answer),
          JSON.stringify([{ shop_id: shopId }]),
          24,
        ]),
      ),
      commit(client),
    ]);
    const tag = ended.at(-1).command;
    if (tag !== 'COMMIT') throw new Error(tag);
    return answer;
  } finally {
    client.release();
  }
}

/** With five packets as it was then: each statement in a write of its own. */
function inOnePacket(client, send) {
  const { stream } = client.connection;
  if (!inFive) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return Promise.all(send());
}

async function getShop(shopId) {
  await pool.query(named(CALLER, [ORGANIZATION_ID, USER_ID, SESSION_ID]));
  const client = await pool.connect();
  try {
    const answers = await Promise.all([
      ...begin(client, 'BEGIN READ ONLY'),
      client.query(named(READ_SHOP, [ORGANIZATION_ID, shopId])),
      commit(client),
    ]);
    return JSON.stringify(answers.at(-2).rows[0]);
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const shopId = request.url.split('/')[2];
    const work =
      request.method === 'POST'
        ? createReceipt(
            shopId,
            request.headers['idempotency-key'] ?? randomUUID(),
            Buffer.concat(chunks).toString(),
          )
        : getShop(shopId);
    work.then(
      (text) =>
        response
          .writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' })
          .end(text),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`),
);
