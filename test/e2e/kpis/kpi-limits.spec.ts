import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { HttpClient } from '../../support/http-client.js';
import { expectStatus } from '../../support/makers.js';
import { startTestApp, testDatabaseUrl, type TestApp } from '../../support/test-app.js';
import { makeTill, refusal, type Till } from '../../support/till.js';

/** The greatest receipt there can be, and the greatest sum: 15 digits of minor units. */
const GREATEST = 99_999_999_999.99;
const GREATEST_SUM = '9999999999999.99';
const REFUSED = [422, 'SUM_OUT_OF_RANGE'];

/** 999 times it is the greatest sum, 1,000 times one too many; a bigint holds it nine million times. */
const EACH = 1_001_001_001_001;
const SCHEMA = 'magnified';
const LOGIN = 'magnified_login';
const times = (...columns: string[]): string =>
  columns.map((column) => `${EACH} * ${column} AS ${column}`).join(', ');
/**
 * A login to which every minor unit and every thousandth counts a billion times: what else would take
 * a million receipts. Views, so that receipts are written and kept apart as ever.
 */
const MAGNIFY = (password: string): string => `
  CREATE SCHEMA ${SCHEMA};
  CREATE VIEW ${SCHEMA}.receipts WITH (security_invoker) AS
    SELECT organization_id, id, shop_id, user_id, type, receipt_number, business_date, occurred_at,
      ${times('gross_minor', 'discount_minor', 'tax_minor', 'total_minor')} FROM public.receipts;
  CREATE VIEW ${SCHEMA}.receipt_lines WITH (security_invoker) AS
    SELECT organization_id, receipt_id, sku, category, tax_rate_milli,
      ${times('qty_milli', 'gross_minor', 'discount_minor', 'tax_minor', 'total_minor', 'cost_minor')}
      FROM public.receipt_lines;
  CREATE VIEW ${SCHEMA}.sales_sums WITH (security_invoker) AS
    SELECT organization_id, shop_id, dimension, period, starts, quarter, key, category, sales, refunds,
      lines_without_cost, paid_minor, tip_minor,
      ${times('gross_minor', 'discount_minor', 'returns_minor', 'tax_minor', 'total_minor', 'qty_milli', 'cost_minor')}
      FROM public.sales_sums;
  GRANT USAGE ON SCHEMA ${SCHEMA} TO tillclock_app;
  GRANT SELECT ON ALL TABLES IN SCHEMA ${SCHEMA} TO tillclock_app;
  CREATE ROLE ${LOGIN} LOGIN PASSWORD '${password}' IN ROLE tillclock;
  ALTER ROLE ${LOGIN} SET search_path = ${SCHEMA}, public;`;

/** A line of so many minor units and no more than a thousandth of a piece. */
function worth(minor: number): Record<string, unknown> {
  return { qty: 0.001, unit_price: minor * 10 };
}

/** The same, with a tax in major units on top. */
function added(minor: number, tax: number): Record<string, unknown> {
  return { ...worth(minor), tax, tax_included: false };
}

function on(day: number): { occurred_at: string } {
  return { occurred_at: `2026-03-0${day}T12:00:00Z` };
}

