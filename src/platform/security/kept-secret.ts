import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { hasCode } from '../../kernel/error-code.js';
import { dataDirRefusal, makeDataDir, UnusableDataDir } from '../config/data-dir.js';

/** A secret that is generated once and stored beside the data. */
export interface KeptSecret {
  /** The name of its file. */
  readonly name: string;
  readonly make: () => string;
  /** A part of a secret, or an empty one, would protect nothing. */
  readonly length: number;
  /** What happens when the file is removed: `signs everyone out`. */
  readonly lossMeans: string;
}

/** @throws UnusableDataDir */
export function keptSecret(dataDir: string, { name, make, length, lossMeans }: KeptSecret): string {
  const file = join(dataDir, name);
  const secret = readOrMake(file, dataDir, make);
  if (secret.length < length) {
    throw new UnusableDataDir(
      `${file} is damaged: restore it from a backup, or remove it, which ${lossMeans}.`,
    );
  }
  return secret;
}

function readOrMake(file: string, dataDir: string, make: () => string): string {
  try {
    makeDataDir(dataDir);
    if (!existsSync(file)) store(file, make());
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw dataDirRefusal(error, dataDir) ?? error;
  }
}

/**
 * The file is written and synced under another name and then linked: a full disk or a kill leaves no part
 * of it, and of two processes the second one uses the file of the first.
 */
function store(file: string, secret: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(descriptor, secret);
    fsyncSync(descriptor);
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    closeSync(descriptor);
    rmSync(draft, { force: true });
  }
}
