import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shops may have the sales channel that platforms have, so that time on these can be seen beside their sales. */
export class SalesChannelOfShops1766770000000 implements MigrationInterface {
  name = 'SalesChannelOfShops1766770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('ALTER TABLE shops ADD COLUMN sales_channel text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('ALTER TABLE shops DROP COLUMN sales_channel');
  }
}
