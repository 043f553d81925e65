import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** Tenant tables of this migration: each begins with its organization and is walled off by a policy. */
const TENANT_TABLES = [
  'break_types',
  'shifts',
  'breaks',
  'shift_changes',
  'device_sessions',
  'timesheet_periods',
  'scheduled_shifts',
];

/** Defaults on every column, so that the release before this one can still register organizations. */
const RULES_OF_WORK = `
-- uuid and text within an exclusion constraint.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE organizations
  ADD COLUMN shift_limit_minutes integer NOT NULL DEFAULT 960,
  ADD COLUMN offline_limit_minutes integer NOT NULL DEFAULT 1440,
  ADD COLUMN session_silence_minutes integer NOT NULL DEFAULT 5,
  ADD COLUMN overtime_daily_minutes integer,
  ADD COLUMN overtime_weekly_minutes integer DEFAULT 2400,
  ADD COLUMN schedule_grace_minutes integer NOT NULL DEFAULT 5,
  ADD CONSTRAINT ck_organizations_work CHECK (
    shift_limit_minutes BETWEEN 60 AND 2880
    AND offline_limit_minutes BETWEEN 0 AND 44640
    AND session_silence_minutes BETWEEN 1 AND 240
    AND overtime_daily_minutes BETWEEN 0 AND 1440
    AND overtime_weekly_minutes BETWEEN 0 AND 10080
    AND schedule_grace_minutes BETWEEN 0 AND 240);
`;

