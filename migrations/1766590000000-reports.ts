import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT_TABLES = ['report_shops', 'reports', 'report_versions', 'report_people'];

const TABLES = `
-- How far the days of a shop are closed, and when it is looked at next. Nothing depends on a look being in time.
CREATE TABLE report_shops (
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  next_look_at timestamptz NOT NULL,
  closed_through date,
  swept_at timestamptz,
  CONSTRAINT pk_report_shops PRIMARY KEY (organization_id, shop_id),
  CONSTRAINT fk_report_shops_shop FOREIGN KEY (organization_id, shop_id) REFERENCES shops (organization_id, id)
    ON DELETE CASCADE
);
-- One for each shop, kind and period, with the head of its newest version.
CREATE TABLE reports (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  shop_id uuid NOT NULL,
  kind text NOT NULL,
  from_date date NOT NULL,
  to_date date NOT NULL,
  version integer NOT NULL,
  currency text NOT NULL,
  total_receipts bigint NOT NULL,
  net_sales_minor bigint NOT NULL,
  worked_seconds bigint NOT NULL,
  marks jsonb NOT NULL,
  told_version integer,
  created_at timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT pk_reports PRIMARY KEY (organization_id, id),
  CONSTRAINT uq_reports_period UNIQUE (organization_id, shop_id, kind, from_date),
  CONSTRAINT fk_reports_shop FOREIGN KEY (organization_id, shop_id) REFERENCES shops (organization_id, id)
    ON DELETE CASCADE,
  CONSTRAINT ck_reports_kind CHECK (kind IN ('DAY', 'WEEK', 'MONTH')),
  CONSTRAINT ck_reports_period CHECK (to_date >= from_date AND version > 0)
);
CREATE INDEX ix_reports_list ON reports (organization_id, to_date, id);
CREATE INDEX ix_reports_shop ON reports (organization_id, shop_id, to_date, id);
-- Every version that there ever was; none is changed.
CREATE TABLE report_versions (
  organization_id uuid NOT NULL,
  report_id uuid NOT NULL,
  version integer NOT NULL,
  reasons text[] NOT NULL,
  made_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  costs jsonb,
  CONSTRAINT pk_report_versions PRIMARY KEY (organization_id, report_id, version),
  CONSTRAINT fk_report_versions_report FOREIGN KEY (organization_id, report_id)
    REFERENCES reports (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT ck_report_versions_reasons CHECK (
    cardinality(reasons) > 0 AND reasons <@ ARRAY['CLOSED', 'RECEIPTS', 'SHIFTS', 'COMPARISON'])
);
-- The part of a version that is about one person. It holds no name, so that erasing somebody leaves none behind.
CREATE TABLE report_people (
  organization_id uuid NOT NULL,
  report_id uuid NOT NULL,
  version integer NOT NULL,
  user_id uuid NOT NULL,
  to_date date NOT NULL,
  figures jsonb NOT NULL,
  costs jsonb,
  CONSTRAINT pk_report_people PRIMARY KEY (organization_id, report_id, version, user_id),
  CONSTRAINT fk_report_people_version FOREIGN KEY (organization_id, report_id, version)
    REFERENCES report_versions (organization_id, report_id, version) ON DELETE CASCADE,
  CONSTRAINT fk_report_people_user FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
);
CREATE INDEX ix_report_people_user ON report_people (organization_id, user_id, report_id, version);
ALTER TABLE report_shops ALTER COLUMN shop_id SET STATISTICS 0;
ALTER TABLE reports ALTER COLUMN shop_id SET STATISTICS 0;
ALTER TABLE report_versions ALTER COLUMN report_id SET STATISTICS 0;
ALTER TABLE report_people ALTER COLUMN report_id SET STATISTICS 0, ALTER COLUMN user_id SET STATISTICS 0;
GRANT SELECT, INSERT, UPDATE ON report_shops, reports TO tillclock_app;
GRANT SELECT, INSERT ON report_versions, report_people TO tillclock_app;
-- Instances claim the shops of all organizations that are due.
GRANT SELECT, INSERT, UPDATE ON report_shops TO tillclock_maintenance;
CREATE POLICY claims ON report_shops TO tillclock_maintenance USING (true);
`;

const walls = (table: string): string => `
ALTER TABLE ${table} ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);`;

/** Stored reports of shops, with all their versions. */
export class Reports1766590000000 implements MigrationInterface {
  name = 'Reports1766590000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLES);
    for (const table of TENANT_TABLES) await runner.query(walls(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP TABLE report_people, report_versions, reports, report_shops');
  }
}
