import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
CREATE TABLE targets (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  shop_id uuid,
  user_id uuid,
  kpi text NOT NULL,
  period text NOT NULL,
  starts_on date,
  ends_on date,
  direction text NOT NULL,
  value bigint NOT NULL,
  currency char(3) NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_targets PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_targets_organization FOREIGN KEY (organization_id) REFERENCES organizations (organization_id),
  CONSTRAINT fk_targets_shop FOREIGN KEY (organization_id, shop_id)
    REFERENCES shops (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_targets_user FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
  CONSTRAINT ck_targets_person CHECK (user_id IS NULL OR shop_id IS NOT NULL),
  CONSTRAINT ck_targets_period CHECK (
    period IN ('DAY', 'WEEK', 'MONTH', 'RANGE') AND direction IN ('AT_LEAST', 'AT_MOST') AND value >= 0
    AND (period <> 'RANGE' OR (starts_on IS NOT NULL AND ends_on IS NOT NULL)) AND ends_on >= starts_on)
);
CREATE INDEX ix_targets_shop ON targets (organization_id, shop_id, id);
CREATE INDEX ix_targets_user ON targets (organization_id, user_id, id);
ALTER TABLE targets ALTER COLUMN organization_id SET STATISTICS 0, ALTER COLUMN shop_id SET STATISTICS 0,
  ALTER COLUMN user_id SET STATISTICS 0;
ALTER TABLE targets ENABLE ROW LEVEL SECURITY;
ALTER TABLE targets FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON targets TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON targets TO tillclock_app;
`;

/** Targets of figures. */
export class Targets1766581000000 implements MigrationInterface {
  name = 'Targets1766581000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP TABLE targets');
  }
}
