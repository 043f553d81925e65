import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/**
 * A stored answer remembers what its caller had to meet. The release before stores none of it: its answers,
 * which last for a day, are held to the guards alone.
 */
export class MetAgain1765400000000 implements MigrationInterface {
  name = 'MetAgain1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(`ALTER TABLE idempotency_keys ADD COLUMN met jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(sqlFunction('claim_key', 1));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP FUNCTION claim_key');
    await runner.query('ALTER TABLE idempotency_keys DROP COLUMN met');
  }
}
