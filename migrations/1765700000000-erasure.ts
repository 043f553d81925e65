import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** People can be erased: their account names nobody any more, and the audit log forgets their name. */
export class Erasure1765700000000 implements MigrationInterface {
  name = 'Erasure1765700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('ALTER TABLE users ADD COLUMN erased_at timestamptz');
    await runner.query(
      'ALTER TABLE users ADD CONSTRAINT ck_users_erased CHECK (erased_at IS NULL OR NOT is_active)',
    );
    await runner.query('GRANT DELETE ON activity_acknowledgements TO tillclock_app');
    await runner.query(sqlFunction('forget_in_audit', 1));
    await runner.query('REVOKE ALL ON FUNCTION forget_in_audit(uuid, uuid) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION forget_in_audit(uuid, uuid) TO tillclock_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP FUNCTION forget_in_audit');
    await runner.query('REVOKE DELETE ON activity_acknowledgements FROM tillclock_app');
    await runner.query('ALTER TABLE users DROP CONSTRAINT ck_users_erased, DROP COLUMN erased_at');
  }
}
