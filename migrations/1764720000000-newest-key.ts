import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The primary keys of the tables whose names got another index become their newest indexes again. Indexes
 * that begin with the organization cost the same while a table is small; then the newest wins, and a
 * connection keeps that plan.
 *
 * Outside a transaction, because only so can an index be built while everyone goes on writing; each step
 * may be repeated.
 */
export class NewestKey1764720000000 implements MigrationInterface {
  name = 'NewestKey1764720000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const name of ['pk_shops', 'pk_break_types']) {
      await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}_ccnew`);
      await runner.query(`REINDEX INDEX CONCURRENTLY ${name}`);
    }
  }

  async down(): Promise<void> {
    // Nothing that could be undone: the indexes are the same.
  }
}
