import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Waits for receipts that are being stored by the function as it was before the last migration, which marks none.
 * Every later one is marked, and every earlier one is visible to the next migration. On its own, so that no till
 * waits for more than this.
 */
export class ReceiptsAtRest1766505000000 implements MigrationInterface {
  name = 'ReceiptsAtRest1766505000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('LOCK TABLE receipts IN SHARE MODE');
  }

  async down(): Promise<void> {
    // It changed nothing.
  }
}
