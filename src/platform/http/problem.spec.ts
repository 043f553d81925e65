import { BadRequestException, HttpException, ServiceUnavailableException } from '@nestjs/common';
import { AppError, ERROR_CATALOGUE, type ErrorCode } from '../../kernel/app-error.js';
import { toAppError, toProblem } from './problem.js';

const CODES = Object.keys(ERROR_CATALOGUE) as ErrorCode[];

/** As Fastify and the driver make them. */
function errorWith(
  members: Record<string, unknown>,
  message = 'Something with a secret: hunter2',
): Error {
  return Object.assign(new Error(message), members);
}

describe('a problem', () => {
  it.each(CODES)('%s has all members of RFC 9457 and the status of the catalogue', (code) => {
    const problem = toProblem(new AppError(code), 'request-1');
    const { status, title } = ERROR_CATALOGUE[code];
    expect(problem.status).toBe(status);
    expect(JSON.parse(problem.text)).toEqual({
      type: `urn:tillclock:problem:${code.toLowerCase().replaceAll('_', '-')}`,
      title,
      status,
      detail: title,
      code,
      instance: 'urn:tillclock:request:request-1',
    });
    expect(problem.headers['www-authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
  });

  it('has detail, wrong fields, ids and Retry-After, and never its cause', () => {
    const errors = [{ path: 'lines.0.qty', code: 'min', message: 'must be greater than 0' }];
    const details = { detail: 'In words', errors, ids: { shift_id: '1' }, retryAfterS: 3 };
    const problem = toProblem(
      new AppError('TOO_MANY_REQUESTS', details, { cause: new Error('hunter2') }),
      'r',
    );
    expect(JSON.parse(problem.text)).toMatchObject({ detail: 'In words', errors, shift_id: '1' });
    expect(problem.headers['retry-after']).toBe('3');
    expect(problem.text).not.toContain('hunter2');
  });
});

describe('a thrown value', () => {
  it.each<[string, unknown, ErrorCode]>([
    ['a mistake of ours', new TypeError('hunter2'), 'INTERNAL'],
    ['no error at all', 'hunter2', 'INTERNAL'],
    ['nothing', undefined, 'INTERNAL'],
    ['an unknown status of the framework', new HttpException('hunter2', 418), 'INTERNAL'],
    ['a refusal of Nest', new BadRequestException('words'), 'MALFORMED_REQUEST'],
    ['Nest being unavailable', new ServiceUnavailableException('hunter2'), 'SERVICE_UNAVAILABLE'],
    [
      'a body that is too large',
      errorWith({ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 'words'),
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a strange content type',
      errorWith({ code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }, 'words'),
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a status that is not Fastify’s', errorWith({ code: 'OTHER', statusCode: 400 }), 'INTERNAL'],
    ['a lost connection', errorWith({ code: '57P01' }), 'SERVICE_UNAVAILABLE'],
    ['a value no column holds', errorWith({ code: '22003' }), 'VALIDATION_FAILED'],
    [
      'a constraint nobody translated',
      errorWith({ code: '23505', constraint: 'uq_x' }),
      'INTERNAL',
    ],
  ])('becomes a refusal of the catalogue without any secret: %s', (_what, thrown, code) => {
    const problem = toProblem(thrown, 'r');
    expect(problem.error.code).toBe(code);
    expect(problem.text).not.toContain('hunter2');
  });

  it('is kept as the cause for the log', () => {
    const cause = new TypeError('deep inside');
    expect(toAppError(cause).cause).toBe(cause);
    const refusal = new AppError('NOT_FOUND');
    expect(toAppError(refusal)).toBe(refusal);
  });
});
