import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** Tenant tables of this migration: each begins with its organization and is walled off by a policy. */
const TENANT_TABLES = [
  'organizations',
  'users',
  'shops',
  'shop_members',
  'auth_sessions',
  'refresh_tokens',
  'products',
  'receipt_counters',
  'receipts',
  'receipt_lines',
  'receipt_payments',
  'idempotency_keys',
  'audit_log',
];

const ROLES = `
DO $$
BEGIN
  -- Roles belong to the whole server: another database of it may have made them, even just now.
  BEGIN CREATE ROLE tillclock_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
  BEGIN CREATE ROLE tillclock_maintenance NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
  EXECUTE format('GRANT tillclock_app, tillclock_maintenance TO %I', current_user);
END $$;
GRANT USAGE ON SCHEMA public TO tillclock_app, tillclock_maintenance;
`;

const PEOPLE = `
CREATE TABLE organizations (
  organization_id uuid NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  currency char(3) NOT NULL,
  week_start smallint NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_organizations PRIMARY KEY (organization_id),
  CONSTRAINT ck_organizations_week_start CHECK (week_start BETWEEN 1 AND 7)
);
CREATE TABLE users (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  is_active boolean NOT NULL,
  -- Sessions begun before it are over: set by a deactivation and by a new password.
  sessions_valid_from timestamptz NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_users PRIMARY KEY (organization_id, id),
  CONSTRAINT uq_users_email UNIQUE (organization_id, email),
  CONSTRAINT fk_users_organization FOREIGN KEY (organization_id) REFERENCES organizations (organization_id),
  CONSTRAINT ck_users_role CHECK (role IN ('ADMIN', 'MANAGER', 'EMPLOYEE'))
);
-- E-mail is unique over all tenants, so it lives apart, without a reference to any of them.
CREATE TABLE login_identities (
  email text NOT NULL,
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  password_hash text NOT NULL,
  must_change_password boolean NOT NULL,
  CONSTRAINT pk_login_identities PRIMARY KEY (email),
  CONSTRAINT uq_login_identities_user UNIQUE (organization_id, user_id),
  CONSTRAINT ck_login_identities_email CHECK (email = lower(email))
);
CREATE TABLE auth_sessions (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  address text NOT NULL,
  user_agent text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT pk_auth_sessions PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_auth_sessions_user FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
);
CREATE INDEX ix_auth_sessions_user ON auth_sessions (organization_id, user_id);
CREATE INDEX ix_auth_sessions_expires ON auth_sessions USING brin (expires_at);
CREATE TABLE refresh_tokens (
  organization_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  session_id uuid NOT NULL,
  issued_at timestamptz NOT NULL,
  rotated_at timestamptz,
  CONSTRAINT pk_refresh_tokens PRIMARY KEY (organization_id, token_hash),
  CONSTRAINT fk_refresh_tokens_session FOREIGN KEY (organization_id, session_id)
    REFERENCES auth_sessions (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX ix_refresh_tokens_session ON refresh_tokens (organization_id, session_id);
`;

const SHOPS = `
CREATE TABLE shops (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  currency char(3) NOT NULL,
  business_day_start char(5) NOT NULL,
  archived_at timestamptz,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_shops PRIMARY KEY (organization_id, id),
  CONSTRAINT uq_shops_name UNIQUE (organization_id, name),
  -- Receipts refer to the currency too: with one receipt, the currency of its shop stays.
  CONSTRAINT uq_shops_currency UNIQUE (organization_id, id, currency),
  CONSTRAINT fk_shops_organization FOREIGN KEY (organization_id) REFERENCES organizations (organization_id),
  CONSTRAINT ck_shops_business_day_start CHECK (business_day_start ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
CREATE TABLE shop_members (
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT pk_shop_members PRIMARY KEY (organization_id, user_id, shop_id),
  CONSTRAINT fk_shop_members_shop FOREIGN KEY (organization_id, shop_id)
    REFERENCES shops (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_shop_members_user FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
);
CREATE INDEX ix_shop_members_shop ON shop_members (organization_id, shop_id);
CREATE TABLE products (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  price_minor bigint NOT NULL,
  currency char(3) NOT NULL,
  source text NOT NULL,
  archived_at timestamptz,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_products PRIMARY KEY (organization_id, id),
  CONSTRAINT uq_products_sku UNIQUE (organization_id, sku),
  CONSTRAINT fk_products_organization FOREIGN KEY (organization_id) REFERENCES organizations (organization_id),
  CONSTRAINT ck_products_source CHECK (source IN ('CATALOG', 'IMPORT', 'ON_THE_FLY')),
  CONSTRAINT ck_products_price CHECK (price_minor BETWEEN 0 AND 9999999999999)
);
`;

