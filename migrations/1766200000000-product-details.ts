import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
ALTER TABLE products
  ADD COLUMN category text,
  ADD COLUMN cost_minor bigint,
  ADD COLUMN tax_rate_milli integer,
  ADD CONSTRAINT ck_products_cost CHECK (cost_minor BETWEEN 0 AND 9999999999999),
  ADD CONSTRAINT ck_products_tax_rate CHECK (tax_rate_milli BETWEEN 0 AND 100000);
CREATE TABLE product_barcodes (
  organization_id uuid NOT NULL,
  barcode text NOT NULL,
  product_id uuid NOT NULL,
  CONSTRAINT fk_product_barcodes_product FOREIGN KEY (organization_id, product_id)
    REFERENCES products (organization_id, id)
);
CREATE INDEX ix_product_barcodes_product ON product_barcodes (organization_id, product_id);
-- A barcode belongs to one product, also when two people give it at once, and also while one is archived. The key
-- comes last, because on a table that was never analyzed the newest of its indexes is taken.
ALTER TABLE product_barcodes ADD CONSTRAINT pk_product_barcodes PRIMARY KEY (organization_id, barcode);
ALTER TABLE product_barcodes ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE product_barcodes ENABLE ROW LEVEL SECURITY;
ALTER TABLE product_barcodes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON product_barcodes TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON product_barcodes TO tillclock_app;
`;

/** What figures need of a product: its category, its cost and its tax rate; and the barcodes that tills read. */
export class ProductDetails1766200000000 implements MigrationInterface {
  name = 'ProductDetails1766200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(`DROP TABLE product_barcodes;
ALTER TABLE products DROP COLUMN category, DROP COLUMN cost_minor, DROP COLUMN tax_rate_milli`);
  }
}
