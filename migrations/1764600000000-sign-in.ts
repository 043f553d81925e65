import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sqlFunction } from './functions/sql-function.js';

/** Defaults, so that the release before this one can still begin sessions. */
const COLUMNS = `
ALTER TABLE auth_sessions
  ADD COLUMN network text NOT NULL DEFAULT '',
  ADD COLUMN must_change_password boolean NOT NULL DEFAULT false
`;

/** Of all organizations at once, which only the owner of a table that does not force its policies may do. */
const FILL = `
ALTER TABLE auth_sessions NO FORCE ROW LEVEL SECURITY;
UPDATE auth_sessions s SET network = s.address, must_change_password = EXISTS (
  SELECT FROM login_identities i
  WHERE i.organization_id = s.organization_id AND i.user_id = s.user_id AND i.must_change_password);
ALTER TABLE auth_sessions FORCE ROW LEVEL SECURITY
`;

/**
 * A sign-in knows the network that it came from beside its address, and whether it permits nothing but a
 * change of the password. Each change of a password ends the sessions before it, so that what a session
 * knows of it stays true.
 */
export class SignIn1764600000000 implements MigrationInterface {
  name = 'SignIn1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query(COLUMNS);
    await runner.query(FILL);
    await runner.query(sqlFunction('find_caller', 1));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("SET LOCAL lock_timeout = '5s'");
    await runner.query('DROP FUNCTION find_caller');
    await runner.query(
      'ALTER TABLE auth_sessions DROP COLUMN network, DROP COLUMN must_change_password',
    );
  }
}
