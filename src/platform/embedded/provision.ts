import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import {
  connect,
  connectAsSuperuser,
  type Connection,
  DATABASE,
  OWNER_ROLE,
} from './connection.js';
import type { Credentials } from './credentials.js';
import { hasCode } from '../../kernel/error-code.js';
import { LOCK_SPACE, PROVISION_LOCK } from './ownership.js';

const REQUIRED = ['btree_gist', 'citext', 'pg_trgm', 'pgcrypto'] as const;
const NAME = 'tillclock provision';

/**
 * Makes sure that the application's role and database exist, with the extensions. A usual start only checks
 * them, through the address that the application will use.
 * @param admin  a superuser's connection to the maintenance database
 */
export async function provision(
  admin: Client,
  port: number,
  credentials: Credentials,
): Promise<void> {
  const preloaded = await admin.query<{ on: boolean }>(
    "SELECT current_setting('shared_preload_libraries') LIKE '%pg_stat_statements%' AS on",
  );
  const wanted = preloaded.rows[0]?.on === true ? [...REQUIRED, 'pg_stat_statements'] : REQUIRED;
  if (await isProvisioned(port, credentials, wanted)) return;
  // Two simultaneous first starts would both find nothing, and the second CREATE would fail.
  await admin.query('SELECT pg_advisory_lock($1, $2)', [LOCK_SPACE, PROVISION_LOCK]);
  try {
    await ensureRole(admin, credentials);
    await ensureDatabase(admin);
    await ensureExtensions(port, credentials, wanted);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1, $2)', [LOCK_SPACE, PROVISION_LOCK]);
  }
}

async function isProvisioned(
  port: number,
  credentials: Credentials,
  wanted: readonly string[],
): Promise<boolean> {
  let connection: Connection;
  try {
    const password = credentials.ownerPassword;
    connection = await connect({
      port,
      user: OWNER_ROLE,
      password,
      database: DATABASE,
      name: NAME,
    });
  } catch (error) {
    if (hasCode(error, '28P01', '28000', '3D000')) return false;
    throw error;
  }
  try {
    const found = await connection.client.query(
      'SELECT extname FROM pg_extension WHERE extname = ANY($1)',
      [wanted],
    );
    return found.rowCount === wanted.length;
  } finally {
    await connection.close();
  }
}

/** The password is set every time this runs: the credentials file is what the application reads. */
async function ensureRole(admin: Client, credentials: Credentials): Promise<void> {
  const role = escapeIdentifier(OWNER_ROLE);
  const found = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER_ROLE]);
  if (found.rowCount === 0) await admin.query(`CREATE ROLE ${role}`);
  const password = escapeLiteral(credentials.ownerPassword);
  await admin.query(`ALTER ROLE ${role} LOGIN CREATEROLE NOSUPERUSER PASSWORD ${password}`);
}

async function ensureDatabase(admin: Client): Promise<void> {
  const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
  if (found.rowCount !== 0) return;
  await admin.query(
    `CREATE DATABASE ${escapeIdentifier(DATABASE)} OWNER ${escapeIdentifier(OWNER_ROLE)}`,
  );
}

async function ensureExtensions(
  port: number,
  credentials: Credentials,
  wanted: readonly string[],
): Promise<void> {
  const connection = await connectAsSuperuser({
    port,
    credentials,
    database: DATABASE,
    name: NAME,
  });
  try {
    for (const extension of wanted) {
      await connection.client.query(
        `CREATE EXTENSION IF NOT EXISTS ${escapeIdentifier(extension)} SCHEMA public`,
      );
    }
  } finally {
    await connection.close();
  }
}
