import { createHash, randomBytes } from 'node:crypto';
import { parse, stringify } from 'uuid';

const PREFIX = 'tcr_';
const UUID_BYTES = 16;
const SECRET_BYTES = 32;

/** A refresh token, opaque to clients: whose it is, and a secret. */
export interface RefreshToken {
  readonly organizationId: string;
  readonly secret: Buffer;
  /** As handed out. */
  readonly text: string;
}

/** What is kept of it. */
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

/** @returns undefined for what we cannot have made */
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
