import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
-- When somebody may become idle next, of each organization that has switched activity on.
CREATE TABLE activity_idle_looks (
  organization_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  CONSTRAINT pk_activity_idle_looks PRIMARY KEY (organization_id),
  CONSTRAINT fk_activity_idle_looks_organization FOREIGN KEY (organization_id)
    REFERENCES organizations (organization_id)
);
CREATE INDEX ix_activity_idle_looks_due ON activity_idle_looks (due_at);
ALTER TABLE activity_idle_looks ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE activity_idle_looks ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_idle_looks FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON activity_idle_looks TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON activity_idle_looks TO tillclock_app;
-- Instances claim what is due of all organizations.
GRANT SELECT, INSERT, UPDATE ON activity_idle_looks TO tillclock_maintenance;
CREATE POLICY claims ON activity_idle_looks TO tillclock_maintenance USING (true);
`;

/** People are reported as idle when they become so, and not by a job of each minute. */
export class IdleLooks1766300000000 implements MigrationInterface {
  name = 'IdleLooks1766300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP TABLE activity_idle_looks');
  }
}
