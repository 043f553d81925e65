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
    await runner.query(sqlFunction('forget_in_audit', 1));
    await runner.query('REVOKE ALL ON FUNCTION forget_in_audit(uuid, uuid) FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION forget_in_audit(uuid, uuid) TO tillclock_app');
    // The owner is held to the wall between organizations too, and needs a door of its own in it.
    await runner.query(`CREATE POLICY erasure ON activity_acknowledgements TO CURRENT_USER
      USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)`);
    await runner.query(sqlFunction('forget_acknowledgements', 1));
    await runner.query('REVOKE ALL ON FUNCTION forget_acknowledgements(uuid, uuid) FROM PUBLIC');
    await runner.query(
      'GRANT EXECUTE ON FUNCTION forget_acknowledgements(uuid, uuid) TO tillclock_app',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP FUNCTION forget_acknowledgements');
    await runner.query('DROP POLICY erasure ON activity_acknowledgements');
    await runner.query('DROP FUNCTION forget_in_audit');
    await runner.query('ALTER TABLE users DROP CONSTRAINT ck_users_erased, DROP COLUMN erased_at');
  }
}
