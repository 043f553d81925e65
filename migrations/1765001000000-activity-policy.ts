import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT_TABLES = ['activity_notices', 'activity_policies', 'activity_acknowledgements'];

const TABLES = `
-- Each version as people were told it: what they acknowledged has to be shown later.
CREATE TABLE activity_notices (
  organization_id uuid NOT NULL,
  version integer NOT NULL,
  purpose text NOT NULL,
  legal_basis text NOT NULL,
  legal_basis_text text NOT NULL,
  retention_days integer NOT NULL,
  counts_off_list boolean NOT NULL,
  idle_limit_minutes integer NOT NULL,
  published_at timestamptz NOT NULL,
  published_by uuid NOT NULL,
  CONSTRAINT pk_activity_notices PRIMARY KEY (organization_id, version),
  CONSTRAINT fk_activity_notices_organization FOREIGN KEY (organization_id)
    REFERENCES organizations (organization_id),
  CONSTRAINT fk_activity_notices_publisher FOREIGN KEY (organization_id, published_by)
    REFERENCES users (organization_id, id)
);
CREATE TABLE activity_policies (
  organization_id uuid NOT NULL,
  enabled boolean NOT NULL DEFAULT false,
  purpose text,
  legal_basis text,
  legal_basis_text text,
  assessed_on date,
  informed_how text,
  informed_on date,
  retention_days integer NOT NULL DEFAULT 90,
  counts_off_list boolean NOT NULL DEFAULT false,
  idle_limit_minutes integer NOT NULL DEFAULT 10,
  pulse_seconds integer NOT NULL DEFAULT 80,
  notice_version integer,
  version integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_activity_policies PRIMARY KEY (organization_id),
  CONSTRAINT fk_activity_policies_organization FOREIGN KEY (organization_id)
    REFERENCES organizations (organization_id),
  CONSTRAINT fk_activity_policies_notice FOREIGN KEY (organization_id, notice_version)
    REFERENCES activity_notices (organization_id, version),
  CONSTRAINT ck_activity_policies_basis CHECK (
    legal_basis IN ('CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'PUBLIC_TASK', 'LEGITIMATE_INTERESTS')),
  CONSTRAINT ck_activity_policies_limits CHECK (
    retention_days BETWEEN 1 AND 730 AND idle_limit_minutes BETWEEN 10 AND 240
    AND pulse_seconds BETWEEN 10 AND 600),
  -- Off until it is lawful, whoever writes it.
  CONSTRAINT ck_activity_policies_enabled CHECK (
    NOT enabled OR (purpose IS NOT NULL AND legal_basis IS NOT NULL AND legal_basis_text IS NOT NULL
    AND assessed_on IS NOT NULL AND informed_how IS NOT NULL AND informed_on IS NOT NULL
    AND notice_version IS NOT NULL))
);
CREATE TABLE activity_acknowledgements (
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  notice_version integer NOT NULL,
  acknowledged_at timestamptz NOT NULL,
  CONSTRAINT pk_activity_acknowledgements PRIMARY KEY (organization_id, user_id, notice_version),
  CONSTRAINT fk_activity_acknowledgements_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT fk_activity_acknowledgements_notice FOREIGN KEY (organization_id, notice_version)
    REFERENCES activity_notices (organization_id, version)
);
`;

const PRIVILEGES = `
GRANT SELECT, INSERT, UPDATE ON activity_policies TO tillclock_app;
-- What people were told, and that they read it, is never changed.
GRANT SELECT, INSERT ON activity_notices, activity_acknowledgements TO tillclock_app;
`;

function walls(table: string): string {
  return `
ALTER TABLE ${table} ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);`;
}

/** The policy of activity, the versions of its notice, and who has read them. */
export class ActivityPolicy1765001000000 implements MigrationInterface {
  name = 'ActivityPolicy1765001000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLES);
    for (const table of TENANT_TABLES) await runner.query(walls(table));
    await runner.query(PRIVILEGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    for (const table of [...TENANT_TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
