import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
-- A log that readers follow: xid is that of the transaction which added the row.
CREATE TABLE live_changes (
  organization_id uuid NOT NULL,
  xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  user_id uuid,
  shop_id uuid,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_live_changes PRIMARY KEY (organization_id, xid, id)
);
CREATE INDEX ix_live_changes_user ON live_changes (organization_id, user_id, xid, id);
CREATE INDEX ix_live_changes_created ON live_changes (created_at);
CREATE TABLE activity_idle_marks (
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  since timestamptz NOT NULL,
  CONSTRAINT pk_activity_idle_marks PRIMARY KEY (organization_id, user_id),
  CONSTRAINT fk_activity_idle_marks_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id)
);
ALTER TABLE live_changes ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE activity_idle_marks ALTER COLUMN organization_id SET STATISTICS 0;
-- Nothing deletes a person's rows but their erasure.
GRANT SELECT, INSERT, DELETE ON live_changes TO tillclock_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON activity_idle_marks TO tillclock_app;
GRANT SELECT (organization_id, xid, id, created_at), DELETE ON live_changes TO tillclock_maintenance;
CREATE POLICY expired ON live_changes TO tillclock_maintenance
  USING (created_at < now() - interval '1 day');
GRANT SELECT (organization_id, enabled) ON activity_policies TO tillclock_maintenance;
CREATE POLICY enabled ON activity_policies FOR SELECT TO tillclock_maintenance USING (enabled);
`;

const walls = (table: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
`;

/** The log of what streams report, and who is known to be idle. */
export class LiveChanges1765600000000 implements MigrationInterface {
  name = 'LiveChanges1765600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLES);
    for (const table of ['live_changes', 'activity_idle_marks']) await runner.query(walls(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP POLICY enabled ON activity_policies');
    await runner.query(
      'REVOKE SELECT (organization_id, enabled) ON activity_policies FROM tillclock_maintenance',
    );
    await runner.query('DROP TABLE live_changes, activity_idle_marks');
  }
}
