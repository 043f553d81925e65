import { AppError } from '../../kernel/app-error.js';
import { parseIdempotencyKey } from './idempotency-key.js';

describe('the Idempotency-Key of a request', () => {
  it('is absent if no header was sent', () => {
    expect(parseIdempotencyKey(undefined)).toBeUndefined();
    expect(parseIdempotencyKey([])).toBeUndefined();
  });

  it.each([
    ['a', 'a'],
    ['  padded ', 'padded'],
    ['"quoted"', 'quoted'],
    ['"with \\" and \\\\"', 'with " and \\'],
    ['"only one', '"only one'],
    ['two "words"', 'two "words"'],
    ['a,b', 'a,b'],
    ['~!@#$%^&*()', '~!@#$%^&*()'],
    ['k'.repeat(255), 'k'.repeat(255)],
    [`"${'k'.repeat(255)}"`, 'k'.repeat(255)],
  ])('%j is read as %j', (header, key) => {
    expect(parseIdempotencyKey([header])).toBe(key);
  });

  it.each([
    [['']],
    [['   ']],
    [['""']],
    [['"  "']],
    [['k'.repeat(256)]],
    [['a\tb']],
    [['a\0b']],
    [['a\u007fb']],
    [['café']],
    [['ключ']],
    [['a', 'a']],
    [['a', 'b']],
  ])('%j is refused, and the key itself is not repeated', (headers) => {
    const parse = (): unknown => parseIdempotencyKey(headers);
    expect(parse).toThrow(AppError);
    try {
      parse();
    } catch (error) {
      expect(error).toMatchObject({ code: 'IDEMPOTENCY_KEY_INVALID', status: 400, stored: false });
      expect(error).toMatchObject({ details: { errors: [{ path: 'Idempotency-Key' }] } });
    }
  });
});
