import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { validate as isUuid } from 'uuid';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { BEARER_STRATEGY } from '../../platform/http/access.guard.js';
import { originOf } from '../../platform/http/request-caller.js';
import { KEY_RING, type KeyRing } from '../../platform/security/key-ring.js';
import {
  TOKEN_ALGORITHM,
  TOKEN_AUDIENCE,
  TOKEN_ISSUER,
  type AccessClaims,
} from './access-tokens.js';
import { AuthRepository } from './auth.repository.js';

type KeyCallback = (error: unknown, key?: string | Buffer) => void;

/**
 * Turns a bearer token into the caller. The database is asked every time (one trip), so that a
 * deactivation, a new role or a sign-out holds from the next request on, on every instance.
 */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, BEARER_STRATEGY) {
  constructor(
    @Inject(KEY_RING) keys: KeyRing,
    private readonly repository: AuthRepository,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
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
  }

  /** @throws UNAUTHENTICATED */
  async validate(request: FastifyRequest, claims: Partial<AccessClaims>): Promise<Caller> {
    const { sub = '', org = '', sid = '', typ } = claims;
    if (typ !== 'access' || !isUuid(sub) || !isUuid(org) || !isUuid(sid))
      throw new AppError('UNAUTHENTICATED');
    const row = await this.repository.findCaller(org, sub, sid);
    if (!row) throw new AppError('UNAUTHENTICATED');
    return {
      organizationId: org,
      userId: sub,
      sessionId: sid,
      role: row.role,
      shopIds: row.shop_ids,
      origin: originOf(request),
    };
  }
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
