import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT_TABLES = [
  'alert_rules',
  'alert_rule_people',
  'alert_evaluations',
  'activity_questions',
  'alerts',
];

const KINDS = `'SILENT', 'FORGOTTEN_CLOCK_OUT', 'BREAK_OVERRUN', 'BREAK_MISSING', 'SHORT_REST', 'OVERTIME_NEAR',
    'LATE_START', 'NO_SHOW', 'NO_DEVICE_SESSION', 'SALE_WITHOUT_SHIFT', 'JOB_OVERDUE'`;

const TABLES = `
-- scope_id is the shop, or the organization for rules that concern no shop.
CREATE TABLE alert_rules (
  organization_id uuid NOT NULL,
  scope_id uuid NOT NULL,
  rule text NOT NULL,
  shop_id uuid,
  enabled boolean NOT NULL,
  threshold_minutes integer NOT NULL,
  answer_minutes integer NOT NULL,
  notifies_managers boolean NOT NULL,
  notifies_admins boolean NOT NULL,
  quiet_from text,
  quiet_to text,
  version integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_alert_rules PRIMARY KEY (organization_id, scope_id, rule),
  CONSTRAINT fk_alert_rules_organization FOREIGN KEY (organization_id)
    REFERENCES organizations (organization_id),
  CONSTRAINT fk_alert_rules_shop FOREIGN KEY (organization_id, shop_id)
    REFERENCES shops (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT ck_alert_rules_rule CHECK (rule IN (${KINDS})),
  CONSTRAINT ck_alert_rules_scope CHECK (scope_id = coalesce(shop_id, organization_id)),
  CONSTRAINT ck_alert_rules_limits CHECK (
    threshold_minutes BETWEEN 0 AND 2880 AND answer_minutes BETWEEN 1 AND 240
    AND (quiet_from IS NULL) = (quiet_to IS NULL))
);
CREATE TABLE alert_rule_people (
  organization_id uuid NOT NULL,
  scope_id uuid NOT NULL,
  rule text NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT pk_alert_rule_people PRIMARY KEY (organization_id, scope_id, rule, user_id),
  CONSTRAINT fk_alert_rule_people_rule FOREIGN KEY (organization_id, scope_id, rule)
    REFERENCES alert_rules (organization_id, scope_id, rule) ON DELETE CASCADE,
  CONSTRAINT fk_alert_rule_people_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id)
);
CREATE INDEX ix_alert_rule_people_user ON alert_rule_people (organization_id, user_id);
-- Which instance evaluates the organization: the last one that claimed it.
CREATE TABLE alert_evaluations (
  organization_id uuid NOT NULL,
  claimed_at timestamptz NOT NULL,
  evaluated_at timestamptz,
  CONSTRAINT pk_alert_evaluations PRIMARY KEY (organization_id),
  CONSTRAINT fk_alert_evaluations_organization FOREIGN KEY (organization_id)
    REFERENCES organizations (organization_id)
);
CREATE TABLE activity_questions (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  shift_id uuid NOT NULL,
  since timestamptz NOT NULL,
  asked_at timestamptz NOT NULL,
  answer_by timestamptz NOT NULL,
  answer text,
  left_at timestamptz,
  closed_at timestamptz,
  closed_reason text,
  CONSTRAINT pk_activity_questions PRIMARY KEY (organization_id, id),
  CONSTRAINT uq_activity_questions_since UNIQUE (organization_id, shift_id, since),
  CONSTRAINT fk_activity_questions_shift FOREIGN KEY (organization_id, shift_id)
    REFERENCES shifts (organization_id, id),
  CONSTRAINT fk_activity_questions_shop FOREIGN KEY (organization_id, shop_id)
    REFERENCES shops (organization_id, id),
  CONSTRAINT fk_activity_questions_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT ck_activity_questions_answer CHECK (
    answer IN ('CUSTOMER', 'CALL', 'STOCK', 'MEETING', 'OTHER', 'LEFT')),
  CONSTRAINT ck_activity_questions_life CHECK (
    (closed_at IS NULL) = (closed_reason IS NULL) AND (answer IS NULL OR closed_at IS NOT NULL)
    AND (left_at IS NOT NULL) = (answer IS NOT DISTINCT FROM 'LEFT')
    AND closed_reason IN ('ANSWERED', 'SIGN_OF_LIFE', 'SHIFT_ENDED', 'RULE_OFF'))
);
CREATE INDEX ix_activity_questions_open ON activity_questions (organization_id, user_id, asked_at, id)
  WHERE closed_at IS NULL;
CREATE INDEX ix_activity_questions_user ON activity_questions (organization_id, user_id, id);
CREATE TABLE alerts (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  rule text NOT NULL,
  cause_key text NOT NULL,
  shop_id uuid,
  user_id uuid,
  shift_id uuid,
  since timestamptz NOT NULL,
  details jsonb NOT NULL,
  state text NOT NULL,
  opened_at timestamptz NOT NULL,
  told_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  resolved_at timestamptz,
  resolved_reason text,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_alerts PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_alerts_organization FOREIGN KEY (organization_id)
    REFERENCES organizations (organization_id),
  CONSTRAINT fk_alerts_shop FOREIGN KEY (organization_id, shop_id) REFERENCES shops (organization_id, id),
  CONSTRAINT fk_alerts_user FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
  CONSTRAINT fk_alerts_shift FOREIGN KEY (organization_id, shift_id) REFERENCES shifts (organization_id, id),
  CONSTRAINT fk_alerts_acknowledger FOREIGN KEY (organization_id, acknowledged_by)
    REFERENCES users (organization_id, id),
  CONSTRAINT ck_alerts_rule CHECK (rule IN (${KINDS})),
  CONSTRAINT ck_alerts_life CHECK (
    state IN ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')
    AND (state = 'RESOLVED') = (resolved_at IS NOT NULL)
    AND (resolved_at IS NULL) = (resolved_reason IS NULL)
    AND (acknowledged_at IS NULL) = (acknowledged_by IS NULL)
    AND (state <> 'ACKNOWLEDGED' OR acknowledged_at IS NOT NULL)
    AND (state <> 'OPEN' OR acknowledged_at IS NULL))
);
-- One alert for a cause until the cause ends, however many instances look.
CREATE UNIQUE INDEX uq_alerts_cause ON alerts (organization_id, cause_key) WHERE resolved_at IS NULL;
CREATE INDEX ix_alerts_opened ON alerts (organization_id, opened_at, id);
CREATE INDEX ix_alerts_shop ON alerts (organization_id, shop_id, opened_at, id);
CREATE INDEX ix_alerts_user ON alerts (organization_id, user_id, opened_at, id);
CREATE INDEX ix_alerts_updated ON alerts (organization_id, updated_at, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON alert_rules, alert_rule_people, activity_questions, alerts TO tillclock_app;
GRANT SELECT, INSERT, UPDATE ON alert_evaluations TO tillclock_app;
-- The job claims organizations in which something may have to be raised or resolved; it sees that there is something.
GRANT SELECT, INSERT, UPDATE ON alert_evaluations TO tillclock_maintenance;
CREATE POLICY claims ON alert_evaluations TO tillclock_maintenance USING (true);
GRANT SELECT (organization_id, resolved_at) ON alerts TO tillclock_maintenance;
CREATE POLICY unresolved ON alerts FOR SELECT TO tillclock_maintenance USING (resolved_at IS NULL);
GRANT SELECT (organization_id, id, archived_at) ON shops TO tillclock_maintenance;
CREATE POLICY in_use ON shops FOR SELECT TO tillclock_maintenance USING (archived_at IS NULL);
GRANT SELECT (organization_id, shop_id, business_date, published_at) ON scheduled_shifts TO tillclock_maintenance;
CREATE POLICY published ON scheduled_shifts FOR SELECT TO tillclock_maintenance USING (published_at IS NOT NULL);
GRANT SELECT (organization_id, id) ON receipts TO tillclock_maintenance;
CREATE POLICY existing ON receipts FOR SELECT TO tillclock_maintenance USING (true);
`;

