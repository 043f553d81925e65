import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { allows } from '../../kernel/permissions.js';
import { ACCESS } from './access.js';
import { CALLERS, type Callers, type TokenClaims } from './callers.js';
import type { Access } from './route-config.js';
import { unauthenticated } from './token-signatures.js';

/** The name of the passport strategy that verifies a bearer token and returns its {@link TokenClaims}. */
export const BEARER_STRATEGY = 'jwt';

type GuardedRequest = FastifyRequest & { claims?: TokenClaims; user?: Caller };

/**
 * Denies by default: only a route that declares its access can be reached, and with a token only if the
 * role has its permission. It runs before stored responses are replayed, so a person who was deactivated
 * since then gets none.
 */
@Injectable()
export class AccessGuard extends AuthGuard(BEARER_STRATEGY) {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CALLERS) private readonly callers: Callers,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new AppError('FORBIDDEN', { detail: 'This route declares no access' });
    if (access.kind === 'public') return true;
    await super.canActivate(context);
    const caller = request.claims && (await this.callers.find(request, request.claims));
    if (!caller) throw unauthenticated('ended');
    request.user = caller;
    if (caller.mustChangePassword && access.beforePasswordChange !== true) {
      throw new AppError('PASSWORD_CHANGE_REQUIRED');
    }
    if (!allows(caller.role, access.permission)) throw new AppError('FORBIDDEN');
    return true;
  }

  /** The request as passport leaves it, with the result of the strategy. */
  override getAuthenticateOptions(): { property: string } {
    return { property: 'claims' };
  }

  /** Passport's result: the strategy's own error, or 401 for any fault of the token. */
  override handleRequest<T>(error: Error | null, user: T | false): T {
    if (error) throw error;
    if (!user) throw new AppError('UNAUTHENTICATED');
    return user;
  }
}
