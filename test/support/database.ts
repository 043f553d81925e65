import pg from 'pg';
import { poolSettings } from '../../src/platform/database/data-source-options.js';
import { testDatabaseUrl } from './test-app.js';

/** A superuser's look at the database under test: sees all organizations. */
export class DatabaseProbe {
  private constructor(private readonly client: pg.Client) {}

  /** @param databaseUrl  of another database of the same server */
  static async connect(databaseUrl = testDatabaseUrl()): Promise<DatabaseProbe> {
    const admin = process.env['TEST_ADMIN_URL'];
    if (admin === undefined) throw new Error('The global setup has not run');
    const url = new URL(admin);
    url.pathname = new URL(databaseUrl).pathname;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return new DatabaseProbe(client);
  }

  async rows<Row extends pg.QueryResultRow>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    const result = await this.client.query<Row>(text, [...params]);
    return result.rows;
  }

  /** The first column of the first row, as a number. */
  async count(text: string, params: readonly unknown[] = []): Promise<number> {
    const rows = await this.rows(text, params);
    return Number(Object.values(rows[0] ?? {})[0]);
  }

  /** Waits until so many others wait for what this connection's open transaction has locked. */
  async untilBlocking(others = 1): Promise<void> {
    const waiting = `SELECT count(DISTINCT pid) FROM pg_locks
      WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))`;
    while ((await this.count(waiting)) < others);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

/** A connection with the rights and settings that the app has, for SQL that the app would never send. */
export async function connectAsApp(url = testDatabaseUrl()): Promise<pg.Client> {
  const settings = poolSettings({ url, poolSize: 1, applicationName: 'tillclock test' });
  const client = new pg.Client({ connectionString: url, ...settings, pipeline: false });
  await client.connect();
  return client;
}
