import type { TokenClaims } from '../../platform/http/callers.js';
import { CLOCK_TOLERANCE_S } from './access-tokens.js';
import type { SigningKey } from '../../platform/security/key-ring.js';

/**
 * A token takes about 600 bytes. This is enough for the tokens of every till that one instance serves
 * within their lifetime.
 */
const MAX_TOKENS = 10_000;

/** What a verified token says, checked for its form. */
export interface VerifiedClaims extends TokenClaims {
  /** Seconds since 1970. */
  readonly exp: number;
}

interface Remembered {
  readonly claims: VerifiedClaims;
  readonly key: SigningKey;
}

/**
 * Tokens whose signature was verified, until they expire: a till sends the same one with hundreds of
 * requests. Only the signature is remembered. Whether the session still lives, the database is asked every
 * time. Refused tokens are not remembered, because anybody can create any number of them.
 */
export class VerifiedTokens {
  private readonly tokens = new Map<string, Remembered>();

  /**
   * @param findKey  the present key with this id; a token of a removed key is forgotten
   * @param maxTokens  the one that was added first makes room for another
   */
  constructor(
    private readonly findKey: (kid: string) => SigningKey | undefined,
    private readonly maxTokens = MAX_TOKENS,
  ) {}

  /** @param token  exactly as it was sent */
  add(token: string, key: SigningKey, claims: VerifiedClaims): void {
    const oldest = this.tokens.keys().next();
    if (this.tokens.size >= this.maxTokens && !oldest.done) this.tokens.delete(oldest.value);
    this.tokens.set(token, { key, claims });
  }

  /** @returns the claims, or undefined when the token has to be verified (again) */
  find(token: string): VerifiedClaims | undefined {
    const found = this.tokens.get(token);
    if (!found) return undefined;
    const { claims, key } = found;
    // As jsonwebtoken compares: whole seconds of this machine, and the last second is too late.
    // eslint-disable-next-line no-restricted-syntax
    const isLive = Math.floor(Date.now() / 1_000) < claims.exp + CLOCK_TOLERANCE_S;
    if (isLive && this.findKey(key.kid) === key) return claims;
    this.tokens.delete(token);
    return undefined;
  }

  get size(): number {
    return this.tokens.size;
  }
}
