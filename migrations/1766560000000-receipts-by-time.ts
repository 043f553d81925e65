import type { MigrationInterface, QueryRunner } from 'typeorm';

const BY_NUMBER = 'receipts (organization_id, shop_id, business_date, receipt_number)';
/** It held the amounts too, of which KPIs were added up before they had sums. */
const WITH_AMOUNTS = `${BY_NUMBER} INCLUDE (id, type, gross_minor, discount_minor, tax_minor, total_minor)`;
/** A part of a day, which KPIs compare with, and lists by the time of the sale. */
const BY_TIME = 'receipts (organization_id, shop_id, business_date, occurred_at, id)';

/** Built again, so that they are newer than the two, in this order: see {@link OnePlanEach1764300000000}. */
const MUST_BE_NEWEST = [
  'ix_receipts_user',
  'uq_receipts_number',
  'uq_receipts_client_receipt_id',
  'pk_receipts',
];

/** Outside a transaction, so that tills go on selling while indexes are built; each step may be repeated. */
export class ReceiptsByTime1766560000000 implements MigrationInterface {
  name = 'ReceiptsByTime1766560000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS ix_receipts_business_date_new');
    await runner.query(`CREATE INDEX CONCURRENTLY ix_receipts_business_date_new ON ${BY_NUMBER}`);
    await runner.query(`BEGIN`);
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(`DROP INDEX ix_receipts_business_date;
      ALTER INDEX ix_receipts_business_date_new RENAME TO ix_receipts_business_date`);
    await runner.query('COMMIT');
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS ix_receipts_occurred_at');
    await runner.query(`CREATE INDEX CONCURRENTLY ix_receipts_occurred_at ON ${BY_TIME}`);
    for (const name of MUST_BE_NEWEST) {
      await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}_ccnew`);
      await runner.query(`REINDEX INDEX CONCURRENTLY ${name}`);
    }
  }

  /** TypeORM undoes every migration within a transaction, so writers wait for this index. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(`DROP INDEX ix_receipts_occurred_at, ix_receipts_business_date;
      CREATE INDEX ix_receipts_business_date ON ${WITH_AMOUNTS}`);
  }
}
