import { codeOf } from '../../kernel/error-code.js';
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
