import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Defaults on both columns, so that the release before this one can still create organizations and shops. */
const COLUMNS = `
ALTER TABLE organizations
  ADD COLUMN receipt_limit_days integer NOT NULL DEFAULT 400,
  ADD CONSTRAINT ck_organizations_sales CHECK (receipt_limit_days BETWEEN 1 AND 3660);
ALTER TABLE shops
  ADD COLUMN refunds text NOT NULL DEFAULT 'EVERYONE',
  ADD CONSTRAINT ck_shops_refunds CHECK (refunds IN ('EVERYONE', 'MANAGERS'));
`;

/** How far back a receipt may be dated, and who may refund in a shop. */
export class SalesRules1764310000000 implements MigrationInterface {
  name = 'SalesRules1764310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(COLUMNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('ALTER TABLE shops DROP COLUMN refunds');
    await runner.query('ALTER TABLE organizations DROP COLUMN receipt_limit_days');
  }
}
