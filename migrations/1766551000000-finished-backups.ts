import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When backups have finished, as the operator records it. It concerns the installation, not an organization. */
export class FinishedBackups1766551000000 implements MigrationInterface {
  name = 'FinishedBackups1766551000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE finished_backups (
      finished_at timestamptz NOT NULL,
      CONSTRAINT pk_finished_backups PRIMARY KEY (finished_at)
    )`);
    await runner.query('GRANT SELECT ON finished_backups TO tillclock_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE finished_backups');
  }
}