const RECEIPTS = `
CREATE TABLE receipt_counters (
  organization_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  last_number bigint NOT NULL,
  CONSTRAINT pk_receipt_counters PRIMARY KEY (organization_id, shop_id),
  CONSTRAINT fk_receipt_counters_shop FOREIGN KEY (organization_id, shop_id)
    REFERENCES shops (organization_id, id) ON DELETE CASCADE
);
CREATE TABLE receipts (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  shop_id uuid NOT NULL,
  user_id uuid NOT NULL,
  type text NOT NULL,
  refund_for uuid,
  receipt_number bigint NOT NULL,
  client_receipt_id text,
  occurred_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  business_date date NOT NULL,
  currency char(3) NOT NULL,
  gross_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  added_tax_minor bigint NOT NULL,
  total_minor bigint NOT NULL,
  note text,
  CONSTRAINT uq_receipts_number UNIQUE (organization_id, shop_id, receipt_number),
  CONSTRAINT fk_receipts_shop FOREIGN KEY (organization_id, shop_id, currency)
    REFERENCES shops (organization_id, id, currency),
  CONSTRAINT fk_receipts_user FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
  CONSTRAINT ck_receipts_type CHECK (type IN ('SALE', 'REFUND') AND (type = 'REFUND') = (refund_for IS NOT NULL)),
  CONSTRAINT ck_receipts_total CHECK (total_minor = gross_minor - discount_minor + added_tax_minor),
  CONSTRAINT ck_receipts_amounts CHECK (
    gross_minor BETWEEN 0 AND 9999999999999 AND discount_minor BETWEEN 0 AND gross_minor
    AND tax_minor BETWEEN 0 AND 9999999999999 AND added_tax_minor BETWEEN 0 AND tax_minor)
);
-- The KPIs of a range of days, and the list of a shop by day; covers the sums.
CREATE INDEX ix_receipts_business_date ON receipts (organization_id, shop_id, business_date, receipt_number)
  INCLUDE (id, type, gross_minor, discount_minor, tax_minor, total_minor);
-- For ever: stops a second receipt even when the idempotency key has expired. Partial, for most tills
-- send no id of their own and should not pay for it.
CREATE UNIQUE INDEX uq_receipts_client_receipt_id ON receipts (organization_id, shop_id, client_receipt_id)
  WHERE client_receipt_id IS NOT NULL;
CREATE INDEX ix_receipts_user ON receipts (organization_id, user_id, occurred_at);
CREATE INDEX ix_receipts_refund_for ON receipts (organization_id, refund_for) WHERE refund_for IS NOT NULL;
-- Last of all indexes: while the table is empty, all that begin with the organization cost the same for
-- the check of a foreign key, the newest wins, and a connection keeps that plan. With another index than
-- this one a receipt cost ten times the CPU after 5,000 of them.
ALTER TABLE receipts ADD CONSTRAINT pk_receipts PRIMARY KEY (organization_id, id);
ALTER TABLE receipts ADD CONSTRAINT fk_receipts_refund_for FOREIGN KEY (organization_id, refund_for)
  REFERENCES receipts (organization_id, id);
CREATE TABLE receipt_lines (
  organization_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  line_number smallint NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  qty_milli bigint NOT NULL,
  unit_price_minor bigint NOT NULL,
  gross_minor bigint NOT NULL,
  discount_minor bigint NOT NULL,
  tax_minor bigint NOT NULL,
  tax_included boolean NOT NULL,
  total_minor bigint NOT NULL,
  refunded_receipt_id uuid,
  refunded_line_number smallint,
  -- The only column that ever changes, and the constraint that makes over-refunding impossible.
  refunded_qty_milli bigint NOT NULL DEFAULT 0,
  CONSTRAINT pk_receipt_lines PRIMARY KEY (organization_id, receipt_id, line_number),
  CONSTRAINT fk_receipt_lines_receipt FOREIGN KEY (organization_id, receipt_id)
    REFERENCES receipts (organization_id, id),
  CONSTRAINT fk_receipt_lines_product FOREIGN KEY (organization_id, sku) REFERENCES products (organization_id, sku),
  CONSTRAINT fk_receipt_lines_refunded FOREIGN KEY (organization_id, refunded_receipt_id, refunded_line_number)
    REFERENCES receipt_lines (organization_id, receipt_id, line_number),
  CONSTRAINT ck_receipt_lines_refunded CHECK (
    (refunded_receipt_id IS NULL) = (refunded_line_number IS NULL)
    AND refunded_qty_milli BETWEEN 0 AND qty_milli),
  CONSTRAINT ck_receipt_lines_amounts CHECK (
    qty_milli BETWEEN 1 AND 1000000000 AND unit_price_minor BETWEEN 0 AND 9999999999999
    AND gross_minor BETWEEN 0 AND 9999999999999 AND discount_minor BETWEEN 0 AND gross_minor
    AND tax_minor BETWEEN 0 AND 9999999999999
    AND total_minor = gross_minor - discount_minor + CASE WHEN tax_included THEN 0 ELSE tax_minor END)
);
CREATE TABLE receipt_payments (
  organization_id uuid NOT NULL,
  receipt_id uuid NOT NULL,
  payment_number smallint NOT NULL,
  method text NOT NULL,
  amount_minor bigint NOT NULL,
  reference text,
  CONSTRAINT pk_receipt_payments PRIMARY KEY (organization_id, receipt_id, payment_number),
  CONSTRAINT fk_receipt_payments_receipt FOREIGN KEY (organization_id, receipt_id)
    REFERENCES receipts (organization_id, id),
  CONSTRAINT ck_receipt_payments_method CHECK (method IN ('CASH', 'CARD', 'TRANSFER', 'OTHER')),
  CONSTRAINT ck_receipt_payments_amount CHECK (amount_minor BETWEEN 0 AND 9999999999999)
);
`;

