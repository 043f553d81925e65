// Proves that the baseline sends what the API sends: one receipt each, compared in pg_stat_statements.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { saleBody } from './world.mjs';

/** Not part of a receipt: the reservation of numbers, and what the job queue does beside it. */
const APART = /receipt_counters|pgboss|pg_stat_statements|migrations/;

const ATTEMPTS = 5;

async function sendReceipt({ url }, { token, shopIds }) {
  const response = await fetch(`${url}/shops/${shopIds[0]}/receipts`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(saleBody),
  });
  if (response.status !== 201)
    throw new Error(`${url}: ${response.status} ${await response.text()}`);
  await response.text();
}

/**
 * The first receipt only warms the connection up: PostgreSQL counts a prepared BEGIN or COMMIT the first
 * time on each connection, and never again.
 */
async function seenBy(admin, server, world) {
  await sendReceipt(server, world);
  await admin.query('SELECT pg_stat_statements_reset()');
  await sendReceipt(server, world);
  const { rows } = await admin.query(
    `SELECT queryid, regexp_replace(query, '\\s+', ' ', 'g') AS query, calls::int FROM pg_stat_statements
     WHERE toplevel AND userid <> (SELECT oid FROM pg_roles WHERE rolname = current_user) ORDER BY query`,
  );
  return rows.filter(({ query }) => !APART.test(query));
}

/** By PostgreSQL's own id of a statement: its text here may stand with or without the constants. */
function missingFrom(others, rows) {
  const seen = new Set(others.map(({ queryid, calls }) => `${queryid} ${calls}`));
  return rows
    .filter(({ queryid, calls }) => !seen.has(`${queryid} ${calls}`))
    .map(({ query, calls }) => `${calls} × ${query}`);
}

/** @throws when the two differ; @returns a line that says that they do not */
export async function assertSameStatements({ database, api, bare, world }) {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    let ofApi, onlyApi, onlyBare;
    // The API does other work of its own every few seconds, which may fall between two receipts.
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      ofApi = await seenBy(admin, api, world);
      const ofBare = await seenBy(admin, bare, world);
      onlyApi = missingFrom(ofBare, ofApi);
      onlyBare = missingFrom(ofApi, ofBare);
      if (onlyApi.length + onlyBare.length === 0) break;
    }
    if (onlyApi.length > 0 || onlyBare.length > 0) {
      throw new Error(
        `bench/statements.mjs is stale.\nOnly the API: ${onlyApi.join('\n')}\nOnly the baseline: ${onlyBare.join('\n')}`,
      );
    }
    return `Both servers send the same ${ofApi.length} statements for one receipt.`;
  } finally {
    await admin.end();
  }
}
