import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** An index that takes the place of one with the same name. */
interface Replacement {
  readonly name: string;
  readonly now: string;
  readonly before: string;
}

const REPLACED: readonly Replacement[] = [
  {
    // The list of a shop's shifts in its order; by days the start is bounded too.
    name: 'ix_shifts_shop',
    now: 'shifts (organization_id, shop_id, start_at, id)',
    before: 'shifts (organization_id, shop_id, business_date)',
  },
  {
    // The list of a person's receipts in its order; by instants the day is bounded too.
    name: 'ix_receipts_user',
    now: 'receipts (organization_id, user_id, business_date, receipt_number)',
    before: 'receipts (organization_id, user_id, occurred_at)',
  },
];

/**
 * Built again, and thereby newer than the other indexes of their tables, in this order. Indexes whose
 * columns are taken for equally selective cost the same, and then the newest wins: all that begin with
 * the organization while a table is small, all that begin with the shop when it is a new one. A
 * connection keeps that plan.
 */
const MUST_BE_NEWEST = [
  ...['uq_receipts_number', 'uq_receipts_client_receipt_id', 'pk_receipts', 'pk_shifts'],
  ...['pk_users', 'pk_shops', 'pk_auth_sessions', 'ix_device_sessions_shift', 'pk_device_sessions'],
];

/**
 * The foreign key to the shift holds shop and person too. A new shop is not among the values that ANALYZE
 * knows, so that the index of shops seemed as good for the sessions of one shift.
 */
const setStatistics = (target: 0 | -1): string => `ALTER TABLE device_sessions
  ALTER COLUMN shop_id SET STATISTICS ${target}, ALTER COLUMN user_id SET STATISTICS ${target}`;

/** Removes what an earlier attempt left unfinished, then builds without keeping anyone from writing. */
async function replace(runner: QueryRunner, name: string, on: string): Promise<void> {
  await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}_new`);
  await runner.query(`CREATE INDEX CONCURRENTLY ${name}_new ON ${on}`);
  await runner.query(`BEGIN`);
  await runner.query(`SET LOCAL lock_timeout = '5s'`);
  await runner.query(`DROP INDEX ${name}; ALTER INDEX ${name}_new RENAME TO ${name}`);
  await runner.query('COMMIT');
}

async function rebuild(runner: QueryRunner, name: string): Promise<void> {
  await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}_ccnew`);
  await runner.query(`REINDEX INDEX CONCURRENTLY ${name}`);
}

/**
 * One sensible plan for each statement, whatever the planner believes of the sizes.
 *
 * Outside a transaction, because only so can indexes be built while everyone goes on writing; each
 * step may be repeated.
 */
export class OnePlanEach1764300000000 implements MigrationInterface {
  name = 'OnePlanEach1764300000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sqlFunction('store_receipt', 3));
    await runner.query(setStatistics(0));
    for (const { name, now } of REPLACED) await replace(runner, name, now);
    for (const name of MUST_BE_NEWEST) await rebuild(runner, name);
  }

  /** TypeORM undoes every migration within a transaction, so writers wait for these indexes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    for (const { name, before } of REPLACED) {
      await runner.query(`DROP INDEX ${name}; CREATE INDEX ${name} ON ${before}`);
    }
    await runner.query(setStatistics(-1));
    await runner.query(sqlFunction('store_receipt', 2));
  }
}