const walls = (table: string): string => `
ALTER TABLE ${table} ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);`;

/** Columns that tell rows of one tenant apart: see docs/adr/0012-plans.md. */
const UNKNOWN = `
ALTER TABLE alert_rules ALTER COLUMN scope_id SET STATISTICS 0, ALTER COLUMN shop_id SET STATISTICS 0;
ALTER TABLE alert_rule_people ALTER COLUMN scope_id SET STATISTICS 0, ALTER COLUMN user_id SET STATISTICS 0;
ALTER TABLE activity_questions ALTER COLUMN shop_id SET STATISTICS 0, ALTER COLUMN shift_id SET STATISTICS 0,
  ALTER COLUMN user_id SET STATISTICS 0;
ALTER TABLE alerts ALTER COLUMN shop_id SET STATISTICS 0, ALTER COLUMN user_id SET STATISTICS 0,
  ALTER COLUMN shift_id SET STATISTICS 0, ALTER COLUMN acknowledged_by SET STATISTICS 0;
`;

const UNDO = `
DROP POLICY existing ON receipts;
REVOKE SELECT (organization_id, id) ON receipts FROM tillclock_maintenance;
DROP POLICY published ON scheduled_shifts;
REVOKE SELECT (organization_id, shop_id, business_date, published_at) ON scheduled_shifts FROM tillclock_maintenance;
DROP POLICY in_use ON shops;
REVOKE SELECT (organization_id, id, archived_at) ON shops FROM tillclock_maintenance;
`;

/** Alerts with their rules, the questions to people who are silent, and who evaluates an organization. */
export class Alerts1765900000000 implements MigrationInterface {
  name = 'Alerts1765900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLES);
    for (const table of TENANT_TABLES) await runner.query(walls(table));
    await runner.query(UNKNOWN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(UNDO);
    for (const table of [...TENANT_TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
