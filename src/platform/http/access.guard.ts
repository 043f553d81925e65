import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { allows } from '../../kernel/permissions.js';
import { ACCESS, type Access } from './access.js';
import { RequestLimiter } from './request-limiter.js';

/** Name of the passport strategy that turns a bearer token into a {@link Caller}. */
export const BEARER_STRATEGY = 'jwt';

/**
 * Denies by default: only a route that declares its access is reachable, and with a token only as
 * far as the role goes. Runs before the replay of stored responses, so that someone deactivated
 * since gets nothing back.
 */
@Injectable()
export class AccessGuard extends AuthGuard(BEARER_STRATEGY) {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RequestLimiter,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Caller }>();
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new AppError('FORBIDDEN', { detail: 'This route declares no access' });
    if (access.kind === 'public') {
      await this.limiter.count(request.ip, context);
      return true;
    }
    await super.canActivate(context);
    if (!request.user) throw new AppError('UNAUTHENTICATED');
    await this.limiter.count(request.user.userId, context);
    if (!allows(request.user.role, access.permission)) throw new AppError('FORBIDDEN');
    return true;
  }

  /** Passport's outcome: the strategy's own error, or 401 for whatever is wrong with the token. */
  override handleRequest<T>(error: Error | null, user: T | false): T {
    if (error) throw error;
    if (!user) throw new AppError('UNAUTHENTICATED');
    return user;
  }
}
