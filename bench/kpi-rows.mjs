// Rows of KPIs: what an answer costs by the number of receipts, and beside a scan of them. What the sums cost a till is
// the row of receipts, beside a commit without them.
import { median } from './measuring.mjs';
import { headersOf, inDatabase } from './people.mjs';
import { makeWorld } from './world.mjs';

const DAYS = 1_000;
const SKUS = 500;
const LINES = 2;
const TODAY = 60_000;
const CHUNK = 50_000;
const MONTH = 30;

const dateOf = (daysAgo) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** A shop of an organization of its own, into which receipts are written past the API. */
class History {
  static async make(api, database) {
    const world = await makeWorld(api.url, 2);
    const history = new History(api, database, world);
    await history.write(`INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source, version,
        created_at, updated_at)
      SELECT $1, gen_random_uuid(), 'SKU-' || n, 'Product ' || n, 100, 'EUR', 'IMPORT', 1, now(), now()
      FROM generate_series(1, ${SKUS}) n`);
    return history;
  }

  constructor(api, database, world) {
    Object.assign(this, { api, database, world, stored: 0 });
    this.headers = headersOf(world.token);
    [this.shopId, this.otherShopId] = world.shopIds;
  }

  write(sql) {
    const { organizationId } = this.world;
    return inDatabase(this.database, (client) => client.query(sql, [organizationId]));
  }

  /** Spreads receipts evenly over the days before yesterday until there are so many, and waits until they are folded. */
  async growTo(count) {
    const day = `current_date - 2 - (n % ${DAYS})`;
    for (; this.stored < count; this.stored += CHUNK) await this.receipts(this.shopId, day, CHUNK);
    await this.folded();
  }

  /** @param day  SQL for the business date of receipt `n` */
  async receipts(shopId, day, count) {
    await this.write(`WITH made AS (
        INSERT INTO receipts (organization_id, id, shop_id, user_id, type, receipt_number, occurred_at, received_at,
          business_date, currency, gross_minor, discount_minor, tax_minor, added_tax_minor, total_minor)
        SELECT $1, gen_random_uuid(), '${shopId}', '${this.world.userId}', 'SALE', ${1_000_000 + this.stored} + n,
          (${day})::timestamp AT TIME ZONE 'UTC' + (n % 600) * interval '1 minute' + interval '8 hours', now(),
          (${day}), 'EUR', 200, 0, 0, 0, 200
        FROM generate_series(1, ${count}) n
        RETURNING organization_id, id, shop_id, business_date, receipt_number),
      marked AS (
        INSERT INTO sales_marks (organization_id, shop_id, business_date, receipt_id)
        SELECT organization_id, shop_id, business_date, id FROM made)
      INSERT INTO receipt_lines (organization_id, receipt_id, line_number, sku, name, qty_milli, unit_price_minor,
        gross_minor, discount_minor, tax_minor, tax_included, total_minor, category, unit_cost_minor, cost_minor)
      SELECT organization_id, id, l, 'SKU-' || (receipt_number * l % ${SKUS} + 1), 'Product', 1000, 100, 100, 0, 0, true,
        100, 'Category ' || (receipt_number * l % 10), 40, 40
      FROM made CROSS JOIN generate_series(1, ${LINES}) l`);
  }

  /** The application folds by itself. */
  async folded() {
    for (let left = 1; left > 0;) {
      const { rows } = await this.write(
        'SELECT count(*)::int AS left FROM sales_marks WHERE organization_id = $1',
      );
      left = rows[0].left;
      if (process.stderr.isTTY)
        process.stderr.write(`\r${this.stored} receipts stored, ${left} to fold   `);
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    await inDatabase(this.database, (client) => client.query('VACUUM ANALYZE'));
  }

  ask(query, shopId = this.shopId) {
    return { method: 'GET', path: `/shops/${shopId}/kpis?${query}`, headers: this.headers };
  }

  /** What an answer would cost without sums. */
  async scan(from, to) {
    const startedAt = performance.now();
    await this
      .write(`SELECT l.sku, sum(l.qty_milli), sum(l.gross_minor - l.discount_minor), sum(r.total_minor)
      FROM receipts r JOIN receipt_lines l USING (organization_id)
      WHERE r.organization_id = $1 AND r.shop_id = '${this.shopId}' AND l.receipt_id = r.id
        AND r.business_date BETWEEN '${from}' AND '${to}' GROUP BY l.sku`);
    return performance.now() - startedAt;
  }
}

const month = `from=${dateOf(MONTH + 1)}&to=${dateOf(2)}`;
const ALL = `from=${dateOf(DAYS + 10)}&to=${dateOf(0)}`;

async function growth(measuring, { api, database, sizes }) {
  const history = await History.make(api, database);
  const one = (request) => () =>
    measuring.load({ url: api.url, connections: 1, requests: [request] });
  let first;
  for (const size of sizes) {
    await history.growTo(size);
    const result = await measuring.compare({
      month: one(history.ask(`${month}&group_by=day&compare=previous_period&top=10`)),
      all: one(history.ask(`${ALL}&group_by=month&top=10`)),
    });
    first ??= result.month;
    const scans = [];
    for (let round = 0; round < measuring.rounds; round += 1)
      scans.push(await history.scan(dateOf(MONTH + 1), dateOf(2)));
    const answerMs = 1_000 / result.month.perSecond;
    const n = size.toLocaleString('en');
    measuring.row(
      `KPIs of 30 days, ${n} receipts`,
      result.month.perSecond,
      `× ${(first.perSecond / result.month.perSecond).toFixed(2)} of the time with ${sizes[0].toLocaleString('en')}`,
      `p50 ${result.month.p50} ms; the scan alone takes ${Math.round(median(scans))} ms, × ${Math.round(median(scans) / answerMs)}`,
    );
    measuring.row(
      `KPIs of all history by month, ${n} receipts`,
      result.all.perSecond,
      `× ${result.all.ratioOfFirst.toFixed(2)} of the time of 30 days`,
      `p50 ${result.all.p50} ms`,
    );
  }
  await today(measuring, history);
}

/** A day with many receipts beside a day with few, both of today. */
async function today(measuring, history) {
  await history.receipts(history.shopId, 'current_date', TODAY);
  await history.receipts(history.otherShopId, 'current_date', 100);
  await history.folded();
  const now = `from=${dateOf(0)}&to=${dateOf(0)}&compare=previous_week&group_by=hour`;
  const one = (shopId) => () =>
    measuring.load({
      url: history.api.url,
      connections: 1,
      requests: [history.ask(now, shopId)],
    });
  const result = await measuring.compare({
    quiet: one(history.otherShopId),
    busy: one(history.shopId),
  });
  measuring.row('KPIs of today, 100 receipts sold today', result.quiet.perSecond);
  measuring.row(
    `KPIs of today, ${TODAY.toLocaleString('en')} receipts sold today`,
    result.busy.perSecond,
    `× ${result.busy.ratioOfFirst.toFixed(2)} of the time of a quiet day`,
    `p50 ${result.busy.p50} ms`,
  );
}

export const KPI_ROWS = { growth };
