import { createHash, createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Config } from '../config/config.js';
import { keptSecret, type KeptSecret } from './kept-secret.js';

const SECRET_BYTES = 48;
const JWT_SECRET: KeptSecret = {
  name: 'jwt-secret',
  make: () => randomBytes(SECRET_BYTES).toString('base64'),
  length: 64,
  lossMeans: 'signs everyone out',
};

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
  return new KeyRing(config.jwtSecrets ?? [keptSecret(config.dataDir, JWT_SECRET)]);
}
