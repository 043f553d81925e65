import { Inject, Injectable } from '@nestjs/common';
import { JwtService, TokenExpiredError } from '@nestjs/jwt';
import type { FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import type { TokenFault } from '../../kernel/app-error.js';
import { TokenSignatures, type RefusedToken } from '../../platform/http/token-signatures.js';
import { KEY_RING, type KeyRing } from '../../platform/security/key-ring.js';
import {
  TOKEN_ALGORITHM,
  TOKEN_AUDIENCE,
  CLOCK_TOLERANCE_S,
  TOKEN_ISSUER,
  type AccessClaims,
} from './access-tokens.js';
import { VerifiedTokens, type VerifiedClaims } from './verified-tokens.js';

/** The properties that every access token must have. */
export const TOKEN_CHECKS = {
  clockTolerance: CLOCK_TOLERANCE_S,
  algorithms: [TOKEN_ALGORITHM] as (typeof TOKEN_ALGORITHM)[],
  issuer: TOKEN_ISSUER,
  audience: TOKEN_AUDIENCE,
};

const SCHEME = 'bearer ';

/**
 * The token of a request.
 * Why not passport-jwt's own reader: its expression takes quadratic time over a long header.
 */
export function bearerToken({ headers }: FastifyRequest): string | null {
  const sent = headers.authorization ?? '';
  if (sent.slice(0, SCHEME.length).toLowerCase() !== SCHEME) return null;
  const token = sent.slice(SCHEME.length).trim();
  return token === '' || token.includes(' ') ? null : token;
}

/** Whether something was sent that should be a token. */
function isBearer({ headers }: FastifyRequest): boolean {
  return (headers.authorization ?? '').slice(0, SCHEME.length).toLowerCase() === SCHEME;
}

/** Verifies the signature of bearer tokens, each once. */
@Injectable()
export class BearerSignatures extends TokenSignatures {
  private readonly verified: VerifiedTokens;

  constructor(
    @Inject(KEY_RING) private readonly keys: KeyRing,
    private readonly jwt: JwtService,
  ) {
    super();
    this.verified = new VerifiedTokens((kid) => keys.find(kid));
  }

  override check(request: FastifyRequest): VerifiedClaims | RefusedToken {
    return this.verify(request);
  }

  /** @returns the claims of an access token that this installation signed, or what is wrong with it */
  verify(request: FastifyRequest): VerifiedClaims | RefusedToken {
    const token = bearerToken(request);
    if (token === null) return { fault: isBearer(request) ? 'invalid' : undefined };
    const known = this.verified.find(token);
    if (known) return known;
    // The token's `kid` names its key; with a removed key, or without one, nothing can be verified.
    const key = this.keys.find(keyIdOf(token));
    if (!key) return { fault: 'invalid' };
    const claims = this.claimsOf(token, key.key);
    if (claims.userId !== undefined) this.verified.add(token, key, claims);
    return claims;
  }

  private claimsOf(token: string, key: unknown): VerifiedClaims | RefusedToken {
    try {
      // The types lag behind: jsonwebtoken takes a KeyObject.
      const secret = key as Buffer;
      const claims = this.jwt.verify<Partial<AccessClaims>>(token, { secret, ...TOKEN_CHECKS });
      return checkedClaims(claims) ?? { fault: 'invalid' };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  }
}

/**
 * Jsonwebtoken looks at the expiry after the signature: so nobody learns anything about a token that this
 * installation has not signed.
 */
function faultOf(error: unknown): TokenFault {
  return error instanceof TokenExpiredError ? 'expired' : 'invalid';
}

/** @returns undefined for a token that is signed by us and yet no access token */
function checkedClaims(claims: Partial<AccessClaims>): VerifiedClaims | undefined {
  const { sub = '', org = '', sid = '', typ, exp } = claims;
  const isAccess = typ === 'access' && isUuid(sub) && isUuid(org) && isUuid(sid);
  if (!isAccess || exp === undefined) return undefined;
  return { userId: sub, organizationId: org, sessionId: sid, exp };
}

function keyIdOf(token: string): unknown {
  try {
    const header: unknown = JSON.parse(
      Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString(),
    );
    return typeof header === 'object' && header !== null && 'kid' in header
      ? header.kid
      : undefined;
  } catch {
    return undefined;
  }
}
