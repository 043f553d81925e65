import { createHash, randomBytes } from 'node:crypto';
import { parse, stringify } from 'uuid';

const PREFIX = 'tcr_';
const UUID_BYTES = 16;
const SECRET_BYTES = 32;

/** A refresh token, opaque to clients: whose it is, and a secret. */
export interface RefreshToken {
  readonly organizationId: string;
  readonly secret: Buffer;
  /** The token as the client gets it. */
  readonly text: string;
}

/** The hash that is stored. */
export function hashOf(token: RefreshToken): Buffer {
  return createHash('sha256').update(token.secret).digest();
}

export function newRefreshToken(organizationId: string): RefreshToken {
  return refreshTokenOf(organizationId, randomBytes(SECRET_BYTES));
}

export function refreshTokenOf(organizationId: string, secret: Buffer): RefreshToken {
  const bytes = Buffer.concat([parse(organizationId), secret]);
  return { organizationId, secret, text: PREFIX + bytes.toString('base64url') };
}

/** @returns undefined for a text that this installation cannot have created */
export function parseRefreshToken(text: string): RefreshToken | undefined {
  if (!text.startsWith(PREFIX)) return undefined;
  const bytes = Buffer.from(text.slice(PREFIX.length), 'base64url');
  if (bytes.length !== UUID_BYTES + SECRET_BYTES) return undefined;
  try {
    const organizationId = stringify(bytes.subarray(0, UUID_BYTES));
    return refreshTokenOf(organizationId, bytes.subarray(UUID_BYTES));
  } catch {
    return undefined;
  }
}
