import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports are deleted after as long as hours are kept; their versions and people go with them, and never alone. */
export class OldReports1766770100000 implements MigrationInterface {
  name = 'OldReports1766770100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON reports TO tillclock_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON reports FROM tillclock_app');
  }
}