describe('a sum that a number cannot represent exactly', () => {
  let app: TestApp;
  let magnified: TestApp;
  let probe: DatabaseProbe;

  beforeAll(async () => {
    probe = await DatabaseProbe.connect();
    const url = new URL(testDatabaseUrl());
    [url.username, url.password] = [LOGIN, randomUUID()];
    await probe.rows(MAGNIFY(url.password));
    app = await startTestApp();
    magnified = await startTestApp({ DATABASE_URL: url.href });
  });
  afterAll(async () => {
    await Promise.all([app.close(), magnified.close()]);
    await probe.rows(`DROP SCHEMA ${SCHEMA} CASCADE; DROP ROLE ${LOGIN}`);
    await probe.close();
  });

  /** The same till, as the magnified login sees its receipts. */
  function through(till: Till): Till {
    return till.as(till.person, new HttpClient(magnified.http.baseUrl));
  }

  function sell(till: Till, fields: Record<string, unknown>, day = 1): Promise<{ id: string }> {
    return till.sell([{ sku: 'A', qty: 1, unit_price: 0, ...fields }], on(day));
  }

  it('is refused, and below the limit is returned to the cent: a hundred receipts of the greatest amount', async () => {
    const till = await makeTill(app.http);
    const prices = [...Array.from({ length: 100 }, () => GREATEST), 0.99];
    await Promise.all(prices.map((unit_price) => sell(till, { unit_price })));
    const { text } = expectStatus(await till.get('/kpis'), 200);
    for (const field of ['total_revenue', 'gross_sales', 'net_sales', 'revenue']) {
      expect(text).toContain(`"${field}":${GREATEST_SUM}`);
    }
    const { id } = await sell(till, { unit_price: 0.01 }, 2);
    expect(refusal(await till.get('/kpis'))).toEqual(REFUSED);
    // The net would fit again, the gross still does not.
    await till.refund(id, [{ line_number: 1, qty: 1 }], on(2));
    expect(refusal(await till.get('/kpis'))).toEqual(REFUSED);
    expect((await till.kpis('?from=2026-03-02')).gross_sales).toBe(0.01);
  });

  it.each([
    ['gross_sales', { ...worth(999), discount: 4.99 }, { ...worth(1), discount: 0.01 }],
    ['discounts', { ...worth(999), discount: 9.99 }, { ...worth(1), discount: 0.01 }],
    ['taxes', added(0, 9.99), added(0, 0.01)],
    ['total_revenue', added(500, 4.99), added(0, 0.01)],
  ])('can be one of %s beyond 15 digits', async (field, most, more) => {
    const till = await makeTill(app.http);
    await sell(till, most);
    const { text } = expectStatus(await through(till).get('/kpis'), 200);
    expect(text).toContain(`"${field}":${GREATEST_SUM}`);
    await sell(till, more);
    expect(refusal(await through(till).get('/kpis'))).toEqual(REFUSED);
  });

  it('can be one of quantities beyond 15 digits', async () => {
    const till = await makeTill(app.http);
    await sell(till, { qty: 0.999 });
    const { text } = expectStatus(await through(till).get('/kpis'), 200);
    expect(text).toContain('"net_quantity":999999999999.999');
    expect(text).toContain('"qty":999999999999.999');
    await sell(till, { qty: 0.001, sku: 'B' });
    expect(refusal(await through(till).get('/kpis'))).toEqual(REFUSED);
  });

  it('can be one of costs beyond 15 digits', async () => {
    const till = await makeTill(app.http);
    const { token } = till.person;
    const product = { sku: 'A', name: 'A', price: 0, cost: 9_990 };
    expectStatus(await app.http.post('/products', { token, body: product }), 201);
    await sell(till, { qty: 0.001 });
    const { text } = expectStatus(await through(till).get('/kpis'), 200);
    expect(text).toContain(`"costs":${GREATEST_SUM}`);
    await sell(till, { qty: 0.002 });
    expect(refusal(await through(till).get('/kpis'))).toEqual(REFUSED);
  });

  it('can be one of refunds beyond 15 digits', async () => {
    const till = await makeTill(app.http);
    const { id } = await sell(till, { qty: 2, unit_price: 10 });
    await till.refund(id, [{ line_number: 1, qty: 0.999 }], on(2));
    const { text } = expectStatus(await through(till).get('/kpis?from=2026-03-02'), 200);
    expect(text).toContain(`"returns":${GREATEST_SUM}`);
    expect(text).toContain(`"total_revenue":-${GREATEST_SUM}`);
    expect(text).toContain('"net_quantity":-999999999999.999');
    await till.refund(id, [{ line_number: 1, qty: 0.001 }], on(2));
    expect(refusal(await through(till).get('/kpis?from=2026-03-02'))).toEqual(REFUSED);
  });

  it.each([
    // A sale has two thousandths for 10.00 and a tax of 10.00. One of them is returned: 5.00 + 5.00.
    ['total', 0.001, [{ sku: 'A', qty: 0.002, unit_price: 5_000, tax: 10, tax_included: false }]],
    ['quantity', 0.5, ['A', 'B'].map((sku) => ({ sku, qty: 0.5, unit_price: 0 }))],
  ])('can be one of refunds with only their %s beyond 15 digits', async (_, qty, lines) => {
    const till = await makeTill(app.http);
    const { id } = await till.sell(lines, on(1));
    const back = lines.map((_line, index) => ({ line_number: index + 1, qty }));
    await till.refund(id, back, on(2));
    expect(refusal(await through(till).get('/kpis?from=2026-03-02'))).toEqual(REFUSED);
  });

  it.each([
    ['money', worth(9_000_000)],
    ['quantities', { qty: 9_000 }],
  ])('is refused in the same way if a bigint could not hold it: of %s', async (_, fields) => {
    const till = await makeTill(app.http);
    await sell(till, fields);
    await sell(till, fields);
    expect(refusal(await through(till).get('/kpis'))).toEqual(REFUSED);
  });

  it('is refused if only the previous period has it', async () => {
    const till = await makeTill(app.http);
    await sell(till, worth(1_000), 1);
    await sell(till, worth(999), 2);
    const range = '?from=2026-03-02&to=2026-03-02';
    expect((await through(till).get(`/kpis${range}`)).text).toContain(GREATEST_SUM);
    expect(refusal(await through(till).get(`/kpis${range}&compare=true`))).toEqual(REFUSED);
  });
});
