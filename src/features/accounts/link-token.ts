import { createHash, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { KeyRing } from '../../platform/security/key-ring.js';

/** What a token names, and its secret. */
export interface LinkToken {
  readonly organizationId: string;
  readonly id: string;
  readonly secret: Buffer;
}

const PURPOSE = 'account-link';
const ID_BYTES = 16;
const SECRET_BYTES = 32;

/** The secrets of a link, one for each key of the installation, the newest first. */
export function secretsOf(keys: KeyRing, id: string): Buffer[] {
  return keys.derive(PURPOSE, Buffer.from(parse(id)));
}

export function hashOf(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest();
}

export function tokenOf({ organizationId, id, secret }: LinkToken): string {
  return Buffer.concat([parse(organizationId), parse(id), secret]).toString('base64url');
}

/** @returns undefined when it cannot be one */
export function readToken(text: string): LinkToken | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 2 * ID_BYTES + SECRET_BYTES) return undefined;
  try {
    return {
      organizationId: stringify(bytes, 0),
      id: stringify(bytes, ID_BYTES),
      secret: bytes.subarray(2 * ID_BYTES),
    };
  } catch {
    // Not every sixteen bytes are a UUID.
    return undefined;
  }
}

/** Whether a secret is the one whose hash is stored, in the same time for all. */
export function isSecretOf(hash: Buffer, secret: Buffer): boolean {
  return timingSafeEqual(hashOf(secret), hash);
}
