import type { MigrationInterface, QueryRunner } from 'typeorm';

const GRANTS = `
GRANT SELECT (organization_id, id, resolved_at), DELETE ON alerts TO tillclock_maintenance;
CREATE POLICY resolved ON alerts TO tillclock_maintenance USING (resolved_at < now());
GRANT SELECT (organization_id, id, closed_at), DELETE ON activity_questions TO tillclock_maintenance;
CREATE POLICY closed ON activity_questions TO tillclock_maintenance USING (closed_at < now());
`;

/** What alerts and questions say of people is deleted when its time is over. */
export class OldAlerts1766220000000 implements MigrationInterface {
  name = 'OldAlerts1766220000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(`DROP POLICY closed ON activity_questions;
      REVOKE ALL ON activity_questions FROM tillclock_maintenance;
      REVOKE SELECT (organization_id, id, closed_at) ON activity_questions FROM tillclock_maintenance;
      DROP POLICY resolved ON alerts;
      REVOKE DELETE ON alerts FROM tillclock_maintenance;
      REVOKE SELECT (id) ON alerts FROM tillclock_maintenance`);
  }
}
