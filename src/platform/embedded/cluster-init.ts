import { execFile } from 'node:child_process';
import { chown, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UnusableDataDir } from '../config/data-dir.js';
import type { ServerBinaries } from './binaries.js';
import { codeOf, hasCode } from '../../kernel/error-code.js';
import { childEnvironment } from './process-environment.js';
import type { ServerUser } from './server-user.js';

/** The name of the superuser that initdb creates. */
export const SUPERUSER = 'postgres';

const draftPrefix = (target: string): string => `.${basename(target)}-init-`;

/**
 * Creates a cluster beside its place and renames it. A kill leaves only a draft, which no start uses. If
 * two processes do this, the second finds the place taken and removes its own draft.
 * @param options.exists  returns whether a directory is a finished cluster
 */
export async function initCluster(options: {
  target: string;
  user: ServerUser | null;
  binaries: ServerBinaries;
  password: string;
  exists: (dir: string) => Promise<boolean>;
}): Promise<void> {
  const { target, user, binaries, password, exists } = options;
  const draft = await mkdtemp(join(dirname(target), draftPrefix(target)));
  try {
    const passwordFile = join(draft, 'password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user !== null) {
      await chown(draft, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    await runInitdb({ binaries, user, dir: join(draft, 'data'), passwordFile });
    await rename(join(draft, 'data'), target);
    await syncDirectory(dirname(target));
  } catch (error) {
    if (await exists(target)) return;
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')) {
      throw new UnusableDataDir(`${target} is not empty and holds no database: move it away.`, {
        cause: error,
      });
    }
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Removes the drafts that killed starts have left beside a finished cluster. Once the cluster exists, every
 * draft is useless, also that of a process which is still at work: its initdb fails, and it uses the
 * finished cluster.
 */
export async function discardDrafts(target: string): Promise<void> {
  const parent = dirname(target);
  for (const name of await readdir(parent).catch((): string[] => [])) {
    if (!name.startsWith(draftPrefix(target))) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * The builtin provider sorts by code point and knows Unicode case in the same way on every platform, so no
 * update of the operating system's locales can corrupt an index. The character classes of the C library are
 * needed too, because pg_trgm splits words at é without them. Not every system has that locale.
 */
async function runInitdb(options: {
  binaries: ServerBinaries;
  user: ServerUser | null;
  dir: string;
  passwordFile: string;
}): Promise<void> {
  const base = [
    '-D',
    options.dir,
    '-U',
    SUPERUSER,
    `--pwfile=${options.passwordFile}`,
    '--auth=scram-sha-256',
  ];
  const locale = [
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const rest = ['--data-checksums', '--no-instructions'];
  const attempt = (ctype: string): Promise<string | null> =>
    run(
      options.binaries.initdb,
      [...base, ...locale, `--lc-ctype=${ctype}`, ...rest],
      options.user,
    );
  let failure = await attempt('C.UTF-8');
  if (failure !== null && /invalid locale name/i.test(failure)) failure = await attempt('C');
  if (failure !== null)
    throw new Error(`The database could not be created: ${failure.slice(-1000)}`);
}

/** @returns the output of the program if it failed, null if it succeeded */
function run(
  program: string,
  args: readonly string[],
  user: ServerUser | null,
): Promise<string | null> {
  const identity = user === null ? {} : { uid: user.uid, gid: user.gid };
  return new Promise((resolve) => {
    execFile(
      program,
      [...args],
      { ...identity, cwd: '/', env: childEnvironment() },
      (error, stdout, stderr) => {
        if (error === null) resolve(null);
        else
          resolve(
            stderr.trim() ||
              stdout.trim() ||
              `${program} cannot be run here (${codeOf(error) ?? error.message})`,
          );
      },
    );
  });
}

/** Syncs the directory. Otherwise a power cut could undo the rename after the cluster has been used. */
async function syncDirectory(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  await handle.sync().catch(() => undefined);
  await handle.close();
}
