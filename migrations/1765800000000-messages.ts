import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT_TABLES = [
  'message_settings',
  'message_choices',
  'message_digest_items',
  'push_subscriptions',
];

const TABLES = `
CREATE TABLE message_settings (
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  quiet_from text,
  quiet_to text,
  digest_time text,
  CONSTRAINT pk_message_settings PRIMARY KEY (organization_id, user_id),
  CONSTRAINT fk_message_settings_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT ck_message_settings_times CHECK (
    quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
    AND digest_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  CONSTRAINT ck_message_settings_quiet CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
);
-- A kind that has no row goes by the channels that are usual for it.
CREATE TABLE message_choices (
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind text NOT NULL,
  app boolean NOT NULL,
  email boolean NOT NULL,
  push boolean NOT NULL,
  CONSTRAINT pk_message_choices PRIMARY KEY (organization_id, user_id, kind),
  CONSTRAINT fk_message_choices_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id)
);
-- What waits for the one mail of the day.
CREATE TABLE message_digest_items (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  kind text NOT NULL,
  about text NOT NULL,
  params jsonb NOT NULL,
  CONSTRAINT pk_message_digest_items PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_message_digest_items_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id)
);
CREATE INDEX ix_message_digest_items_user ON message_digest_items (organization_id, user_id, id);
CREATE INDEX ix_message_digest_items_due ON message_digest_items (due_at);
CREATE TABLE push_subscriptions (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  endpoint text NOT NULL,
  p256dh text NOT NULL,
  auth text NOT NULL,
  device text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_push_subscriptions PRIMARY KEY (organization_id, id),
  CONSTRAINT uq_push_subscriptions_endpoint UNIQUE (organization_id, endpoint),
  CONSTRAINT fk_push_subscriptions_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id)
);
CREATE INDEX ix_push_subscriptions_user ON push_subscriptions (organization_id, user_id, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON message_settings, message_choices, message_digest_items,
  push_subscriptions TO tillclock_app;
GRANT SELECT (organization_id, user_id, due_at) ON message_digest_items TO tillclock_maintenance;
CREATE POLICY due ON message_digest_items FOR SELECT TO tillclock_maintenance USING (due_at <= now());
`;

/** The planner knows nothing of a tenant that is younger than ANALYZE, and must not guess from others. */
const walls = (table: string): string => `
ALTER TABLE ${table} ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE ${table} ALTER COLUMN user_id SET STATISTICS 0;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
`;

/** What people want to be told, by which channels, and where their browsers receive it. */
export class Messages1765800000000 implements MigrationInterface {
  name = 'Messages1765800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLES);
    for (const table of TENANT_TABLES) await runner.query(walls(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(`DROP TABLE ${[...TENANT_TABLES].reverse().join(', ')}`);
  }
}
