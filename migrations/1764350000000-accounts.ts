import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names for signed-in devices, and the language that a person reads. */
export class Accounts1764350000000 implements MigrationInterface {
  name = 'Accounts1764350000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('ALTER TABLE auth_sessions ADD COLUMN name text');
    await runner.query('ALTER TABLE users ADD COLUMN locale text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('ALTER TABLE users DROP COLUMN locale');
    await runner.query('ALTER TABLE auth_sessions DROP COLUMN name');
  }
}
