import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A till asks every morning what changed in the catalog since it last asked. */
export class ChangedProducts1766600100000 implements MigrationInterface {
  name = 'ChangedProducts1766600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(
      'CREATE INDEX ix_products_updated ON products (organization_id, updated_at)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP INDEX ix_products_updated');
  }
}
