import { createHash, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
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
import type { Config } from '../config/config.js';
import { dataDirRefusal, makeDataDir, UnusableDataDir } from '../config/data-dir.js';
import { hasCode } from '../../kernel/error-code.js';

const SECRET_BYTES = 48;
/** The key in base64. */
const SECRET_LENGTH = 64;

/** A signing key and its name (`kid`), which a token contains. */
export interface SigningKey {
  readonly kid: string;
  /** A KeyObject, because a string would be parsed again at every verification (510 instead of 9 to 17 µs). */
  readonly key: KeyObject;
}

/** Injection token of the {@link KeyRing}. */
export const KEY_RING = Symbol('KEY_RING');

/**
 * The keys of this installation: the first one signs, all of them verify, and a removed one is invalid at
 * once.
 */
export class KeyRing {
  /** The newest first. */
  readonly all: readonly SigningKey[];

  constructor(secrets: readonly string[]) {
    this.all = secrets.map((secret) => ({
      kid: createHash('sha256').update('kid').update(secret).digest('hex').slice(0, 12),
      key: createSecretKey(Buffer.from(secret)),
    }));
  }

  get signing(): SigningKey {
    const [first] = this.all;
    if (!first) throw new Error('There is no signing key');
    return first;
  }

  find(kid: unknown): SigningKey | undefined {
    return this.all.find((key) => key.kid === kid);
  }

  /** Derives a value that only this installation can compute, once for each key, the newest first. */
  derive(purpose: string, from: Buffer): Buffer[] {
    return this.all.map((key) => deriveBy(key, purpose, from));
  }
}

/** As {@link KeyRing.derive}, by one key. */
export function deriveBy({ key }: SigningKey, purpose: string, from: Buffer): Buffer {
  return createHmac('sha256', key).update(purpose).update(from).digest();
}

/**
 * Returns the configured secrets or, outside production, one that is generated once and stored beside the
 * data.
 */
export function loadKeyRing(config: Config): KeyRing {
  return new KeyRing(config.jwtSecrets ?? [keptSecret(config.dataDir)]);
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret');
  const secret = readOrMakeSecret(file, dataDir);
  // A part of a secret, or an empty one, would sign tokens that anyone can forge.
  if (secret.length < SECRET_LENGTH) {
    throw new UnusableDataDir(
      `${file} is damaged: restore it from a backup, or remove it, which signs everyone out.`,
    );
  }
  return secret;
}

function readOrMakeSecret(file: string, dataDir: string): string {
  try {
    makeDataDir(dataDir);
    if (!existsSync(file)) makeSecret(file);
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw dataDirRefusal(error, dataDir) ?? error;
  }
}

/**
 * The file is written and synced under another name and then linked: a full disk or a kill leaves no part
 * of it, and of two processes the second one uses the file of the first.
 */
function makeSecret(file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(descriptor, randomBytes(SECRET_BYTES).toString('base64'));
    fsyncSync(descriptor);
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    closeSync(descriptor);
    rmSync(draft, { force: true });
  }
}
