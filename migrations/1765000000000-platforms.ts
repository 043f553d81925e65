import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT_TABLES = ['platforms', 'platform_hosts', 'platform_lists'];

const TABLES = `
CREATE TABLE platforms (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL GENERATED ALWAYS AS (look_key(name)) STORED,
  category text,
  sales_channel text,
  color text,
  archived_at timestamptz,
  version integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT uq_platforms_name UNIQUE (organization_id, name_key),
  CONSTRAINT fk_platforms_organization FOREIGN KEY (organization_id) REFERENCES organizations (organization_id),
  CONSTRAINT ck_platforms_color CHECK (color ~ '^#[0-9a-f]{6}$')
);
-- Last, because on a table that was never analyzed the newest of its indexes is taken.
ALTER TABLE platforms ADD CONSTRAINT pk_platforms PRIMARY KEY (organization_id, id);
CREATE TABLE platform_hosts (
  organization_id uuid NOT NULL,
  platform_id uuid NOT NULL,
  pattern text NOT NULL,
  -- A host belongs to one platform, also when two people add it at once, and also while one is archived.
  CONSTRAINT uq_platform_hosts_pattern UNIQUE (organization_id, pattern),
  CONSTRAINT fk_platform_hosts_platform FOREIGN KEY (organization_id, platform_id)
    REFERENCES platforms (organization_id, id)
);
ALTER TABLE platform_hosts ADD CONSTRAINT pk_platform_hosts PRIMARY KEY (organization_id, platform_id, pattern);
CREATE TABLE platform_lists (
  organization_id uuid NOT NULL,
  revision integer NOT NULL,
  CONSTRAINT pk_platform_lists PRIMARY KEY (organization_id),
  CONSTRAINT fk_platform_lists_organization FOREIGN KEY (organization_id) REFERENCES organizations (organization_id)
);
`;

/** Where TypeORM looks up the expression of a generated column. */
const REMEMBER = `INSERT INTO typeorm_metadata (type, database, schema, "table", name, value)
  VALUES ('GENERATED_COLUMN', current_database(), current_schema(), 'platforms', 'name_key', 'look_key(name)')`;

const PRIVILEGES = `
GRANT SELECT, INSERT, UPDATE ON platforms, platform_lists TO tillclock_app;
GRANT SELECT, INSERT, DELETE ON platform_hosts TO tillclock_app;
`;

function walls(table: string): string {
  return `
ALTER TABLE ${table} ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);`;
}

/** The allow-list: platforms and their host patterns. */
export class Platforms1765000000000 implements MigrationInterface {
  name = 'Platforms1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLES);
    await runner.query(REMEMBER);
    for (const table of TENANT_TABLES) await runner.query(walls(table));
    await runner.query(PRIVILEGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    for (const table of [...TENANT_TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DELETE FROM typeorm_metadata WHERE "table" = \'platforms\'');
  }
}
