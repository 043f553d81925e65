import type pg from 'pg';
import { driverError } from '../../src/platform/database/database-errors.js';
import { connectAsApp } from '../support/database.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeTill } from '../support/till.js';

/** SQLSTATEs. */
const NO_PRIVILEGE = '42501';
const CHECK_VIOLATED = '23514';

describe("write-once rows, for the app's role", () => {
  let app: TestApp;
  let client: pg.Client;
  beforeAll(async () => {
    app = await startTestApp();
    client = await connectAsApp();
  });
  afterAll(async () => {
    await client.end();
    await app.close();
  });

  /** Seeing the organization, as a request of it would; always rolled back. */
  async function inOrganization<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    await client.query(`BEGIN; SET LOCAL app.organization_id = '${organizationId}'`);
    try {
      return await work();
    } finally {
      await client.query('ROLLBACK');
    }
  }

  async function stateOf(text: string): Promise<unknown> {
    return client.query(text).then(
      ({ rowCount }) => rowCount,
      (error: unknown) => driverError(error)?.code,
    );
  }

  const COLUMNS = {
    receipts: 'total_minor, gross_minor, business_date, occurred_at, receipt_number, note, type',
    receipt_lines: 'qty_milli, unit_price_minor, total_minor, name, sku, discount_minor, tax_minor',
    receipt_payments: 'amount_minor, method, reference',
    audit_log: 'action, details, actor_id, occurred_at',
  };

  it.each(Object.entries(COLUMNS))('cannot be changed or deleted: %s', async (table, columns) => {
    const till = await makeTill(app.http);
    const payments = [{ method: 'CASH', amount: 1 }];
    await till.sell([{ sku: 'A', qty: 1, unit_price: 1 }], { payments });
    const rows = `SELECT 1 FROM ${table}`;
    await inOrganization(till.person.organizationId, async () => {
      expect(await stateOf(rows)).toBeGreaterThanOrEqual(1);
    });
    const attempts = [
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      ...columns.split(', ').map((column) => `UPDATE ${table} SET ${column} = ${column}`),
    ];
    for (const text of attempts) {
      const state = await inOrganization(till.person.organizationId, () => stateOf(text));
      expect([text, state]).toEqual([text, NO_PRIVILEGE]);
    }
  });

  it('count in a line only what was returned, and never more than was sold', async () => {
    const till = await makeTill(app.http);
    await till.sell([{ sku: 'A', qty: 2, unit_price: 1 }]);
    const set = (milli: number) => `UPDATE receipt_lines SET refunded_qty_milli = ${milli}`;
    const { organizationId } = till.person;
    expect(await inOrganization(organizationId, () => stateOf(set(2_000)))).toBe(1);
    expect(await inOrganization(organizationId, () => stateOf(set(2_001)))).toBe(CHECK_VIOLATED);
    expect(await inOrganization(organizationId, () => stateOf(set(-1)))).toBe(CHECK_VIOLATED);
  });
});
