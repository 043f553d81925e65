import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organization by organization and with the application's role, because the policies hide receipts from the
 * owner. What is stored meanwhile has its mark already, and nothing folds marks before the migrations have ended.
 */
const MARK = `
DO $$
DECLARE
  organizations uuid[];
  org uuid;
BEGIN
  SET LOCAL ROLE tillclock_maintenance;
  SELECT coalesce(array_agg(organization_id), '{}') INTO organizations FROM organizations;
  RESET ROLE;
  SET LOCAL ROLE tillclock_app;
  FOREACH org IN ARRAY organizations LOOP
    PERFORM set_config('app.organization_id', org::text, true);
    INSERT INTO sales_marks (organization_id, shop_id, business_date, receipt_id)
    SELECT organization_id, shop_id, business_date, id FROM receipts WHERE organization_id = org
    ON CONFLICT DO NOTHING;
  END LOOP;
  PERFORM set_config('app.organization_id', '', true);
  RESET ROLE;
END $$;
`;

/** Receipts from before the sums existed are marked, and counted one by one until they are folded. */
export class MarkReceipts1766510000000 implements MigrationInterface {
  name = 'MarkReceipts1766510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MARK);
  }

  async down(): Promise<void> {
    // The marks go with their table.
  }
}
