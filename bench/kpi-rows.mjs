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
const NOW = 'period=today&compare=previous_week&group_by=hour';
/**
 * Of the ten hours in which a shop sells. By the number alone, all receipts of a day would be in three of its minutes,
 * and the hour of a run would decide whether a third of the compared day is in the quarter that is read one by one.
 */
const MINUTE = `((n + n / ${DAYS} * 13) % 600)`;
/** So few are marked at once that folding them stays fast. */
const FOLDED = 500_000;

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
    for (; this.stored < count; this.stored += CHUNK) {
      await this.receipts(this.shopId, day, CHUNK);
      if (this.stored % FOLDED === 0) await this.folded();
    }
    await this.folded();
  }

  /** A day with many receipts in one shop, and one with few in the other. */
  async sellToday() {
    await this.receipts(this.shopId, 'current_date', TODAY);
    await this.receipts(this.otherShopId, 'current_date', 100);
    await this.folded();
  }

  /** @param day  SQL for the business date of receipt `n` */
  async receipts(shopId, day, count) {
    await this.write(`WITH made AS (
        INSERT INTO receipts (organization_id, id, shop_id, user_id, type, receipt_number, occurred_at, received_at,
          business_date, currency, gross_minor, discount_minor, tax_minor, added_tax_minor, total_minor)
        SELECT $1, gen_random_uuid(), '${shopId}', '${this.world.userId}', 'SALE', ${1_000_000 + this.stored} + n,
          (${day})::timestamp AT TIME ZONE 'UTC' + ${MINUTE} * interval '1 minute' + interval '8 hours', now(),
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
    await inDatabase(this.database, (client) => client.query('VACUUM sales_marks'));
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
const shown = (count) => count.toLocaleString('en');

/** Organizations of different sizes, measured in turns, because the machine's speed changes from minute to minute. */
async function growth(measuring, { api, database, sizes }) {
  const histories = [];
  for (const size of sizes) {
    const history = await History.make(api, database);
    await history.growTo(size);
    histories.push(history);
  }
  for (const history of histories) await history.sellToday();
  await inDatabase(database, (client) => client.query('VACUUM ANALYZE'));
  const questions = {
    month: (history) => history.ask(`${month}&group_by=day&compare=previous_period&top=10`),
    all: (history) => history.ask(`${ALL}&group_by=month&top=10`),
    quiet: (history) => history.ask(NOW, history.otherShopId),
    busy: (history) => history.ask(NOW),
    combined: (history) =>
      history.ask(`${month}&group_by=seller&category=Category 1&top=1`.replace(' ', '%20')),
  };
  const contestants = Object.entries(questions).flatMap(([name, question]) =>
    histories.map((history, index) => [
      `${name}${index}`,
      () => measuring.load({ url: api.url, connections: 1, requests: [question(history)] }),
    ]),
  );
  const results = await measuring.compare(Object.fromEntries(contestants));
  const scans = await scansOf(measuring, histories);
  sizes.forEach((size, index) => {
    rowsOf(measuring, { size, smallest: sizes[0], scanMs: scans[index] }, (name) => ({
      ...results[`${name}${index}`],
      of: (other, at = index) => results[`${name}${index}`].ms / results[`${other}${at}`].ms,
    }));
  });
}

/** The median time of a scan for each history, in turns. */
async function scansOf(measuring, histories) {
  const times = histories.map(() => []);
  for (let round = 0; round < measuring.rounds; round += 1)
    for (const [index, history] of histories.entries())
      times[index].push(await history.scan(dateOf(MONTH + 1), dateOf(2)));
  return times.map(median);
}

function rowsOf(measuring, { size, smallest, scanMs }, of) {
  const [monthly, all, busy, combined] = ['month', 'all', 'busy', 'combined'].map(of);
  measuring.row(
    `KPIs of 30 days, ${shown(size)} receipts`,
    monthly.perSecond,
    `× ${monthly.of('month', 0).toFixed(2)} of the time with ${shown(smallest)}`,
    `p50 ${monthly.p50} ms; the scan alone takes ${Math.round(scanMs)} ms, × ${Math.round(scanMs / monthly.ms)}`,
  );
  measuring.row(
    `KPIs of all history by month, ${shown(size)} receipts`,
    all.perSecond,
    `× ${all.of('month').toFixed(2)} of the time of 30 days`,
    `p50 ${all.p50} ms`,
  );
  measuring.row(
    `KPIs of today, ${shown(TODAY)} receipts sold today, ${shown(size)} before`,
    busy.perSecond,
    `× ${busy.of('quiet').toFixed(2)} of the time of a day with 100`,
    `p50 ${busy.p50} ms`,
  );
  measuring.row(
    `KPIs of 30 days of a category by seller, ${shown(size)} receipts, read one by one`,
    combined.perSecond,
    `× ${combined.of('month').toFixed(0)} of the time with sums`,
    `p50 ${combined.p50} ms`,
  );
}

export const KPI_ROWS = { growth };
