import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
-- How often a receipt was sent again; one that was sent once has no row.
CREATE TABLE receipt_deliveries (
  organization_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  repeats bigint NOT NULL,
  last_at timestamptz NOT NULL,
  CONSTRAINT pk_receipt_deliveries PRIMARY KEY (organization_id, receipt_id),
  CONSTRAINT fk_receipt_deliveries_receipt FOREIGN KEY (organization_id, receipt_id)
    REFERENCES receipts (organization_id, id),
  CONSTRAINT ck_receipt_deliveries_repeats CHECK (repeats > 0)
-- A till that repeats itself endlessly changes one row, whose versions stay on their page.
) WITH (fillfactor = 50);
ALTER TABLE receipt_deliveries ALTER COLUMN organization_id SET STATISTICS 0,
  ALTER COLUMN receipt_id SET STATISTICS 0;
ALTER TABLE receipt_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE receipt_deliveries FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON receipt_deliveries TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (repeats, last_at) ON receipt_deliveries TO tillclock_app;
`;

/** Counts how often a till has sent a receipt that was stored already. */
export class DeliveriesOfReceipts1766810000000 implements MigrationInterface {
  name = 'DeliveriesOfReceipts1766810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP TABLE receipt_deliveries');
  }
}
