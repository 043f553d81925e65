// Rows of teams: sales and hours together beside hours alone, and the staffing of hours beside sales alone.
import { headersOf, inDatabase } from './people.mjs';
import { call, makeWorld } from './world.mjs';
import { FILL_MONTH } from './work-rows.mjs';

const PEOPLE = 200;
const CREW = 10;
const DAYS = 90;
const RECEIPTS = 50_000;
const MONTH = 'from=2026-01-01&to=2026-01-31';

/** Everybody earns something, was planned, and sold something on each day. */
const FILL_TEAM = [
  `INSERT INTO wages (organization_id, id, user_id, amount_minor, currency, unit, valid_from, version)
   SELECT organization_id, gen_random_uuid(), id, 1400, 'EUR', 'HOUR', '2025-01-01', 1 FROM users WHERE organization_id = $1`,
  `INSERT INTO scheduled_shifts (organization_id, id, shop_id, user_id, start_at, end_at, business_date, published_at,
     version, created_at, updated_at)
   SELECT organization_id, gen_random_uuid(), shop_id, user_id, start_at, end_at, business_date, now(), 1, now(), now()
   FROM shifts WHERE organization_id = $1`,
  `WITH made AS (
     INSERT INTO receipts (organization_id, id, shop_id, user_id, type, receipt_number, occurred_at, received_at,
       business_date, currency, gross_minor, discount_minor, tax_minor, added_tax_minor, total_minor)
     SELECT s.organization_id, gen_random_uuid(), s.shop_id, s.user_id, 'SALE', 1000000 + row_number() OVER (),
       s.start_at + n * interval '70 minutes', now(), s.business_date, 'EUR', 200, 0, 0, 0, 200
     FROM shifts s, generate_series(1, $2::int) n WHERE s.organization_id = $1
     RETURNING organization_id, id, shop_id, business_date),
   marked AS (
     INSERT INTO sales_marks (organization_id, shop_id, business_date, receipt_id)
     SELECT organization_id, shop_id, business_date, id FROM made)
   INSERT INTO receipt_lines (organization_id, receipt_id, line_number, sku, name, qty_milli, unit_price_minor, gross_minor,
     discount_minor, tax_minor, tax_included, total_minor)
   SELECT organization_id, id, 1, 'SKU-1', 'Product', 2000, 100, 200, 0, 0, true, 200 FROM made`,
];

async function folded(client, organizationId) {
  for (let left = 1; left > 0;) {
    const { rows } = await client.query(
      'SELECT count(*)::int AS left FROM sales_marks WHERE organization_id = $1',
      [organizationId],
    );
    left = rows[0].left;
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await client.query('VACUUM ANALYZE');
}

async function fill(database, organizationId, receipts) {
  await inDatabase(database, async (client) => {
    await client.query(
      `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source, version, created_at, updated_at)
       VALUES ($1, gen_random_uuid(), 'SKU-1', 'Product', 100, 'EUR', 'IMPORT', 1, now(), now())`,
      [organizationId],
    );
    const [wages, plans, sales] = FILL_TEAM;
    await client.query(wages, [organizationId]);
    await client.query(plans, [organizationId]);
    await client.query(sales, [organizationId, receipts]);
    await folded(client, organizationId);
  });
}

/** One connection, so that it is the time of one answer. */
const one = (api, path, headers) => () =>
  api.measuring.load({
    url: api.url,
    connections: 1,
    requests: [{ method: 'GET', path, headers }],
  });

async function team(measuring, { api, database }) {
  const { token, organizationId, shopIds } = await makeWorld(api.url, 1);
  await inDatabase(database, (client) => client.query(FILL_MONTH, [organizationId, shopIds[0]]));
  await fill(database, organizationId, 4);
  const headers = headersOf(token);
  const { currencies } = await call(api.url, `/kpis/team?${MONTH}`, { token });
  const [{ series, labour_cost }] = currencies;
  if (series.length !== PEOPLE || !(labour_cost > 0))
    throw new Error(`the team has ${series.length} people and costs ${labour_cost}`);
  const at = { url: api.url, measuring };
  const result = await measuring.compare({
    timesheet: one(at, `/timesheets?${MONTH}&limit=200`, headers),
    people: one(at, `/kpis/team?${MONTH}`, headers),
    hours: one(at, `/kpis/team?${MONTH}&group_by=weekday_hour`, headers),
  });
  const beside = ({ perSecond, p50 }) => [
    perSecond,
    `× ${(result.timesheet.perSecond / perSecond).toFixed(2)} of the time of their timesheet (${result.timesheet.p50} ms)`,
    `p50 ${p50} ms`,
  ];
  measuring.row(`team KPIs of ${PEOPLE} people over 31 days`, ...beside(result.people));
  measuring.row('the same by the hour of the week', ...beside(result.hours));
  await heatMap(measuring, { api, database });
}

/** A crew over 90 days, beside the KPIs of 30 days of the same shop. */
async function heatMap(measuring, { api, database }) {
  const { token, organizationId, shopIds } = await makeWorld(api.url, 1);
  const crew = FILL_MONTH.replace('generate_series(1, 200)', `generate_series(1, ${CREW})`).replace(
    "'2026-01-31'",
    `'2026-01-01'::date + ${DAYS - 1}`,
  );
  await inDatabase(database, (client) => client.query(crew, [organizationId, shopIds[0]]));
  await fill(database, organizationId, Math.round(RECEIPTS / CREW / DAYS));
  const headers = headersOf(token);
  const at = { url: api.url, measuring };
  const result = await measuring.compare({
    kpis: one(at, `/kpis?${MONTH}&group_by=day&compare=previous_period&top=10`, headers),
    map: one(at, '/kpis/team/heat-map?from=2026-01-01&to=2026-03-31', headers),
  });
  measuring.row(
    `heat map of ${DAYS} days, ${CREW} people, ${RECEIPTS.toLocaleString('en')} receipts`,
    result.map.perSecond,
    `× ${(result.kpis.perSecond / result.map.perSecond).toFixed(2)} of the time of KPIs of a month (${result.kpis.p50} ms)`,
    `p50 ${result.map.p50} ms`,
  );
}

export const TEAM_ROWS = { team };
