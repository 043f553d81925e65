import type { ParameterObject } from '@nestjs/swagger';
import type { Extensions, Placed } from './open-api.js';
import { errorCodesOf } from './operation-errors.js';

const ALWAYS = ['TOO_MANY_REQUESTS', 'INTERNAL', 'SERVICE_UNAVAILABLE'];

interface Route {
  readonly method?: Placed['method'];
  readonly parameters?: ParameterObject[];
  readonly body?: boolean;
  readonly extensions?: Extensions;
}

function codesOf({
  method = 'get',
  parameters = [],
  body = false,
  extensions = {},
}: Route): string[] {
  const requestBody = body ? { requestBody: { content: {} } } : {};
  return errorCodesOf({
    path: '/',
    method,
    operation: { responses: {}, parameters, ...requestBody, ...extensions },
  });
}

describe('the documented refusals of an operation', () => {
  test('are, for a public read, only those that any request can get', () => {
    expect(codesOf({ extensions: { 'x-public': 'reason' } })).toEqual(ALWAYS);
  });

  test('include 401 and 403 if the route requires a sign-in', () => {
    expect(codesOf({ extensions: { 'x-permission': 'shops:read' } })).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'PASSWORD_CHANGE_REQUIRED',
      ...ALWAYS,
    ]);
    const extensions = { 'x-permission': 'self', 'x-before-password-change': true };
    expect(codesOf({ extensions })).not.toContain('PASSWORD_CHANGE_REQUIRED');
  });

  test('include a wrong query and an unknown id', () => {
    expect(codesOf({ parameters: [{ name: 'limit', in: 'query' }] })).toContain(
      'VALIDATION_FAILED',
    );
    expect(codesOf({ parameters: [{ name: 'shop_id', in: 'path' }] })).toContain('NOT_FOUND');
  });

  test('include an unreadable or wrong body for a write, even if it needs none', () => {
    for (const codes of [codesOf({ method: 'delete' }), codesOf({ method: 'post', body: true })]) {
      expect(codes).toEqual(
        expect.arrayContaining([
          'VALIDATION_FAILED',
          'MALFORMED_BODY',
          'PAYLOAD_TOO_LARGE',
          'UNSUPPORTED_MEDIA_TYPE',
        ]),
      );
    }
  });

  test('include a wrong key on an idempotent route, and a missing one only where it is required', () => {
    const key = (required: boolean): ParameterObject => ({
      name: 'Idempotency-Key',
      in: 'header',
      required,
    });
    const extensions = { 'x-idempotent': true };
    const optional = codesOf({ method: 'post', extensions, parameters: [key(false)] });
    expect(optional).toEqual(
      expect.arrayContaining([
        'IDEMPOTENCY_KEY_INVALID',
        'IDEMPOTENCY_KEY_IN_USE',
        'IDEMPOTENCY_KEY_REUSED',
      ]),
    );
    expect(optional).not.toContain('IDEMPOTENCY_KEY_REQUIRED');
    expect(codesOf({ method: 'post', extensions, parameters: [key(true)] })).toContain(
      'IDEMPOTENCY_KEY_REQUIRED',
    );
  });

  test('may not include a code that the catalogue does not have', () => {
    expect(() => codesOf({ extensions: { 'x-error-codes': ['NO_SUCH_CODE'] } })).toThrow(
      'NO_SUCH_CODE',
    );
  });
});
