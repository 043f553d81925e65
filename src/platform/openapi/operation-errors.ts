import { ERROR_CATALOGUE, type ErrorCode } from '../../kernel/app-error.js';
import { parametersOf, type Placed } from './open-api.js';

/** The errors that every operation can return. */
const ALWAYS: readonly ErrorCode[] = ['TOO_MANY_REQUESTS', 'INTERNAL', 'SERVICE_UNAVAILABLE'];
const SIGNED_IN: readonly ErrorCode[] = ['UNAUTHENTICATED', 'FORBIDDEN'];
const IDEMPOTENT: readonly ErrorCode[] = [
  'IDEMPOTENCY_KEY_INVALID',
  'IDEMPOTENCY_KEY_IN_USE',
  'IDEMPOTENCY_KEY_REUSED',
];
/** The errors of a body, for every method that can have one; a route without a body refuses it. */
const WITH_BODY: readonly ErrorCode[] = [
  'VALIDATION_FAILED',
  'MALFORMED_BODY',
  'MALFORMED_REQUEST',
  'REQUEST_TIMEOUT',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
];
const WITH_PATH_PARAMETER: readonly ErrorCode[] = ['MALFORMED_REQUEST', 'NOT_FOUND'];

/**
 * Returns all refusals of an operation, in the order of the catalogue: those that its rules declare with
 * `@Fails`, and those that follow from its declaration.
 * @throws Error  when a route names a code that the catalogue does not have
 */
export function errorCodesOf({ method, operation }: Placed): ErrorCode[] {
  const found = new Set<ErrorCode>(ALWAYS);
  const add = (codes: readonly ErrorCode[]): void => codes.forEach((code) => found.add(code));
  const parameters = parametersOf(operation);
  if (operation['x-permission']) add(SIGNED_IN);
  if (operation['x-permission'] && !operation['x-before-password-change']) {
    add(['PASSWORD_CHANGE_REQUIRED']);
  }
  if (operation['x-idempotent']) add(IDEMPOTENT);
  if (parameters.some((parameter) => parameter.name === 'Idempotency-Key' && parameter.required)) {
    add(['IDEMPOTENCY_KEY_REQUIRED']);
  }
  if (method !== 'get') add(WITH_BODY);
  if (parameters.some((parameter) => parameter.in === 'query')) add(['VALIDATION_FAILED']);
  if (parameters.some((parameter) => parameter.in === 'path')) add(WITH_PATH_PARAMETER);
  add((operation['x-error-codes'] ?? []).map(knownCode));
  return ALL_CODES.filter((code) => found.has(code));
}

/** The whole catalogue, in its order. */
export const ALL_CODES = Object.keys(ERROR_CATALOGUE) as ErrorCode[];

function knownCode(code: string): ErrorCode {
  const known = ALL_CODES.find((candidate) => candidate === code);
  if (!known) throw new Error(`A route names ${code}, which the error catalogue does not have`);
  return known;
}
