import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clearStatistics, gatherStatistics } from './functions/planner-statistics.js';
import { sqlFunction } from './functions/sql-function.js';

/**
 * A shop or a person that is new is not among the values that ANALYZE knows, and is taken for one row
 * however large the table is. Without statistics every one is taken for the same share of it.
 */
const WITHOUT_STATISTICS = [
  { table: 'receipts', columns: ['shop_id', 'user_id'] },
  { table: 'shifts', columns: ['shop_id', 'user_id'] },
  { table: 'scheduled_shifts', columns: ['shop_id', 'user_id'] },
  { table: 'audit_log', columns: ['actor_id', 'subject_id'] },
] as const;

/**
 * One key to the end of the shift and one to its person and shop, instead of one to all of them. While a
 * table is small, the planner takes any index for as good as another that begins with columns of the
 * condition. The statement of the first key, which moves the end of the sessions, now has only one that
 * begins with two of them: that of the shift.
 */
const TWO_KEYS = `
ALTER TABLE shifts ADD CONSTRAINT uq_shifts_end UNIQUE (organization_id, id, ends_before);
ALTER TABLE shifts ADD CONSTRAINT uq_shifts_worker UNIQUE (organization_id, id, user_id, shop_id);
ALTER TABLE device_sessions ADD CONSTRAINT fk_device_sessions_shift_end
  FOREIGN KEY (organization_id, shift_id, shift_ends_before)
  REFERENCES shifts (organization_id, id, ends_before) ON UPDATE CASCADE;
ALTER TABLE device_sessions ADD CONSTRAINT fk_device_sessions_shift_worker
  FOREIGN KEY (organization_id, shift_id, user_id, shop_id)
  REFERENCES shifts (organization_id, id, user_id, shop_id) ON UPDATE CASCADE;
ALTER TABLE device_sessions DROP CONSTRAINT fk_device_sessions_shift;
ALTER TABLE shifts DROP CONSTRAINT uq_shifts_place;
`;
const ONE_KEY = `
ALTER TABLE shifts ADD CONSTRAINT uq_shifts_place UNIQUE (organization_id, id, user_id, shop_id, ends_before);
ALTER TABLE device_sessions ADD CONSTRAINT fk_device_sessions_shift
  FOREIGN KEY (organization_id, shift_id, user_id, shop_id, shift_ends_before)
  REFERENCES shifts (organization_id, id, user_id, shop_id, ends_before) ON UPDATE CASCADE;
ALTER TABLE device_sessions DROP CONSTRAINT fk_device_sessions_shift_worker,
  DROP CONSTRAINT fk_device_sessions_shift_end;
ALTER TABLE shifts DROP CONSTRAINT uq_shifts_worker, DROP CONSTRAINT uq_shifts_end;
`;

/** Plans that are as good for an organization, a shop or a person that came after ANALYZE. */
export class YoungOrganizations1764510000000 implements MigrationInterface {
  name = 'YoungOrganizations1764510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(TWO_KEYS);
    await runner.query(sqlFunction('ensure_partitions', 3));
    await gatherStatistics(runner, WITHOUT_STATISTICS, 0);
    await clearStatistics(runner, WITHOUT_STATISTICS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(ONE_KEY);
    await runner.query(sqlFunction('ensure_partitions', 2));
    await gatherStatistics(runner, WITHOUT_STATISTICS, -1);
  }
}
