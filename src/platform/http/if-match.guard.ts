import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { getMetadataStorage } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { AppError, type FieldFault } from '../../kernel/app-error.js';

/** The value from Nest's `RouteParamtypes`, which Nest does not export. */
const BODY = '3:';
/** A version in quotation marks like a tag, weak or not, or without them, as many clients send it. */
const VERSION = /^(?:W\/)?"(\d{1,10})"$|^(\d{1,10})$/;

/**
 * Reads the version that a change is based on from `If-Match`, as an alternative to the body's `version`. A
 * route that compares no version refuses the header, because its sender must not believe that it protects.
 */
@Injectable()
export class IfMatchGuard implements CanActivate {
  /** @throws VALIDATION_FAILED */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sent = request.headers['if-match']?.trim();
    // `*` only requires that the record exists, which every change requires anyway.
    if (sent === undefined || sent === '*' || request.method === 'GET') return true;
    if (!comparesVersions(context)) {
      throw refused({
        code: 'unsupported',
        message: 'is not supported: this route compares no version',
      });
    }
    const [, quoted, bare] = VERSION.exec(sent) ?? [];
    const version = Number(quoted ?? bare);
    if (Number.isNaN(version)) {
      throw refused({ code: 'version', message: 'must be the version of the record, such as "3"' });
    }
    request.body = withVersion(request.body, version);
    return true;
  }
}

function withVersion(body: unknown, version: number): unknown {
  if (body === undefined || body === null) return { version };
  // The validation refuses a body that is not an object.
  if (typeof body !== 'object' || Array.isArray(body)) return body;
  if ('version' in body && body.version !== version) {
    throw refused({ code: 'contradiction', message: 'differs from the version of the body' });
  }
  return { ...body, version };
}

function comparesVersions(context: ExecutionContext): boolean {
  const name = context.getHandler().name;
  const args = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) as
    Readonly<Record<string, { readonly index: number }>> | undefined;
  const body = Object.entries(args ?? {}).find(([key]) => key.startsWith(BODY));
  const prototype: unknown = context.getClass().prototype;
  const types = Reflect.getMetadata('design:paramtypes', Object(prototype) as object, name) as
    readonly unknown[] | undefined;
  const dto = body && types?.[body[1].index];
  if (typeof dto !== 'function') return false;
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  return rules.some(({ propertyName }) => propertyName === 'version');
}

function refused(fault: Omit<FieldFault, 'path'>): AppError {
  return new AppError('VALIDATION_FAILED', { errors: [{ path: 'If-Match', ...fault }] });
}
