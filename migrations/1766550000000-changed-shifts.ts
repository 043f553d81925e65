import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever claims organizations sees in which of them a shift was changed: a sale may be without one since. */
export class ChangedShifts1766550000000 implements MigrationInterface {
  name = 'ChangedShifts1766550000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(
      'GRANT SELECT (organization_id, occurred_at, subject_type) ON audit_log TO tillclock_maintenance',
    );
    await runner.query(
      "CREATE POLICY shifts ON audit_log FOR SELECT TO tillclock_maintenance USING (subject_type = 'shift')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP POLICY shifts ON audit_log');
    await runner.query(
      'REVOKE SELECT (organization_id, occurred_at, subject_type) ON audit_log FROM tillclock_maintenance',
    );
  }
}
