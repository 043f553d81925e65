// The row of reports: closing the days of many shops, and a quiet organization meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import { withCpu } from './cpu.mjs';
import { median } from './measuring.mjs';
import { inDatabase } from './people.mjs';
import { quietLoad } from './quiet-load.mjs';
import { makeWorld } from './world.mjs';

const SHOPS = 100;
/** Enough that the work lasts longer than what is measured. A look closes five days. */
const DAYS = 10;
const RECEIPTS = 200;
const PEOPLE = 5;

/** The receipts of each of the days, and five people who worked on each. */
const TRADE = [
  `INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from, version, created_at, updated_at)
    SELECT $1, gen_random_uuid(), n || '@' || $1 || '.example.com', 'Person ' || n, 'EMPLOYEE', true, now(), 1, now(), now()
    FROM generate_series(1, ${SHOPS * PEOPLE}) n`,
  `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source, version, created_at, updated_at)
    SELECT $1, gen_random_uuid(), 'SKU-' || n, 'Product ' || n, 100, 'EUR', 'IMPORT', 1, now(), now()
    FROM generate_series(0, 99) n`,
  `CREATE TEMPORARY TABLE team AS SELECT s.id AS shop_id, u.id AS user_id, u.n FROM (
      SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM shops WHERE organization_id = $1) s
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM users
      WHERE organization_id = $1 AND role = 'EMPLOYEE') u ON u.n / ${PEOPLE} = s.n`,
  `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before, business_date, start_source,
      end_source, needs_confirmation, version, created_at, updated_at)
    SELECT $1, gen_random_uuid(), user_id, shop_id, day + interval '8 hours', day + interval '16 hours',
      day + interval '16 hours', day::date, 'CLOCK', 'CLOCK', false, 1, now(), now()
    FROM team, generate_series(current_date - ${DAYS}, current_date - 1, interval '1 day') AS day`,
  `WITH made AS (
      INSERT INTO receipts (organization_id, id, shop_id, user_id, type, receipt_number, occurred_at, received_at,
        business_date, currency, gross_minor, discount_minor, tax_minor, added_tax_minor, total_minor)
      SELECT $1, gen_random_uuid(), shop_id, user_id, 'SALE',
        1000000 + (current_date - day::date) * 100000 + team.n * 1000 + sale, day + interval '8 hours' + sale * interval '8 minutes',
        now(), day::date, 'EUR', 200, 0, 0, 0, 200
      FROM team, generate_series(current_date - ${DAYS}, current_date - 1, interval '1 day') AS day,
        generate_series(1, ${RECEIPTS / PEOPLE}) sale
      RETURNING organization_id, id, shop_id, business_date, receipt_number),
    marked AS (
      INSERT INTO sales_marks (organization_id, shop_id, business_date, receipt_id)
      SELECT organization_id, shop_id, business_date, id FROM made),
    paid AS (
      INSERT INTO receipt_payments (organization_id, receipt_id, payment_number, method, amount_minor)
      SELECT organization_id, id, 1, CASE receipt_number % 2 WHEN 0 THEN 'CASH' ELSE 'CARD' END, 200 FROM made)
    INSERT INTO receipt_lines (organization_id, receipt_id, line_number, sku, name, qty_milli, unit_price_minor,
      gross_minor, discount_minor, tax_minor, tax_included, total_minor)
    SELECT organization_id, id, l, 'SKU-' || (receipt_number * l % 100), 'Product', 1000, 100, 100, 0, 0, true, 100
    FROM made CROSS JOIN generate_series(1, 2) l`,
];
const LEFT = 'SELECT count(*)::int AS count FROM sales_marks WHERE organization_id = $1';
/** Looks under way find that their days are closed, and say afterwards that their shops are due again: this is repeated. */
const END = [
  `UPDATE report_shops SET next_look_at = 'infinity', closed_through = current_date WHERE organization_id = $1`,
];
const LOOKED =
  'SELECT count(*)::int AS count, max(made_at)::text AS last FROM reports WHERE organization_id = $1';
