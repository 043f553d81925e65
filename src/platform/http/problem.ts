import { HttpException } from '@nestjs/common';
import { AppError, type ErrorCode, type FieldFault } from '../../kernel/app-error.js';
import { challengeOf } from './challenge.js';
import { databaseFailure } from '../database/database-errors.js';

/** A refusal that is ready to be sent, as in RFC 9457. Its bytes are made once, so that they can be stored. */
export interface Problem {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The error behind it, for the log. */
  readonly error: AppError;
}

/** The codes of refusals by the framework itself, by status. */
const FRAMEWORK_CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'MALFORMED_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'ROUTE_NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'MALFORMED_REQUEST',
  408: 'REQUEST_TIMEOUT',
  411: 'MALFORMED_REQUEST',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'MALFORMED_REQUEST',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  431: 'MALFORMED_REQUEST',
  503: 'SERVICE_UNAVAILABLE',
};

/** Converts any thrown error to a refusal of the catalogue; a programming error becomes INTERNAL. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = frameworkStatus(error);
  if (status !== undefined) {
    const code = FRAMEWORK_CODES[status];
    if (code) {
      const detail = frameworkDetail(error);
      return new AppError(code, detail === undefined ? {} : { detail }, { cause: error });
    }
  }
  return databaseFailure(error) ?? new AppError('INTERNAL', {}, { cause: error });
}

/** Returns the status of an error from Nest or Fastify. */
function frameworkStatus(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error)) return undefined;
  const status: unknown = Reflect.get(error, 'statusCode');
  const code: unknown = Reflect.get(error, 'code');
  const fastify = typeof code === 'string' && code.startsWith('FST_');
  return fastify && typeof status === 'number' ? status : undefined;
}

/** Describes Fastify's refusals of a request in words of our own, because its messages address programmers. */
const FRAMEWORK_DETAILS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is larger than this route reads',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as its Content-Length',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The Content-Type of the body is missing or not supported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty',
  FST_ERR_MAX_PARAM_LENGTH: 'An id in the path is too long',
  FST_ERR_BAD_URL: 'The path cannot be decoded',
};

function frameworkDetail(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? FRAMEWORK_DETAILS[code] : undefined;
}

/** Each fault has all members, so that a client does not have to handle missing ones. */
function faultView({ path, code, params = {}, message }: FieldFault): Required<FieldFault> {
  return { path, code, params, message };
}

/** @param requestId  becomes `instance`, so that a person can quote it and the log can be searched */
export function toProblem(thrown: unknown, requestId: string): Problem {
  const error = toAppError(thrown);
  const { detail, errors, ids, params, retryAfterS, version } = error.details;
  const text = JSON.stringify({
    type: `urn:tillclock:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
    title: error.title,
    status: error.status,
    detail: detail ?? error.title,
    code: error.code,
    instance: `urn:tillclock:request:${requestId}`,
    ...ids,
    ...(version === undefined ? {} : { version }),
    ...(params ? { params } : {}),
    ...(errors ? { errors: errors.map(faultView) } : {}),
  });
  return {
    status: error.status,
    text,
    headers: {
      ...(retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }),
      ...(error.status === 401 ? { 'www-authenticate': challengeOf(error) } : {}),
    },
    error,
  };
}