const PLATFORM = `
CREATE TABLE idempotency_keys (
  organization_id uuid NOT NULL,
  user_id uuid NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  status smallint NOT NULL,
  headers jsonb NOT NULL,
  body bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT pk_idempotency_keys PRIMARY KEY (organization_id, user_id, route, key)
);
-- Rows come and expire in the order of time: a block range index is enough to find the old ones.
CREATE INDEX ix_idempotency_keys_expires ON idempotency_keys USING brin (expires_at);
CREATE TABLE audit_log (
  organization_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  id uuid NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid,
  details jsonb NOT NULL,
  address text NOT NULL,
  request_id text NOT NULL,
  CONSTRAINT pk_audit_log PRIMARY KEY (organization_id, occurred_at, id)
) PARTITION BY RANGE (occurred_at);
CREATE TABLE rate_limits (
  key varchar(255) NOT NULL,
  points integer NOT NULL DEFAULT 0,
  expire bigint,
  CONSTRAINT pk_rate_limits PRIMARY KEY (key)
);
`;

const PARTITIONS = `
REVOKE ALL ON FUNCTION ensure_partitions(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ensure_partitions(integer) TO tillclock_app, tillclock_maintenance;
SELECT ensure_partitions(3);
`;

const FUNCTIONS = [
  sqlFunction('caller_of', 1),
  sqlFunction('claim_idempotency_key', 1),
  sqlFunction('store_receipt', 1),
];

const PRIVILEGES = `
GRANT SELECT, INSERT, UPDATE ON organizations, users, receipt_counters, products TO tillclock_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON shops, shop_members, auth_sessions, refresh_tokens,
  login_identities, rate_limits, idempotency_keys TO tillclock_app;
GRANT DELETE ON receipt_counters TO tillclock_app;
-- Documents: written once. Nobody but the owner of the schema can change or delete one.
GRANT SELECT, INSERT ON receipts, receipt_lines, receipt_payments, audit_log TO tillclock_app;
GRANT UPDATE (refunded_qty_milli) ON receipt_lines TO tillclock_app;
GRANT SELECT, DELETE ON idempotency_keys, auth_sessions, rate_limits TO tillclock_maintenance;
CREATE POLICY expired ON idempotency_keys TO tillclock_maintenance USING (expires_at < now());
CREATE POLICY expired ON auth_sessions TO tillclock_maintenance USING (expires_at < now() - interval '1 day');
`;

function walls(table: string): string {
  return `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);`;
}

/** Accounts, shops, catalog, receipts, and the machinery of keys, audit and limits. */
export class Sell1763769600000 implements MigrationInterface {
  name = 'Sell1763769600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    for (const part of [ROLES, PEOPLE, SHOPS, RECEIPTS, PLATFORM]) await runner.query(part);
    for (const table of TENANT_TABLES) await runner.query(walls(table));
    const partitions = [sqlFunction('ensure_partitions', 1), PARTITIONS];
    for (const part of [...partitions, ...FUNCTIONS, PRIVILEGES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION store_receipt, claim_idempotency_key, caller_of, ensure_partitions CASCADE',
    );
    for (const table of [...TENANT_TABLES].reverse()) {
      await runner.query(`DROP TABLE ${table} CASCADE`);
    }
    await runner.query('DROP TABLE login_identities, rate_limits');
  }
}
