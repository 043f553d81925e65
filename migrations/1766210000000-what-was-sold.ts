import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

const COLUMNS = `
ALTER TABLE receipt_lines
  ADD COLUMN category text,
  ADD COLUMN unit_cost_minor bigint,
  ADD COLUMN cost_minor bigint,
  ADD COLUMN tax_rate_milli integer,
  ADD CONSTRAINT ck_receipt_lines_cost CHECK (unit_cost_minor BETWEEN 0 AND 9999999999999
    AND cost_minor BETWEEN 0 AND 9999999999999) NOT VALID;
ALTER TABLE receipt_payments
  ADD COLUMN tip_minor bigint NOT NULL DEFAULT 0,
  ADD COLUMN tendered_minor bigint,
  ADD CONSTRAINT ck_receipt_payments_tip CHECK (tip_minor BETWEEN 0 AND 9999999999999) NOT VALID,
  ADD CONSTRAINT ck_receipt_payments_tendered CHECK (tendered_minor IS NULL
    OR method = 'CASH' AND tendered_minor BETWEEN amount_minor + tip_minor AND 9999999999999) NOT VALID;
`;
/** Their rows hold nothing yet, so this reads the tables and locks out nobody who writes. */
const VALIDATE = `
ALTER TABLE receipt_lines VALIDATE CONSTRAINT ck_receipt_lines_cost;
ALTER TABLE receipt_payments VALIDATE CONSTRAINT ck_receipt_payments_tip;
ALTER TABLE receipt_payments VALIDATE CONSTRAINT ck_receipt_payments_tendered;
`;

/** Lines keep the category, the cost and the tax rate of their product; payments have a tip and what was tendered. */
export class WhatWasSold1766210000000 implements MigrationInterface {
  name = 'WhatWasSold1766210000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(COLUMNS);
    await runner.query(sqlFunction('store_receipt', 4));
    await runner.query(VALIDATE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(sqlFunction('store_receipt', 3));
    await runner.query(`
ALTER TABLE receipt_lines DROP COLUMN category, DROP COLUMN unit_cost_minor, DROP COLUMN cost_minor,
   DROP COLUMN tax_rate_milli;
ALTER TABLE receipt_payments DROP COLUMN tip_minor, DROP COLUMN tendered_minor`);
  }
}
