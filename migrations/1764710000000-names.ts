import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** Tables whose names are unique in the organization. */
const NAMED = ['shops', 'break_types'];
const REMEMBER = `INSERT INTO typeorm_metadata (type, database, schema, "table", name, value)
  VALUES ('GENERATED_COLUMN', current_database(), current_schema(), $1, 'name_key', 'look_key(name)')`;

/** Of names that look the same, all but the oldest get a part of their id, so that people can tell them apart. */
function keyedBy(table: string): string {
  return `
ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
UPDATE ${table} t SET name = t.name || ' (' || right(t.id::text, 6) || ')'
  WHERE EXISTS (SELECT FROM ${table} older WHERE older.organization_id = t.organization_id
    AND look_key(older.name) = look_key(t.name) AND older.id < t.id);
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
ALTER TABLE ${table} ADD COLUMN name_key text NOT NULL GENERATED ALWAYS AS (look_key(name)) STORED;
ALTER TABLE ${table} DROP CONSTRAINT uq_${table}_name,
  ADD CONSTRAINT uq_${table}_name UNIQUE (organization_id, name_key);`;
}

/**
 * SKUs and e-mail addresses are compared without compatibility forms from now on, so those that were stored
 * with one would not be found again. One whose plain form is taken stays as it is.
 */
const IDENTIFIERS = `
ALTER TABLE products NO FORCE ROW LEVEL SECURITY;
UPDATE products p SET sku = look_key(p.sku)
  WHERE p.sku <> look_key(p.sku) AND look_key(p.sku) <> ''
    AND NOT EXISTS (SELECT FROM products o WHERE o.organization_id = p.organization_id AND o.id <> p.id
      AND look_key(o.sku) = look_key(p.sku));
ALTER TABLE products FORCE ROW LEVEL SECURITY;
ALTER TABLE users NO FORCE ROW LEVEL SECURITY;
UPDATE login_identities i SET email = lower(look_key(i.email))
  WHERE i.email <> lower(look_key(i.email))
    AND NOT EXISTS (SELECT FROM login_identities o WHERE o.user_id <> i.user_id
      AND lower(look_key(o.email)) = lower(look_key(i.email)));
UPDATE users u SET email = i.email FROM login_identities i
  WHERE i.organization_id = u.organization_id AND i.user_id = u.id AND i.email <> u.email;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
`;

/** Names, SKUs and e-mail addresses that look the same are the same. */
export class Names1764710000000 implements MigrationInterface {
  name = 'Names1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(sqlFunction('look_key', 1));
    for (const table of NAMED) {
      await runner.query(keyedBy(table));
      await runner.query(REMEMBER, [table]);
    }
    await runner.query(IDENTIFIERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    for (const table of NAMED) {
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT uq_${table}_name,
        ADD CONSTRAINT uq_${table}_name UNIQUE (organization_id, name)`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN name_key`);
    }
    await runner.query("DELETE FROM typeorm_metadata WHERE name = 'name_key'");
    await runner.query('DROP FUNCTION look_key(text)');
  }
}