const SHIFTS = `
CREATE TABLE break_types (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  is_paid boolean NOT NULL,
  expected_minutes integer,
  archived_at timestamptz,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT uq_break_types_name UNIQUE (organization_id, name),
  CONSTRAINT pk_break_types PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_break_types_organization FOREIGN KEY (organization_id) REFERENCES organizations (organization_id),
  CONSTRAINT ck_break_types_expected CHECK (expected_minutes BETWEEN 1 AND 720)
);
CREATE TABLE shifts (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  start_at timestamptz NOT NULL,
  end_at timestamptz,
  -- end_at, or infinity while it is open: what breaks refer to, for a reference through NULL checks nothing.
  ends_before timestamptz NOT NULL,
  business_date date NOT NULL,
  start_source text NOT NULL,
  end_source text,
  -- The machine closed it, or its person beyond the limit, and no manager has looked at it since.
  needs_confirmation boolean NOT NULL,
  voided_at timestamptz,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT fk_shifts_shop FOREIGN KEY (organization_id, shop_id) REFERENCES shops (organization_id, id),
  CONSTRAINT fk_shifts_user FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
  CONSTRAINT ck_shifts_sources CHECK (
    start_source IN ('CLOCK', 'MANAGER') AND end_source IN ('CLOCK', 'MANAGER', 'AUTO')
    AND (end_at IS NULL) = (end_source IS NULL)),
  -- Never empty: an empty range overlaps nothing and would escape the exclusion.
  CONSTRAINT ck_shifts_times CHECK (
    end_at > start_at AND ends_before = coalesce(end_at, 'infinity')
    AND (voided_at IS NULL OR end_at IS NOT NULL)
    AND (NOT needs_confirmation OR (end_at IS NOT NULL AND end_source <> 'MANAGER')))
);
-- Made before the exclusion, and so checked before it: of two starts at once the second waits here, where
-- it cannot deadlock.
CREATE UNIQUE INDEX uq_shifts_open ON shifts (organization_id, user_id) WHERE end_at IS NULL;
-- One person never works two shifts at once, whoever writes them and however close together.
ALTER TABLE shifts ADD CONSTRAINT ex_shifts_overlap EXCLUDE USING gist (
  organization_id WITH =, user_id WITH =, tstzrange(start_at, end_at) WITH &&) WHERE (voided_at IS NULL);
-- The list of an organization, the latest first, without sorting all of it for each page.
CREATE INDEX ix_shifts_start ON shifts (organization_id, start_at, id);
CREATE INDEX ix_shifts_shop ON shifts (organization_id, shop_id, business_date);
CREATE INDEX ix_shifts_user ON shifts (organization_id, user_id, start_at);
-- For the job that looks for forgotten ones, over all organizations.
CREATE INDEX ix_shifts_open ON shifts (start_at) WHERE end_at IS NULL;
-- For the list of those that wait for a manager: few among years of shifts.
CREATE INDEX ix_shifts_unconfirmed ON shifts (organization_id, start_at, id) WHERE needs_confirmation;
-- What sessions and breaks refer to, so that they follow a correction by themselves.
ALTER TABLE shifts ADD CONSTRAINT uq_shifts_place UNIQUE (organization_id, id, user_id, shop_id, ends_before);
ALTER TABLE shifts ADD CONSTRAINT uq_shifts_span UNIQUE (organization_id, id, start_at, ends_before);
-- Last, as of receipts: the newest index is the one that the check of a foreign key takes on an empty table.
ALTER TABLE shifts ADD CONSTRAINT pk_shifts PRIMARY KEY (organization_id, id);

CREATE TABLE breaks (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  shift_id uuid NOT NULL,
  -- Of the shift, kept equal by the foreign key: with them a row can say that the break lies inside.
  shift_start_at timestamptz NOT NULL,
  shift_ends_before timestamptz NOT NULL,
  break_type_id uuid,
  name text NOT NULL,
  is_paid boolean NOT NULL,
  expected_minutes integer,
  start_at timestamptz NOT NULL,
  end_at timestamptz,
  CONSTRAINT ex_breaks_overlap EXCLUDE USING gist (
    organization_id WITH =, shift_id WITH =, tstzrange(start_at, end_at) WITH &&),
  CONSTRAINT fk_breaks_shift FOREIGN KEY (organization_id, shift_id, shift_start_at, shift_ends_before)
    REFERENCES shifts (organization_id, id, start_at, ends_before) ON UPDATE CASCADE,
  CONSTRAINT fk_breaks_break_type FOREIGN KEY (organization_id, break_type_id)
    REFERENCES break_types (organization_id, id),
  CONSTRAINT ck_breaks_times CHECK (end_at > start_at),
  CONSTRAINT ck_breaks_inside CHECK (
    start_at >= shift_start_at AND start_at < shift_ends_before
    AND coalesce(end_at, 'infinity') <= shift_ends_before),
  CONSTRAINT ck_breaks_expected CHECK (expected_minutes BETWEEN 1 AND 720)
);
-- Covers the sums of timesheets, which look up the breaks of thousands of shifts at once. Without it the
-- planner takes the index of the exclusion for them, and a look-up there costs five times as much.
CREATE INDEX ix_breaks_shift ON breaks (organization_id, shift_id, start_at) INCLUDE (end_at, is_paid);
ALTER TABLE breaks ADD CONSTRAINT pk_breaks PRIMARY KEY (organization_id, id);

CREATE TABLE shift_changes (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  shift_id uuid NOT NULL,
  -- Of the shift, once it was changed: counted under the lock of its person, as no clock is.
  version integer NOT NULL,
  kind text NOT NULL,
  changed_at timestamptz NOT NULL,
  -- Nobody when the machine did it.
  actor_id uuid,
  reason text,
  before jsonb,
  after jsonb NOT NULL,
  -- The order of the history, and that a version came about once.
  CONSTRAINT pk_shift_changes PRIMARY KEY (organization_id, shift_id, version),
  CONSTRAINT fk_shift_changes_shift FOREIGN KEY (organization_id, shift_id) REFERENCES shifts (organization_id, id),
  CONSTRAINT fk_shift_changes_actor FOREIGN KEY (organization_id, actor_id) REFERENCES users (organization_id, id),
  CONSTRAINT ck_shift_changes_kind CHECK (kind IN ('ADDED', 'CORRECTED', 'VOIDED', 'CONFIRMED', 'AUTO_CLOSED')),
  CONSTRAINT ck_shift_changes_reason CHECK (
    (kind = 'AUTO_CLOSED') = (actor_id IS NULL) AND (kind IN ('CONFIRMED', 'AUTO_CLOSED') OR reason IS NOT NULL))
);
`;

