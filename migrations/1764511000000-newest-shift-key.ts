import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The primary key of shifts becomes the newest of the indexes that begin with it again: of several that
 * cost the same, the planner takes the newest, and this one is the smallest.
 *
 * Outside a transaction, because only so can an index be built while everyone goes on writing.
 */
export class NewestShiftKey1764511000000 implements MigrationInterface {
  name = 'NewestShiftKey1764511000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS pk_shifts_ccnew');
    await runner.query('REINDEX INDEX CONCURRENTLY pk_shifts');
  }

  /** There is nothing to undo. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
