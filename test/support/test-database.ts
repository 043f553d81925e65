import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import {
  dataSourceOptions,
  poolSettings,
} from '../../src/platform/database/data-source-options.js';
import { Database } from '../../src/platform/database/database.js';
import type { EntityClass } from '../../src/platform/database/entity-columns.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { SideDatabase } from '../../src/platform/database/side-database.js';
import type { Scope, Tx } from '../../src/platform/database/tx.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseProbe } from './database.js';
import { testDatabaseUrl } from './test-app.js';
import { sql } from './sql.js';

/** Connections of the pool of {@link openTestDatabase}. */
export const POOL_SIZE = 2;
/** A forgotten transaction stays for 20 s, until the server ends it. */
const MAX_LOOKS = 100;
const LOOK_AGAIN_MS = 50;
/** A row of the organization itself: its id, its name. */
export const INSERT = `INSERT INTO organizations VALUES ($1, $2, 'UTC', 'EUR', 1, 1, now(), now())`;
export const NAME = 'SELECT name FROM organizations WHERE organization_id = $1';

export function newScope(): { readonly organizationId: string } {
  return { organizationId: randomUUID() };
}

/** Writes the one row of the transaction's organization. */
export function insert(tx: Tx, name = 'made'): Promise<unknown> {
  return tx.unprepared(sql(INSERT), [tx.organizationId, name]);
}

/** A {@link Database} and a {@link SideDatabase} with pools of its own and no application around it. */
export class TestDatabase {
  readonly db: Database;
  readonly side: SideDatabase;
  readonly transactions: Transactions;
  readonly probe: DatabaseProbe;

  constructor(
    parts: Pick<TestDatabase, 'db' | 'side' | 'transactions' | 'probe'>,
    private readonly dataSource: DataSource,
    private readonly applicationName: string,
  ) {
    ({ db: this.db, side: this.side, transactions: this.transactions, probe: this.probe } = parts);
  }

  /** Names that another connection sees committed. */
  async committed({ organizationId }: Scope): Promise<string[]> {
    const rows = await this.probe.rows<{ name: string }>(NAME, [organizationId]);
    return rows.map(({ name }) => name);
  }

  /** Sessions of this database that began a transaction and forgot it. The end of a read may be under way. */
  async stuckSessions(): Promise<number> {
    const text = `SELECT count(*) FROM pg_stat_activity
      WHERE application_name = $1 AND state LIKE 'idle in transaction%'`;
    for (let tries = 1; ; tries += 1) {
      const count = await this.probe.count(text, [this.applicationName]);
      if (count === 0 || tries === MAX_LOOKS) return count;
      await sleep(LOOK_AGAIN_MS);
    }
  }

  /** Connections that are taken and not given back. */
  busyConnections(): number {
    // TypeORM types its driver's pool as any; with the PostgreSQL driver it is pg's.
    const pool = (this.dataSource.driver as PostgresDriver).master as pg.Pool;
    return pool.totalCount - pool.idleCount;
  }

  /** Ends all sessions from the server's side. */
  async terminateConnections(): Promise<void> {
    const text = `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = $1`;
    await this.probe.rows(text, [this.applicationName]);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.side.onApplicationShutdown();
    await this.probe.close();
  }
}

/**
 * @param url  of another database of the same server
 * @param entities  whose repositories the test needs
 */
export async function openTestDatabase(
  url = testDatabaseUrl(),
  entities: MixedList<EntityClass<object>> = [],
): Promise<TestDatabase> {
  const applicationName = `test ${randomUUID()}`;
  const options = { url, poolSize: POOL_SIZE, applicationName };
  const dataSource = await new DataSource({
    ...dataSourceOptions(options),
    entities: entities as MixedList<new () => object>,
  }).initialize();
  const sidePool = new pg.Pool({ connectionString: options.url, ...poolSettings(options) });
  sidePool.on('error', () => undefined);
  const transactions = new Transactions(dataSource);
  const [db, side] = [new Database(transactions), new SideDatabase(sidePool)];
  const probe = await DatabaseProbe.connect(url);
  return new TestDatabase({ db, side, transactions, probe }, dataSource, applicationName);
}
