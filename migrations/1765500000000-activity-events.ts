import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

const TABLE = `
CREATE TABLE activity_batches (
  organization_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  device_id uuid NOT NULL,
  event_ids uuid[] NOT NULL,
  types smallint[] NOT NULL,
  after_ms integer[] NOT NULL,
  durations_ms integer[] NOT NULL,
  platforms smallint[] NOT NULL,
  platform_ids uuid[] NOT NULL,
  CONSTRAINT pk_activity_batches PRIMARY KEY (organization_id, occurred_at, id),
  CONSTRAINT fk_activity_batches_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT ck_activity_batches_events CHECK (cardinality(event_ids) BETWEEN 1 AND 500
    AND cardinality(types) = cardinality(event_ids)
    AND cardinality(after_ms) = cardinality(event_ids)
    AND cardinality(durations_ms) = cardinality(event_ids)
    AND cardinality(platforms) = cardinality(event_ids))
) PARTITION BY RANGE (occurred_at);
CREATE TABLE activity_explanations (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  start_at timestamptz NOT NULL,
  end_at timestamptz NOT NULL,
  reason text NOT NULL,
  note text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_activity_explanations PRIMARY KEY (organization_id, id),
  CONSTRAINT fk_activity_explanations_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT ck_activity_explanations_reason
    CHECK (reason IN ('CUSTOMER', 'CALL', 'STOCK', 'MEETING', 'OTHER')),
  CONSTRAINT ck_activity_explanations_times CHECK (end_at > start_at),
  CONSTRAINT ex_activity_explanations_overlap
    EXCLUDE USING gist (organization_id WITH =, user_id WITH =, tstzrange(start_at, end_at) WITH &&)
);
CREATE TABLE activity_looks (
  organization_id uuid NOT NULL,
  reader_id uuid NOT NULL,
  user_id uuid NOT NULL,
  hour timestamptz NOT NULL,
  looked_at timestamptz NOT NULL,
  CONSTRAINT pk_activity_looks PRIMARY KEY (organization_id, reader_id, user_id, hour),
  CONSTRAINT fk_activity_looks_user FOREIGN KEY (organization_id, user_id)
    REFERENCES users (organization_id, id),
  CONSTRAINT fk_activity_looks_reader FOREIGN KEY (organization_id, reader_id)
    REFERENCES users (organization_id, id)
);
CREATE INDEX ix_activity_looks_user ON activity_looks (organization_id, user_id, looked_at);
ALTER TABLE activity_explanations ALTER COLUMN organization_id SET STATISTICS 0;
ALTER TABLE activity_looks ALTER COLUMN organization_id SET STATISTICS 0;
GRANT SELECT, INSERT, UPDATE, DELETE ON activity_explanations TO tillclock_app;
GRANT SELECT, INSERT, DELETE ON activity_looks TO tillclock_app;
CREATE INDEX ix_activity_batches_user ON activity_batches (organization_id, user_id, occurred_at);
ALTER TABLE activity_batches ALTER COLUMN organization_id SET STATISTICS 0,
  ALTER COLUMN user_id SET STATISTICS 0, ALTER COLUMN device_id SET STATISTICS 0;
-- No event is lost for want of the partition of its month.
CREATE TABLE activity_batches_rest PARTITION OF activity_batches DEFAULT WITH (toast_tuple_target = 8160);
ALTER TABLE activity_batches_rest ALTER COLUMN organization_id SET STATISTICS 0,
  ALTER COLUMN user_id SET STATISTICS 0, ALTER COLUMN device_id SET STATISTICS 0;
GRANT SELECT, INSERT, UPDATE, DELETE ON activity_batches TO tillclock_app;
`;

const TABLES = [
  'activity_batches',
  'activity_batches_rest',
  'activity_explanations',
  'activity_looks',
];

const walls = (table: string): string => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ${table} TO tillclock_app
  USING (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
`;

/** What devices report of people's work, in monthly partitions. */
export class ActivityEvents1765500000000 implements MigrationInterface {
  name = 'ActivityEvents1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TABLE);
    for (const table of TABLES) await runner.query(walls(table));
    await runner.query(sqlFunction('make_partition', 1));
    await runner.query('REVOKE ALL ON FUNCTION make_partition(text, text, date) FROM PUBLIC');
    await runner.query(sqlFunction('ensure_partitions', 4));
    await runner.query('SELECT ensure_partitions(3)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(sqlFunction('ensure_partitions', 3));
    await runner.query('DROP FUNCTION make_partition');
    await runner.query('DROP TABLE activity_batches, activity_explanations, activity_looks');
  }
}
