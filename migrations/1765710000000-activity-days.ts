import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

const TABLES = `
CREATE TABLE activity_days (
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  date date NOT NULL,
  working_seconds integer NOT NULL,
  active_seconds integer NOT NULL,
  off_list_seconds integer NOT NULL,
  paused_seconds integer NOT NULL,
  idle_seconds integer NOT NULL,
  explained_seconds integer NOT NULL,
  by_hour jsonb NOT NULL,
  by_platform jsonb NOT NULL,
  facts text NOT NULL,
  is_final boolean NOT NULL,
  computed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_activity_days PRIMARY KEY (organization_id, user_id, date),
  CONSTRAINT fk_activity_days_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT ck_activity_days_seconds CHECK (least(working_seconds, active_seconds, off_list_seconds,
    paused_seconds, idle_seconds, explained_seconds) >= 0)
);
CREATE TABLE activity_sweeps (
  organization_id uuid NOT NULL,
  swept_to timestamptz NOT NULL,
  CONSTRAINT pk_activity_sweeps PRIMARY KEY (organization_id),
  CONSTRAINT fk_activity_sweeps_organization FOREIGN KEY (organization_id)
    REFERENCES organizations (organization_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON activity_days TO tillclock_app;
GRANT SELECT, INSERT, UPDATE ON activity_sweeps TO tillclock_app;
-- The job that deletes activity sees which organizations may have some, and for how long each keeps it.
GRANT SELECT (organization_id, retention_days) ON activity_policies TO tillclock_maintenance;
CREATE POLICY retention ON activity_policies FOR SELECT TO tillclock_maintenance USING (true);
`;

const walls = (table: string): string => `
ALTER TABLE ${table} ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);`;

/** Daily summaries of activity, which stay when its events are deleted, and what the deletion needs. */
export class ActivityDays1765710000000 implements MigrationInterface {
  name = 'ActivityDays1765710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLES);
    for (const table of ['activity_days', 'activity_sweeps']) await runner.query(walls(table));
    await runner.query(sqlFunction('drop_empty_partition', 1));
    await runner.query(`REVOKE ALL ON FUNCTION drop_empty_partition(integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION drop_empty_partition(integer) TO tillclock_maintenance`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(`DROP FUNCTION drop_empty_partition;
      DROP POLICY retention ON activity_policies;
      REVOKE SELECT (organization_id, retention_days) ON activity_policies FROM tillclock_maintenance;
      DROP TABLE activity_days, activity_sweeps`);
  }
}