const SESSIONS = `
CREATE TABLE device_sessions (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  shift_id uuid NOT NULL,
  user_id uuid NOT NULL,
  shop_id uuid NOT NULL,
  -- Of the shift, as of breaks: no session outlives its shift, closed or still open.
  shift_ends_before timestamptz NOT NULL,
  device_label text NOT NULL,
  start_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  end_at timestamptz,
  end_source text,
  -- The organization's limit when the session began: a heartbeat reads one row, not two.
  silence_limit_s integer NOT NULL,
  CONSTRAINT pk_device_sessions PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_device_sessions_shift FOREIGN KEY (organization_id, shift_id, user_id, shop_id, shift_ends_before)
    REFERENCES shifts (organization_id, id, user_id, shop_id, ends_before) ON UPDATE CASCADE,
  CONSTRAINT ck_device_sessions_end CHECK (
    end_source IN ('SHIFT', 'DEVICE', 'MANAGER', 'SILENCE') AND (end_at IS NULL) = (end_source IS NULL)),
  CONSTRAINT ck_device_sessions_times CHECK (end_at >= start_at AND last_seen_at >= start_at),
  -- A device that joined after an end that was told later was there for no time at all.
  CONSTRAINT ck_device_sessions_inside CHECK (coalesce(end_at, 'infinity') <= greatest(start_at, shift_ends_before))
-- Room on each page for the new version of a row: a heartbeat then touches no index.
) WITH (fillfactor = 70);
CREATE INDEX ix_device_sessions_shift ON device_sessions (organization_id, shift_id);
-- As of shifts: a page of an organization's sessions needs no sort of all of them.
CREATE INDEX ix_device_sessions_start ON device_sessions (organization_id, start_at, id);
CREATE INDEX ix_device_sessions_shop ON device_sessions (organization_id, shop_id, start_at);
CREATE INDEX ix_device_sessions_user ON device_sessions (organization_id, user_id, start_at);
-- For the job that looks for silent ones, over all organizations.
CREATE INDEX ix_device_sessions_open ON device_sessions (organization_id, id) WHERE end_at IS NULL;
`;

const PLANS_AND_PERIODS = `
CREATE TABLE timesheet_periods (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  shop_id uuid NOT NULL,
  from_date date NOT NULL,
  to_date date NOT NULL,
  status text NOT NULL,
  approved_by uuid NOT NULL,
  approved_at timestamptz NOT NULL,
  locked_by uuid,
  locked_at timestamptz,
  reopened_by uuid,
  reopened_at timestamptz,
  reopen_reason text,
  version integer NOT NULL,
  -- A day of a shop is approved once; a reopened period no longer counts.
  CONSTRAINT ex_timesheet_periods_overlap EXCLUDE USING gist (
    organization_id WITH =, shop_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
    WHERE (status <> 'REOPENED'),
  CONSTRAINT pk_timesheet_periods PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_timesheet_periods_shop FOREIGN KEY (organization_id, shop_id) REFERENCES shops (organization_id, id),
  CONSTRAINT fk_timesheet_periods_approver FOREIGN KEY (organization_id, approved_by) REFERENCES users (organization_id, id),
  CONSTRAINT fk_timesheet_periods_locker FOREIGN KEY (organization_id, locked_by) REFERENCES users (organization_id, id),
  CONSTRAINT fk_timesheet_periods_reopener FOREIGN KEY (organization_id, reopened_by) REFERENCES users (organization_id, id),
  CONSTRAINT ck_timesheet_periods_dates CHECK (from_date <= to_date),
  CONSTRAINT ck_timesheet_periods_status CHECK (
    status IN ('APPROVED', 'LOCKED', 'REOPENED')
    AND (locked_by IS NULL) = (locked_at IS NULL)
    AND (status <> 'LOCKED' OR locked_at IS NOT NULL)
    AND (status = 'REOPENED') = (reopened_at IS NOT NULL)
    AND (reopened_at IS NULL) = (reopened_by IS NULL)
    AND (reopened_at IS NULL) = (reopen_reason IS NULL))
);
CREATE TABLE scheduled_shifts (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  shop_id uuid NOT NULL,
  user_id uuid NOT NULL,
  start_at timestamptz NOT NULL,
  end_at timestamptz NOT NULL,
  business_date date NOT NULL,
  note text,
  published_at timestamptz,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT ex_scheduled_shifts_overlap EXCLUDE USING gist (
    organization_id WITH =, user_id WITH =, tstzrange(start_at, end_at) WITH &&),
  CONSTRAINT fk_scheduled_shifts_shop FOREIGN KEY (organization_id, shop_id) REFERENCES shops (organization_id, id),
  CONSTRAINT fk_scheduled_shifts_user FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id),
  CONSTRAINT ck_scheduled_shifts_times CHECK (end_at > start_at AND end_at <= start_at + interval '24 hours')
);
CREATE INDEX ix_scheduled_shifts_shop ON scheduled_shifts (organization_id, shop_id, business_date);
CREATE INDEX ix_scheduled_shifts_user ON scheduled_shifts (organization_id, user_id, business_date);
ALTER TABLE scheduled_shifts ADD CONSTRAINT pk_scheduled_shifts PRIMARY KEY (organization_id, id);
`;

