import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-jwt';
import { AppError } from '../../kernel/app-error.js';
import { BEARER_STRATEGY } from '../../platform/http/access.guard.js';
import { unauthenticated } from '../../platform/http/token-signatures.js';
import { bearerToken, BearerSignatures, TOKEN_CHECKS } from './bearer-signatures.js';

type KeyCallback = (error: unknown, key?: string | Buffer) => void;

/**
 * Verifies bearer tokens, as {@link BearerSignatures} does before the body is read; each is verified
 * once. Whether its session still lives, the database is asked with every request (`CallerLookUp`).
 */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, BEARER_STRATEGY) {
  constructor(private readonly signatures: BearerSignatures) {
    super({
      ...TOKEN_CHECKS,
      jwtFromRequest: bearerToken,
      passReqToCallback: true,
      // Passport-jwt requires one; it is not asked, because BearerSignatures verifies.
      secretOrKeyProvider: (_request: unknown, _token: string, done: KeyCallback) => {
        done(new AppError('UNAUTHENTICATED'));
      },
    });
  }

  /** Called by passport. */
  override authenticate(...[sent]: Parameters<Strategy['authenticate']>): void {
    // Passport's types know Express only.
    const claims = this.signatures.verify(sent as unknown as FastifyRequest);
    if (claims.userId === undefined) this.error(unauthenticated(claims.fault));
    else this.success(claims);
  }

  /** Passport-jwt's own way, which {@link authenticate} replaces. */
  validate(): never {
    throw new AppError('UNAUTHENTICATED');
  }
}
