import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

const TENANT_TABLES = ['sales_sums', 'sales_marks'];

const TABLES = `
-- What the receipts of a shop add up to, by period and by one dimension. It has no receipt that is still marked.
-- quarter counts quarters of an hour since midnight UTC of the business date; 0 for periods of a day and more.
-- key and category are '' where there is none.
CREATE TABLE sales_sums (
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  dimension text NOT NULL,
  period text NOT NULL,
  starts date NOT NULL,
  quarter smallint NOT NULL,
  key text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  sales bigint NOT NULL,
  refunds bigint NOT NULL,
  gross_minor numeric NOT NULL,
  discount_minor numeric NOT NULL,
  returns_minor numeric NOT NULL,
  tax_minor numeric NOT NULL,
  total_minor numeric NOT NULL,
  qty_milli numeric NOT NULL,
  cost_minor numeric NOT NULL,
  lines_without_cost bigint NOT NULL,
  paid_minor numeric NOT NULL,
  tip_minor numeric NOT NULL,
  CONSTRAINT pk_sales_sums PRIMARY KEY
    (organization_id, shop_id, dimension, period, starts, quarter, key, category),
  CONSTRAINT fk_sales_sums_shop FOREIGN KEY (organization_id, shop_id) REFERENCES shops (organization_id, id)
    ON DELETE CASCADE,
  CONSTRAINT ck_sales_sums_dimension CHECK (
    dimension IN ('ALL', 'SELLER', 'METHOD', 'SKU', 'CATEGORY', 'TAX_RATE')),
  CONSTRAINT ck_sales_sums_period CHECK (
    period IN ('QUARTER', 'DAY', 'MONTH', 'YEAR') AND (quarter = 0 OR period = 'QUARTER'))
);
-- Receipts that are not part of the sums yet. Rows come and go with every receipt, so they are vacuumed early.
CREATE TABLE sales_marks (
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  business_date date NOT NULL,
  receipt_id uuid NOT NULL,
  CONSTRAINT pk_sales_marks PRIMARY KEY (organization_id, shop_id, business_date, receipt_id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
  autovacuum_vacuum_insert_threshold = -1);
${TENANT_TABLES.map(
  (table) => `
ALTER TABLE ${table} ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE ${table} ALTER COLUMN shop_id SET STATISTICS 0;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);`,
).join('')}
GRANT SELECT, INSERT, UPDATE ON sales_sums TO tillclock_app;
GRANT SELECT, INSERT, DELETE, UPDATE ON sales_marks TO tillclock_app;
-- The job that folds marks into sums asks which shops have some.
GRANT SELECT (organization_id, shop_id) ON sales_marks TO tillclock_maintenance;
CREATE POLICY marked ON sales_marks FOR SELECT TO tillclock_maintenance USING (true);
`;

/** Sums of receipts, into which a job folds those that are marked. */
export class SalesSums1766500000000 implements MigrationInterface {
  name = 'SalesSums1766500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLES);
    await runner.query(sqlFunction('store_receipt', 5));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(sqlFunction('store_receipt', 4));
    await runner.query('DROP TABLE sales_marks, sales_sums');
  }
}
