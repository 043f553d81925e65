import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { TokenSignatures } from '../../platform/http/token-signatures.js';
import { KEY_RING, type KeyRing } from '../../platform/security/key-ring.js';
import {
  TOKEN_ALGORITHM,
  TOKEN_AUDIENCE,
  TOKEN_ISSUER,
  type AccessClaims,
} from './access-tokens.js';
import { VerifiedTokens, type VerifiedClaims } from './verified-tokens.js';

/** What every access token must be. */
export const TOKEN_CHECKS = {
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

  override userOf(request: FastifyRequest): string | undefined {
    return this.verify(bearerToken(request))?.userId;
  }

  /** @returns the claims of an access token that this installation signed; undefined for anything else */
  verify(token: string | null): VerifiedClaims | undefined {
    if (token === null) return undefined;
    const known = this.verified.find(token);
    if (known) return known;
    // The token's `kid` names its key; one that was removed, or none, verifies nothing.
    const key = this.keys.find(keyIdOf(token));
    const claims = key && this.claimsOf(token, key.key);
    if (claims) this.verified.add(token, key, claims);
    return claims;
  }

  private claimsOf(token: string, key: unknown): VerifiedClaims | undefined {
    try {
      // The types lag behind: jsonwebtoken takes a KeyObject.
      const secret = key as Buffer;
      return checkedClaims(
        this.jwt.verify<Partial<AccessClaims>>(token, { secret, ...TOKEN_CHECKS }),
      );
    } catch {
      return undefined;
    }
  }
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
