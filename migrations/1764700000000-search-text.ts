import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

const EXPRESSION = "search_fold(sku || ' ' || name)";

/** Where TypeORM looks up the expression of a generated column: the database gives it back in other words. */
const TYPEORM_METADATA = `
CREATE TABLE typeorm_metadata (
  type varchar NOT NULL, database varchar, schema varchar, "table" varchar, name varchar, value text)
`;
const REMEMBER = `INSERT INTO typeorm_metadata (type, database, schema, "table", name, value)
  VALUES ('GENERATED_COLUMN', current_database(), current_schema(), 'products', 'search_text', $1)`;

/**
 * Products are found without regard to case and accents. The database computes the column, so that it is
 * right whoever writes the product: the catalog, an import, a receipt, or the previous release while this runs.
 */
export class SearchText1764700000000 implements MigrationInterface {
  name = 'SearchText1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(sqlFunction('search_fold', 1));
    await runner.query(
      `ALTER TABLE products ADD COLUMN search_text text NOT NULL GENERATED ALWAYS AS (${EXPRESSION}) STORED`,
    );
    await runner.query(TYPEORM_METADATA);
    await runner.query(REMEMBER, [EXPRESSION]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP TABLE typeorm_metadata');
    await runner.query('ALTER TABLE products DROP COLUMN search_text');
    await runner.query('DROP FUNCTION search_fold(text)');
  }
}
