import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nullable or with a default, so that the release before this one can still store shifts. What it stores
 * has no claims of a device; its times are taken for them.
 */
const COLUMNS = `
ALTER TABLE organizations
  ADD COLUMN four_eyes text NOT NULL DEFAULT 'MANAGERS',
  ADD CONSTRAINT ck_organizations_hours CHECK (four_eyes IN ('NOBODY', 'MANAGERS', 'EVERYONE'));
ALTER TABLE shifts ADD COLUMN clocked_start_at timestamptz, ADD COLUMN clocked_end_at timestamptz;
ALTER TABLE breaks ADD COLUMN clocked_start_at timestamptz, ADD COLUMN clocked_end_at timestamptz;
`;

/** @param pending  what must be true of a shift that waits for a manager */
const timesAre = (pending: string): string => `
ALTER TABLE shifts DROP CONSTRAINT ck_shifts_times;
ALTER TABLE shifts ADD CONSTRAINT ck_shifts_times CHECK (
  end_at > start_at AND ends_before = coalesce(end_at, 'infinity')
  AND (voided_at IS NULL OR end_at IS NOT NULL)
  AND (NOT needs_confirmation OR ${pending}))`;

/**
 * Messages of devices in any order: the start and the end as the device sent them identify a shift or a
 * break whatever became of its times. A shift beyond the limit waits for a manager, whoever ended it. And
 * who may decide about their own hours.
 */
export class Hours1764520000000 implements MigrationInterface {
  name = 'Hours1764520000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(COLUMNS);
    await runner.query(timesAre('end_at IS NOT NULL'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(
      `UPDATE shifts SET needs_confirmation = false WHERE needs_confirmation AND end_source = 'MANAGER'`,
    );
    await runner.query(timesAre(`(end_at IS NOT NULL AND end_source <> 'MANAGER')`));
    await runner.query(`
      ALTER TABLE breaks DROP COLUMN clocked_start_at, DROP COLUMN clocked_end_at;
      ALTER TABLE shifts DROP COLUMN clocked_start_at, DROP COLUMN clocked_end_at;
      ALTER TABLE organizations DROP COLUMN four_eyes`);
  }
}