/** From then on no day is closed, and all shops are due. */
const BEGIN = [
  'DELETE FROM reports WHERE organization_id = $1',
  'DELETE FROM report_shops WHERE organization_id = $1',
];
const CLOSED = `SELECT count(*)::int AS count FROM reports WHERE organization_id = $1 AND kind = 'DAY'`;
/** Longer than it takes to close a day, and to rest after it. */
const STILL_MS = 12_000;
/** How long days are closed while nobody asks for anything. */
const UNDISTURBED_MS = 10_000;

async function untilStill(send) {
  for (let before; ;) {
    await send(END);
    const now = JSON.stringify(await send([LOOKED]));
    if (now === before) return;
    before = now;
    await pause(STILL_MS);
  }
}

/** The quiet organization alone. */
async function aloneRound(measuring, { send, quiet }) {
  await untilStill(send);
  return measuring.load(quiet);
}

/** Closing alone, and then beside the quiet organization. */
async function closingRound(measuring, { parts, send, quiet }) {
  await send(BEGIN);
  // Or each look reads what was deleted before it.
  await inDatabase(parts.database, (client) => client.query('VACUUM reports, report_shops'));
  while ((await send([CLOSED])).count === 0) await pause(100);
  const meanwhile = async (work) => {
    const began = { at: performance.now(), ...(await send([CLOSED])) };
    const result = await work();
    const { count } = await send([CLOSED]);
    if (count === SHOPS * DAYS) throw new Error('All days were closed too early');
    const tookS = (performance.now() - began.at) / 1_000;
    return {
      ...result,
      closed: count - began.count,
      perSecondClosed: (count - began.count) / tookS,
    };
  };
  const closing = await withCpu(parts, () => meanwhile(() => pause(UNDISTURBED_MS)));
  const beside = await meanwhile(() => measuring.load(quiet));
  process.stderr.write('.');
  return { closing, beside };
}

async function reports(measuring, { api, database, get }) {
  const { organizationId } = await makeWorld(api.url, SHOPS);
  const send = (texts) =>
    inDatabase(database, async (client) => {
      let result;
      for (const text of texts)
        result = await client.query(text.replaceAll('$1', `'${organizationId}'::uuid`));
      return result.rows[0];
    });
  await send(TRADE);
  while ((await send([LEFT])).count > 0) await pause(1_000);
  await inDatabase(database, (client) => client.query('VACUUM ANALYZE'));
  const quiet = quietLoad(measuring, { api, get });
  const world = { parts: { api, database }, send, quiet };
  const rounds = [];
  for (let before = await aloneRound(measuring, world); rounds.length < measuring.rounds;) {
    const round = await closingRound(measuring, world);
    const after = await aloneRound(measuring, world);
    // The machine has its own stalls: the better of both is what closing is compared with.
    rounds.push({ ...round, alone: before.p99 < after.p99 ? before : after });
    before = after;
  }
  rowsOf(measuring, rounds);
}

function rowsOf(measuring, rounds) {
  const of = (figure) => median(rounds.map(figure));
  const perSecond = of(({ closing }) => closing.perSecondClosed);
  const cpu = of(({ closing }) => (closing.cpu / closing.closed) * SHOPS);
  measuring.row(
    `days closed, with ${RECEIPTS} receipts and ${PEOPLE} people each`,
    perSecond,
    `${cpu.toFixed(1)} s of a core for ${SHOPS} shops`,
    `by one process that nobody asks for anything, in ${(SHOPS / perSecond).toFixed(0)} s, with the weeks and months that end with them`,
  );
  const ratio = (name) => of(({ alone, beside }) => beside[name] / Math.max(alone[name], 1));
  measuring.row(
    'guarded GET of a quiet organization meanwhile',
    of(({ beside }) => beside.perSecond),
    `p50 is × ${ratio('p50').toFixed(2)}, p99 × ${ratio('p99').toFixed(1)}`,
    `p99 ${of(({ alone }) => alone.p99)} ms alone, ${of(({ beside }) => beside.p99)} ms beside it, for ${of(({ beside }) => beside.perSecondClosed).toFixed(1)} days a second`,
  );
}

export const REPORT_ROWS = { reports };
