import type { DatabaseProbe } from './database.js';

/** The cost of one statement of the application, over all its calls. */
export interface BlockCount {
  readonly query: string;
  readonly calls: number;
  /** Blocks that one call read on average, from memory or from disk. */
  readonly blocks: number;
  /** The same for each call and each row that it returned. */
  readonly blocksOfRow: number;
}

const RESET = `SELECT pg_stat_statements_reset(0, oid, 0) FROM pg_database WHERE datname = current_database()`;
/**
 * Statements inside functions and the checks of foreign keys are counted separately. Statements of a
 * superuser and of the job queue are not measured.
 */
const COUNTS = `SELECT queryid::text AS id, min(query) AS query, sum(calls)::int AS calls,
    round(sum(shared_blks_hit + shared_blks_read + temp_blks_read) / sum(calls))::int AS blocks,
    (sum(shared_blks_hit + shared_blks_read + temp_blks_read) / (sum(calls) + sum(rows)))::float8 AS "blocksOfRow"
  FROM pg_stat_statements s
  JOIN pg_database d ON d.oid = s.dbid
  JOIN pg_roles r ON r.oid = s.userid
  WHERE d.datname = current_database() AND NOT r.rolsuper AND query NOT LIKE '%pgboss%'
  GROUP BY queryid ORDER BY 2, 1`;

/** Counts statements inside functions too, for connections that are opened from now on. */
export async function countNested(probe: DatabaseProbe): Promise<void> {
  await probe.rows(`DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET pg_stat_statements.track = ''all''', current_database());
  END $$`);
}

/**
 * Returns the blocks that each statement of the application reads during the work, by the statement's id.
 * The test must have a database of its own.
 */
export async function countBlocks(
  probe: DatabaseProbe,
  work: () => Promise<void>,
): Promise<Map<string, BlockCount>> {
  await probe.rows(RESET);
  await work();
  const counts = await probe.rows<BlockCount & { id: string }>(COUNTS);
  return new Map(counts.map(({ id, ...count }) => [id, count]));
}
