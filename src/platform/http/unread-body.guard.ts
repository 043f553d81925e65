import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { FastifyRequest } from 'fastify';
import { AppError, type FieldFault } from '../../kernel/app-error.js';

/** The value from Nest's `RouteParamtypes`, which Nest does not export. */
const BODY = '3:';
/** The greatest number of faults in one answer. */
const MAX_FAULTS = 50;

/**
 * Refuses a body on a route that reads none: a client that archives a shop and sends a `version` must not
 * believe that the version was checked. An empty object is accepted.
 */
@Injectable()
export class UnreadBodyGuard implements CanActivate {
  /** @throws VALIDATION_FAILED */
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (body === undefined || body === null || readsBody(context)) return true;
    const errors = faultsOf(body).slice(0, MAX_FAULTS);
    if (errors.length > 0) throw new AppError('VALIDATION_FAILED', { errors });
    return true;
  }
}

function readsBody(context: ExecutionContext): boolean {
  const name = context.getHandler().name;
  const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name);
  return Object.keys(args ?? {}).some((key) => key.startsWith(BODY));
}

function faultsOf(body: unknown): FieldFault[] {
  const code = 'unknown_field';
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return [{ path: 'body', code, message: 'must be absent: this route reads no body' }];
  const message = 'is not a field of this request';
  return Object.keys(body).map((path) => ({ path, code, message }));
}
