import { access, constants, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError } from '../config/config.js';

/** The unprivileged account that initdb and postgres run as when this process is root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** The rights that a path must give, as the bits of one class (owner, group or others) of a mode. */
export const ENTER = 0o1;
export const READ = 0o4;

export function runsAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Decides which account runs the server. PostgreSQL refuses to run as root, so root uses the account that
 * already owns the cluster, or else `postgres`, or else `nobody`.
 * @param clusterOwner  owner of an existing cluster directory
 * @returns  null if this process is not root, and runs the server as itself
 */
export async function chooseServerUser(
  clusterOwner: ServerUser | null,
): Promise<ServerUser | null> {
  if (!runsAsRoot()) return null;
  if (clusterOwner !== null && clusterOwner.uid !== 0) return clusterOwner;
  const accounts = await readAccounts();
  const user = accounts.get('postgres') ?? accounts.get('nobody');
  if (user === undefined || user.uid === 0) {
    throw new ConfigError(
      'PostgreSQL does not run as root, and /etc/passwd has neither "postgres" nor "nobody": ' +
        'start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return user;
}

/**
 * Whether the server's account can reach a path: it must be able to enter every directory above. The mode
 * bits decide, because root can enter every directory itself, and cannot check on behalf of another account
 * without starting a process. Access control lists are ignored.
 */
export async function canReach(
  path: string,
  user: ServerUser | null,
  need: number,
): Promise<boolean> {
  try {
    if (user === null) {
      await access(path, need === ENTER ? constants.X_OK : constants.R_OK);
      return true;
    }
    let current = await realpath(path);
    if (!allows(await stat(current), user, need)) return false;
    while (current !== dirname(current)) {
      current = dirname(current);
      if (!allows(await stat(current), user, ENTER)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function allows(
  entry: { mode: number; uid: number; gid: number },
  user: ServerUser,
  need: number,
): boolean {
  const shift = entry.uid === user.uid ? 6 : entry.gid === user.gid ? 3 : 0;
  return ((entry.mode >> shift) & need) === need;
}

async function readAccounts(): Promise<Map<string, ServerUser>> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const accounts = new Map<string, ServerUser>();
  for (const line of text.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid) accounts.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}
