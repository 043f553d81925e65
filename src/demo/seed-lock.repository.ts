import pg from 'pg';

/**
 * The lock by which only one process of all instances seeds at a time. The others wait and then check what
 * exists.
 */
const SEED_LOCK = 7_461_002;
const NAME = 'tillclock seed';

/** Whether nobody has registered yet, by the only table that shows all organizations. */
const NOBODY = 'SELECT NOT EXISTS (SELECT FROM login_identities) AS empty';

/** Updates the planner's statistics of tables that were empty a moment ago. */
const ANALYZE = `ANALYZE products, receipts, receipt_lines, receipt_payments,
  shifts, breaks, device_sessions, scheduled_shifts`;

/** Whether no organization exists. */
export async function isNew(url: string): Promise<boolean> {
  return onConnection(url, async (client) => {
    const result = await client.query<{ empty: boolean }>(NOBODY);
    return result.rows[0]?.empty === true;
  });
}

/**
 * Runs the work while no other process seeds. The lock belongs to a session, so it ends with a killed
 * process.
 * @param url  of the login itself, not the app's role
 */
export async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  return onConnection(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [SEED_LOCK]);
    return work();
  });
}

/** Only the owner of the tables may do this; for any other login PostgreSQL warns and continues. */
export async function analyze(url: string): Promise<void> {
  await onConnection(url, (client) => client.query(ANALYZE));
}

async function onConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: NAME });
  // Without a listener a connection that the server ends would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
