import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { validate as isUuid } from 'uuid';
import { AppError } from '../../kernel/app-error.js';
import { BEARER_STRATEGY } from '../../platform/http/access.guard.js';
import type { TokenClaims } from '../../platform/http/callers.js';
import { KEY_RING, type KeyRing } from '../../platform/security/key-ring.js';
import {
  TOKEN_ALGORITHM,
  TOKEN_AUDIENCE,
  TOKEN_ISSUER,
  type AccessClaims,
} from './access-tokens.js';
import { VerifiedTokens, type VerifiedClaims } from './verified-tokens.js';

const tokenOf: (request: FastifyRequest) => string | null =
  ExtractJwt.fromAuthHeaderAsBearerToken();

type KeyCallback = (error: unknown, key?: string | Buffer) => void;

/**
 * Verifies bearer tokens. Each is verified once; whether its session still lives, the database is asked
 * with every request (`CallerLookUp`).
 */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, BEARER_STRATEGY) {
  private readonly verified: VerifiedTokens;

  constructor(@Inject(KEY_RING) private readonly keys: KeyRing) {
    super({
      jwtFromRequest: tokenOf,
      algorithms: [TOKEN_ALGORITHM],
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
      passReqToCallback: true,
      // The token's `kid` names its key; one that was removed, or none, verifies nothing.
      secretOrKeyProvider: (_request: unknown, token: string, done: KeyCallback) => {
        const found = keys.find(keyIdOf(token));
        // An error, for jsonwebtoken trips over a token that has neither a key nor a signature.
        if (!found) return done(new AppError('UNAUTHENTICATED'));
        // The types lag behind: jsonwebtoken takes a KeyObject.
        done(null, found.key as unknown as Buffer);
      },
    });
    this.verified = new VerifiedTokens((kid) => keys.find(kid));
  }

  /** Called by passport: a remembered token skips the verification of its signature, and nothing else. */
  override authenticate(...[sent, options]: Parameters<Strategy['authenticate']>): void {
    // Passport's types know Express only.
    const request = sent as unknown as FastifyRequest;
    const token = tokenOf(request);
    const claims = token === null ? undefined : this.verified.find(token);
    if (!claims) return super.authenticate(sent, options);
    this.success(claims);
  }

  /**
   * Called with the claims of a token whose signature is right.
   * @throws UNAUTHENTICATED
   */
  validate(request: FastifyRequest, claims: Partial<AccessClaims>): TokenClaims {
    const checked = checkedClaims(claims);
    const token = tokenOf(request);
    const key = token === null ? undefined : this.keys.find(keyIdOf(token));
    if (token !== null && key) this.verified.add(token, key, checked);
    return checked;
  }
}

/** @throws UNAUTHENTICATED  for a token that is signed by us and yet no access token */
function checkedClaims(claims: Partial<AccessClaims>): VerifiedClaims {
  const { sub = '', org = '', sid = '', typ, exp } = claims;
  if (typ !== 'access' || !isUuid(sub) || !isUuid(org) || !isUuid(sid) || exp === undefined)
    throw new AppError('UNAUTHENTICATED');
  return { userId: sub, organizationId: org, sessionId: sid, exp };
}

function keyIdOf(token: string): unknown {
  try {
    const header: unknown = JSON.parse(
      Buffer.from(token.split('.')[0] ?? '', 'base64url').toString(),
    );
    return typeof header === 'object' && header !== null && 'kid' in header
      ? header.kid
      : undefined;
  } catch {
    return undefined;
  }
}
