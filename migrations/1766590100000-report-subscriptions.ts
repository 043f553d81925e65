import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
-- Who is told of the reports of which shop by mail.
CREATE TABLE report_subscriptions (
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  day boolean NOT NULL,
  week boolean NOT NULL,
  month boolean NOT NULL,
  CONSTRAINT pk_report_subscriptions PRIMARY KEY (organization_id, user_id, shop_id),
  CONSTRAINT fk_report_subscriptions_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT fk_report_subscriptions_shop FOREIGN KEY (organization_id, shop_id)
    REFERENCES shops (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT ck_report_subscriptions_some CHECK (day OR week OR month)
);
CREATE INDEX ix_report_subscriptions_shop ON report_subscriptions (organization_id, shop_id, user_id);
ALTER TABLE report_subscriptions ALTER COLUMN organization_id SET STATISTICS 0,
  ALTER COLUMN user_id SET STATISTICS 0, ALTER COLUMN shop_id SET STATISTICS 0;
ALTER TABLE report_subscriptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_subscriptions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON report_subscriptions TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON report_subscriptions TO tillclock_app;
`;

/** Who is told of the reports of which shop by mail. */
export class ReportSubscriptions1766590100000 implements MigrationInterface {
  name = 'ReportSubscriptions1766590100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP TABLE report_subscriptions');
  }
}
