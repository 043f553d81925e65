import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows are created and changed one at a time, through TypeORM's repositories. */
const TABLES = ['organizations', 'users', 'shops', 'products', 'break_types', 'scheduled_shifts'];

/** Defaults for the columns that TypeORM's `@CreateDateColumn` and `@UpdateDateColumn` leave to the database. */
export class Timestamps1764150000000 implements MigrationInterface {
  name = 'Timestamps1764150000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.alter(runner, 'SET DEFAULT now()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.alter(runner, 'DROP DEFAULT');
  }

  private async alter(runner: QueryRunner, action: string): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    for (const table of TABLES) {
      await runner.query(
        `ALTER TABLE ${table} ALTER COLUMN created_at ${action}, ALTER COLUMN updated_at ${action}`,
      );
    }
  }
}
