import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The alerts that a person has acknowledged, for what is held about them: without it all alerts of the organization
 * were read, by an index in no order that its table has.
 */
const BY_WHOM =
  'alerts (organization_id, acknowledged_by, opened_at, id) WHERE acknowledged_by IS NOT NULL';

/** Outside a transaction, so that alerts go on while the index is built; each step may be repeated. */
export class AlertsByWhom1766760000000 implements MigrationInterface {
  name = 'AlertsByWhom1766760000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX CONCURRENTLY IF EXISTS ix_alerts_acknowledged');
    await runner.query(`CREATE INDEX CONCURRENTLY ix_alerts_acknowledged ON ${BY_WHOM}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP INDEX ix_alerts_acknowledged');
  }
}
