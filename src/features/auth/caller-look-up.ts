import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Caller } from '../../kernel/caller.js';
import type { Callers, TokenClaims } from '../../platform/http/callers.js';
import { originOf } from '../../platform/http/request-caller.js';
import { KeyClaims } from '../../platform/idempotency/key-claims.js';
import { AuthRepository } from './auth.repository.js';

/**
 * Creates the caller of a request. It asks the database every time, so that a deactivation, a new role or
 * a sign-out applies to the next request, on every instance.
 */
@Injectable()
export class CallerLookUp implements Callers {
  constructor(
    private readonly repository: AuthRepository,
    private readonly claims: KeyClaims,
  ) {}

  async find(request: FastifyRequest, token: TokenClaims): Promise<Caller | undefined> {
    const row = await this.claims.askOf(request, token, (asking) =>
      this.repository.findCaller(asking, token),
    );
    if (!row) return undefined;
    return new Caller({
      ...token,
      role: row.role,
      shopIds: row.shop_ids,
      mustChangePassword: row.must_change_password,
      origin: originOf(request),
    });
  }
}
