import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { connectAsSuperuser, MAINTENANCE_DATABASE } from './connection.js';
import type { Credentials } from './credentials.js';
import { isAlive } from './postmaster-file.js';

/** The first half of the supervisor's advisory lock keys, which it uses in the maintenance database only. */
export const LOCK_SPACE = 0x7111c;
const OWNER_LOCK = 1;
export const PROVISION_LOCK = 2;

const NAME_PREFIX = 'tillclock owner ';
const POLL_MS = 50;
const LIVE_HOLDER_LIMIT_MS = 250;
const DEAD_HOLDER_LIMIT_MS = 10_000;

/**
 * The name of the connections of one supervisor, as pg_stat_activity shows it. The process id serves to
 * notice a holder that has just died, and the random part to recognize our own lost connection.
 */
export function ownershipName(instance: string): string {
  return `${NAME_PREFIX}${process.pid} ${instance}`;
}

/**
 * Tries to become the owner, which watches the server and stops it. The lock belongs to a session, so it
 * ends with its holder, however that dies. The server may need a moment to notice the closed socket of a
 * killed holder. This function waits for a holder whose process is gone, and for remains of this supervisor, but
 * not for a live one. Only within that moment can a reused process id make a dead holder look alive, and this
 * process a guest.
 */
export async function takeOwnership(client: Client, name: string): Promise<boolean> {
  const start = performance.now();
  for (;;) {
    const taken = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock($1, $2) AS taken',
      [LOCK_SPACE, OWNER_LOCK],
    );
    if (taken.rows[0]?.taken === true) return true;
    const holder = await findHolder(client);
    const goes = holder !== undefined && (holder === name || !isAliveHolder(holder));
    const limit = goes ? DEAD_HOLDER_LIMIT_MS : LIVE_HOLDER_LIMIT_MS;
    if (performance.now() - start > limit) return false;
    await pause(POLL_MS);
  }
}

/**
 * Ends the session that a lost connection of ours has left on the server, because it would hold the lock
 * against us.
 */
export async function endOwnRemains(client: Client, name: string): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity
      WHERE application_name = $1 AND pid <> pg_backend_pid()`,
    [name],
  );
}

/**
 * Whether any other process is connected under a name of this application. The process id is in the name,
 * because the server does not know to which process a connection belongs; our own connections that were
 * just closed may be listed for a moment, and do not count. The query has a connection of its own, because
 * the lasting one does not keep the process alive until the answer arrives.
 */
export async function hasOtherClients(port: number, credentials: Credentials): Promise<boolean> {
  const name = ownershipName('look');
  const database = MAINTENANCE_DATABASE;
  const connection = await connectAsSuperuser({ port, credentials, database, name });
  try {
    const found = await connection.client.query<{ name: string }>(
      `SELECT application_name AS name FROM pg_stat_activity
        WHERE application_name LIKE 'tillclock%' AND pid <> pg_backend_pid()`,
    );
    return found.rows.some((row) => !row.name.split(' ').includes(String(process.pid)));
  } finally {
    await connection.close();
  }
}

/** The name of the connection that holds the lock. */
async function findHolder(client: Client): Promise<string | undefined> {
  const found = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2 AND l.objsubid = 2`,
    [LOCK_SPACE, OWNER_LOCK],
  );
  return found.rows[0]?.name;
}

/** A name without a process id is not one of ours, and its holder counts as alive. */
function isAliveHolder(name: string): boolean {
  const pid = Number.parseInt(name.slice(NAME_PREFIX.length), 10);
  return !Number.isSafeInteger(pid) || isAlive(pid);
}
