import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Constants as defaults, so that no row is written. */
const UP = `
ALTER TABLE organizations
  ADD COLUMN overtime_factor_percent integer NOT NULL DEFAULT 100,
  ADD COLUMN monthly_wage_minutes integer NOT NULL DEFAULT 10400,
  ADD CONSTRAINT ck_organizations_pay CHECK (overtime_factor_percent BETWEEN 100 AND 1000
    AND monthly_wage_minutes BETWEEN 60 AND 44640) NOT VALID;
-- What a person earns from a date on, until the next row of the person begins or valid_to, which is included.
CREATE TABLE wages (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  amount_minor bigint NOT NULL,
  currency char(3) NOT NULL,
  unit text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  version integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_wages PRIMARY KEY (organization_id, id),
  CONSTRAINT uq_wages_valid_from UNIQUE (organization_id, user_id, valid_from),
  CONSTRAINT fk_wages_user FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
  CONSTRAINT ck_wages_amount CHECK (amount_minor BETWEEN 0 AND 9999999999999),
  CONSTRAINT ck_wages_unit CHECK (unit IN ('HOUR', 'MONTH')),
  CONSTRAINT ck_wages_dates CHECK (valid_to >= valid_from)
);
ALTER TABLE wages ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE wages ALTER COLUMN user_id SET STATISTICS 0;
ALTER TABLE wages ENABLE ROW LEVEL SECURITY;
ALTER TABLE wages FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON wages TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON wages TO tillclock_app;
`;
/** Every row has the defaults, so this reads the organizations and locks out nobody who writes. */
const VALIDATE = 'ALTER TABLE organizations VALIDATE CONSTRAINT ck_organizations_pay';

/** Wages, and what an organization pays for overtime and expects of a month. */
export class Wages1766570000000 implements MigrationInterface {
  name = 'Wages1766570000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(UP);
    await runner.query(VALIDATE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(`DROP TABLE wages;
      ALTER TABLE organizations DROP COLUMN overtime_factor_percent, DROP COLUMN monthly_wage_minutes`);
  }
}