const AUDIT = `
-- What became of one thing, or what one person did, without reading all that happened in the organization.
CREATE INDEX ix_audit_log_subject ON audit_log (organization_id, subject_id, occurred_at, id);
CREATE INDEX ix_audit_log_actor ON audit_log (organization_id, actor_id, occurred_at, id);
`;

const FUNCTIONS = [
  sqlFunction('hold_person', 1),
  sqlFunction('is_day_approved', 1),
  sqlFunction('hold_timesheets', 1),
  sqlFunction('shift_at', 1),
];

const PRIVILEGES = `
GRANT SELECT, INSERT, UPDATE ON break_types, shifts, device_sessions, timesheet_periods TO tillclock_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON breaks, scheduled_shifts TO tillclock_app;
-- What was changed stays told: nobody but the owner of the schema can change or delete it.
GRANT SELECT, INSERT ON shift_changes TO tillclock_app;
-- The jobs look over all organizations for what is overdue, and then work in each on its own.
GRANT SELECT (organization_id, shift_limit_minutes) ON organizations TO tillclock_maintenance;
GRANT SELECT (organization_id, id, start_at, end_at, created_at) ON shifts TO tillclock_maintenance;
GRANT SELECT (organization_id, id, last_seen_at, end_at, silence_limit_s) ON device_sessions TO tillclock_maintenance;
CREATE POLICY limits ON organizations FOR SELECT TO tillclock_maintenance USING (true);
CREATE POLICY open ON shifts FOR SELECT TO tillclock_maintenance USING (end_at IS NULL);
CREATE POLICY open ON device_sessions FOR SELECT TO tillclock_maintenance USING (end_at IS NULL);
`;

function walls(table: string): string {
  return `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);`;
}

/** Shifts, breaks, device sessions, timesheets and plans. */
export class Work1764028800000 implements MigrationInterface {
  name = 'Work1764028800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    for (const part of [RULES_OF_WORK, SHIFTS, SESSIONS, PLANS_AND_PERIODS, AUDIT]) {
      await runner.query(part);
    }
    for (const table of TENANT_TABLES) await runner.query(walls(table));
    for (const part of [...FUNCTIONS, PRIVILEGES]) await runner.query(part);
  }

  /** The extension stays: something else in the database may have come to use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_audit_log_actor');
    await runner.query('DROP INDEX ix_audit_log_subject');
    await runner.query('DROP FUNCTION shift_at, hold_timesheets, is_day_approved, hold_person');
    for (const table of [...TENANT_TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP POLICY limits ON organizations;
      REVOKE SELECT (organization_id, shift_limit_minutes) ON organizations FROM tillclock_maintenance;
      ALTER TABLE organizations DROP CONSTRAINT ck_organizations_work,
        DROP COLUMN shift_limit_minutes, DROP COLUMN offline_limit_minutes,
        DROP COLUMN session_silence_minutes, DROP COLUMN overtime_daily_minutes,
        DROP COLUMN overtime_weekly_minutes, DROP COLUMN schedule_grace_minutes`);
  }
}
