import { HttpException } from '@nestjs/common';
import { AppError, type ErrorCode } from '../../kernel/app-error.js';
import { databaseFailure } from '../database/database-errors.js';

/** A refusal ready to be sent: RFC 9457, its bytes made once so that they can be stored. */
export interface Problem {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The error behind it, for the log. */
  readonly error: AppError;
}

/** Codes for what the framework itself refuses, by status. */
const FRAMEWORK_CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'MALFORMED_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'ROUTE_NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'MALFORMED_REQUEST',
  408: 'MALFORMED_REQUEST',
  411: 'MALFORMED_REQUEST',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'MALFORMED_REQUEST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  431: 'MALFORMED_REQUEST',
  503: 'SERVICE_UNAVAILABLE',
};

/** Whatever was thrown, as a refusal of the catalogue; INTERNAL when it is a mistake of ours. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = frameworkStatus(error);
  if (status !== undefined) {
    const code = FRAMEWORK_CODES[status];
    if (code) return new AppError(code, { detail: frameworkDetail(error, code) }, { cause: error });
  }
  return databaseFailure(error) ?? new AppError('INTERNAL', {}, { cause: error });
}

/** Status of an error that Nest or Fastify made. */
function frameworkStatus(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error)) return undefined;
  const status: unknown = Reflect.get(error, 'statusCode');
  const code: unknown = Reflect.get(error, 'code');
  const fastify = typeof code === 'string' && code.startsWith('FST_');
  return fastify && typeof status === 'number' ? status : undefined;
}

/** Fastify's own words are safe for a bad request; others could repeat what must not be repeated. */
function frameworkDetail(error: unknown, code: ErrorCode): string | undefined {
  const open: readonly ErrorCode[] = [
    'MALFORMED_REQUEST',
    'UNSUPPORTED_MEDIA_TYPE',
    'PAYLOAD_TOO_LARGE',
  ];
  return error instanceof Error && open.includes(code) ? error.message : undefined;
}

/** @param requestId  becomes `instance`, so that a person can quote it and the log can be searched */
export function toProblem(thrown: unknown, requestId: string): Problem {
  const error = toAppError(thrown);
  const { detail, errors, ids, retryAfterS } = error.details;
  const text = JSON.stringify({
    type: `urn:tillclock:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: error.title,
    status: error.status,
    detail: detail ?? error.title,
    code: error.code,
    instance: `urn:tillclock:request:${requestId}`,
    ...ids,
    ...(errors ? { errors } : {}),
  });
  return {
    status: error.status,
    text,
    headers: {
      ...(retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }),
      ...(error.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    error,
  };
}
