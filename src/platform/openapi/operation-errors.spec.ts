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

describe('the refusals of an operation', () => {
  test('a public read answers only what any request can get', () => {
    expect(codesOf({ extensions: { 'x-public': 'reason' } })).toEqual(ALWAYS);
  });

  test('a route for someone signed in answers 401 and 403', () => {
    expect(codesOf({ extensions: { 'x-permission': 'shops:read' } })).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'PASSWORD_CHANGE_REQUIRED',
      ...ALWAYS,
    ]);
    const extensions = { 'x-permission': 'self', 'x-before-password-change': true };
    expect(codesOf({ extensions })).not.toContain('PASSWORD_CHANGE_REQUIRED');
  });

  test('a query can be wrong, an id can be unknown', () => {
    expect(codesOf({ parameters: [{ name: 'limit', in: 'query' }] })).toContain(
      'VALIDATION_FAILED',
    );
    expect(codesOf({ parameters: [{ name: 'shop_id', in: 'path' }] })).toContain('NOT_FOUND');
  });

  test('a write can be sent with a body that cannot be read or is wrong, even where it needs none', () => {
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

  test('an idempotent route answers for its key, and for a missing one only where it is required', () => {
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

  test('a code that the catalogue does not have is a mistake of the route', () => {
    expect(() => codesOf({ extensions: { 'x-error-codes': ['NO_SUCH_CODE'] } })).toThrow(
      'NO_SUCH_CODE',
    );
  });
});
