import { createHash } from 'node:crypto';
import {
  lchown,
  lstat,
  readdir,
  readFile,
  readlink,
  realpath,
  stat,
  symlink,
} from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dataDirRefusal, makeDataDir, UnusableDataDir } from '../config/data-dir.js';
import { type ServerBinaries, locatePackage, prepareBinaries } from './binaries.js';
import { discardDrafts, initCluster } from './cluster-init.js';
import { type Credentials, ensureCredentials, findCredentials } from './credentials.js';
import { hasCode } from '../../kernel/error-code.js';
import { canReach, chooseServerUser, ENTER, runsAsRoot, type ServerUser } from './server-user.js';
import { makeSystemDir } from './system-dir.js';

const MAJOR = '18';

/** One cluster and everything that is needed to run it. `dir` is a real path, as the server reports it. */
export interface Cluster {
  readonly dir: string;
  readonly logFile: string;
  readonly user: ServerUser | null;
  readonly credentials: Credentials;
  readonly binaries: ServerBinaries;
}

interface OpenOptions {
  readonly dataDir: string;
  readonly log: (message: string) => void;
  /** Called before a cluster is created, once nothing in the directory forbids it. */
  readonly onUsable?: () => void;
}

/**
 * Finds or creates the cluster of a data directory, together with the programs that run it. This is safe
 * for several processes at once and after a kill at any point: every step is prepared aside and takes
 * effect by one rename or link, which a second process then finds. There is no lock that could outlive its
 * holder. The price is that two simultaneous first starts both run initdb.
 * @throws UnusableDataDir
 */
export async function openCluster(options: OpenOptions): Promise<Cluster> {
  try {
    return await findOrCreateCluster(options);
  } catch (error) {
    throw dataDirRefusal(error, options.dataDir) ?? error;
  }
}

async function findOrCreateCluster({
  dataDir,
  log,
  onUsable = () => undefined,
}: OpenOptions): Promise<Cluster> {
  makeDataDir(dataDir);
  const home = await realpath(resolve(dataDir));
  const entry = join(home, 'postgres');
  const owner = await ownerOf(entry);
  const user = await chooseServerUser(owner);
  if (user === null && owner !== null && owner.uid !== process.getuid?.()) {
    throw new UnusableDataDir(
      `${entry} belongs to uid ${owner.uid}: start as that user, as root, or set DATABASE_URL.`,
    );
  }
  const binaries = await findBinaries(home, user, log);
  const exists = owner !== null && (await hasCluster(entry));
  onUsable();
  if (!exists) await createCluster({ home, entry, user, binaries, log });
  const dir = await realpath(entry);
  if (user !== null && owner?.uid === 0) await giveTo(user, dir);
  if (!(await canReach(dir, user, ENTER))) {
    throw new UnusableDataDir(
      `${dir} is in a directory that its owner cannot enter: move it and leave a symbolic link.`,
    );
  }
  const credentials = await findCredentials(home);
  if (credentials === null) {
    throw new UnusableDataDir(
      `${home} has a database but not its postgres-credentials.json: restore that file.`,
    );
  }
  await discardDrafts(dir);
  return { dir, logFile: join(home, 'postgres.log'), user, credentials, binaries };
}

async function findBinaries(
  home: string,
  user: ServerUser | null,
  log: (message: string) => void,
): Promise<ServerBinaries> {
  const { nativeDir, version } = await locatePackage();
  const copyDir = async (): Promise<string> =>
    runsAsRoot()
      ? join(await makeSystemDir(), `bin-${version}`)
      : join(home, `postgres-bin-${version}`);
  return await prepareBinaries({ nativeDir, copyDir, user, log });
}

async function createCluster(options: {
  home: string;
  entry: string;
  user: ServerUser | null;
  binaries: ServerBinaries;
  log: (message: string) => void;
}): Promise<void> {
  const { home, entry, user, binaries, log } = options;
  const credentials = await ensureCredentials(home);
  const inPlace = await canReach(home, user, ENTER);
  const target = inPlace ? entry : await relocated(home, credentials);
  if (!(await hasCluster(target))) {
    log(`creating the database in ${target}`);
    await initCluster({
      target,
      user,
      binaries,
      password: credentials.superuserPassword,
      exists: hasCluster,
    });
  }
  if (inPlace) return;
  log(
    `${home} is closed to the account that runs PostgreSQL: the database is in ${target}, back up that directory`,
  );
  await symlink(target, entry).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
}

/**
 * A place outside of the data directory, the same for every start. It contains the cluster's id, because a
 * user who removes the data directory expects an empty database and not the old one with a lost password.
 */
async function relocated(home: string, credentials: Credentials): Promise<string> {
  const hash = createHash('sha256')
    .update(`${home}\0${credentials.clusterId}`)
    .digest('hex')
    .slice(0, 12);
  return join(await makeSystemDir(hash), 'postgres');
}

/**
 * Gives a cluster that root has restored or copied to the server's account, which could not read it
 * otherwise.
 */
async function giveTo(user: ServerUser, path: string): Promise<void> {
  await lchown(path, user.uid, user.gid);
  if (!(await lstat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await giveTo(user, join(path, name));
}

async function ownerOf(entry: string): Promise<ServerUser | null> {
  try {
    const { uid, gid } = await stat(entry);
    return { uid, gid };
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  const link = await lstat(entry).catch(() => null);
  if (link === null) return null;
  throw new UnusableDataDir(
    `${entry} points to ${await readlink(entry)}, which is missing: restore it, or remove the link to begin empty.`,
  );
}

/** @throws when the directory holds another major version, which this server must not touch */
async function hasCluster(dir: string): Promise<boolean> {
  const version = await readFile(join(dir, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  });
  if (version === null) return false;
  if (version.trim() === MAJOR) return true;
  throw new UnusableDataDir(
    `${dir} is a database of PostgreSQL ${version.trim()}, this is ${MAJOR}: dump and restore it.`,
  );
}
