import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** Constants as defaults, so that no row is written. */
const COLUMNS = `
ALTER TABLE shops
  ADD COLUMN cash_rounding_minor smallint,
  ADD CONSTRAINT ck_shops_cash_rounding CHECK (cash_rounding_minor BETWEEN 1 AND 1000) NOT VALID;
ALTER TABLE receipts ADD COLUMN cash_rounding_minor smallint NOT NULL DEFAULT 0;
`;
/** No row has a step yet, so this reads the shops and locks out nobody who writes. */
const VALIDATE = 'ALTER TABLE shops VALIDATE CONSTRAINT ck_shops_cash_rounding';

/** Shops in countries without small coins round what is paid in cash; receipts keep the difference. */
export class CashRounding1766530000000 implements MigrationInterface {
  name = 'CashRounding1766530000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(COLUMNS);
    await runner.query(sqlFunction('store_receipt', 6));
    await runner.query(VALIDATE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(sqlFunction('store_receipt', 5));
    await runner.query(`ALTER TABLE receipts DROP COLUMN cash_rounding_minor;
      ALTER TABLE shops DROP COLUMN cash_rounding_minor`);
  }
}
