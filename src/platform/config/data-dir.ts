import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf, hasCode } from '../../kernel/error-code.js';
import { ConfigError } from './config.js';

/** A data directory that cannot be used. The message is a sentence that says why. */
export class UnusableDataDir extends ConfigError {
  constructor(reason: string, options?: ErrorOptions) {
    super(`DATA_DIR cannot be used: ${reason}`, options);
  }
}

/** The reasons by the system's code. Each one continues a sentence that begins with the path. */
const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'is a file, not a directory',
  ENOTDIR: 'is below a file, not a directory',
  EACCES: 'cannot be written by this user',
  EPERM: 'cannot be written by this user',
  EROFS: 'is on a file system that is read-only',
  ENOSPC: 'is on a disk that is full',
};

/**
 * Explains an error of the file system that a person can resolve.
 * @returns undefined for any other error
 */
export function dataDirRefusal(error: unknown, dataDir: string): UnusableDataDir | undefined {
  const reason = REASONS[codeOf(error) ?? ''];
  if (reason === undefined) return undefined;
  const path = error instanceof Error && 'path' in error ? String(error.path) : dataDir;
  return new UnusableDataDir(`${path} ${reason}`, { cause: error });
}

/**
 * Creates the directory and those above it, unless they exist.
 *
 * Node's own `recursive` never returns below a directory such as /proc, which calls a new one missing: it
 * then creates the directory above again and again, although that one exists.
 * @throws UnusableDataDir below such a directory; an error of the file system otherwise
 */
export function makeDataDir(dataDir: string): void {
  makeDir(resolve(dataDir));
}

function makeDir(dir: string): void {
  const parent = dirname(dir);
  if (parent !== dir && !existsSync(parent)) makeDir(parent);
  try {
    mkdirSync(dir);
  } catch (error) {
    if (hasCode(error, 'EEXIST') && statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return;
    if (!hasCode(error, 'ENOENT')) throw error;
    throw new UnusableDataDir(`${parent} takes no new directories`, { cause: error });
  }
}
