import { databaseFailure, driverError, isRetryable, violates } from './database-errors.js';

/** As the driver makes them. */
function pgError(
  code: string | undefined,
  message = 'from the driver',
  constraint?: string,
): Error {
  return Object.assign(new Error(message), { code, constraint });
}

/** As TypeORM wraps them. */
function wrapped(error: Error): Error {
  return Object.assign(new Error('QueryFailedError'), { driverError: error });
}

function statusOf(error: unknown): number | undefined {
  return databaseFailure(error)?.status;
}

describe('a failure of the database', () => {
  it.each([
    '08000',
    '08006',
    '57P01',
    '57P02',
    '57P03',
    '57014',
    '55P03',
    '53100',
    '53200',
    '53300',
    '25P03',
    '25006',
    '58030',
    '40001',
    '40P01',
    '3D000',
    '28P01',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOENT',
  ])('%s is temporary: 503 with Retry-After', (code) => {
    const failure = databaseFailure(pgError(code));
    expect(failure).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      stored: false,
      details: { retryAfterS: 2 },
    });
    expect(statusOf(wrapped(pgError(code)))).toBe(503);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
    'Cannot use a pool after calling end on the pool',
  ])('is temporary without a code too: %s', (message) => {
    expect(statusOf(pgError(undefined, message))).toBe(503);
  });

  it.each(['22003', '22001', '22P02', '22021', '22008'])(
    '%s is a value that cannot be stored: 400',
    (code) => {
      expect(databaseFailure(pgError(code))).toMatchObject({
        code: 'VALIDATION_FAILED',
        stored: false,
      });
    },
  );

  it.each(['23505', '23503', '42601', '42P01', '42501', '25P02', 'XX000'])(
    '%s is a fault of ours',
    (code) => {
      expect(databaseFailure(pgError(code))).toBeUndefined();
    },
  );

  it('is distinguished from other errors', () => {
    for (const thrown of [
      new Error('other'),
      new TypeError('x'),
      'text',
      undefined,
      null,
      { code: '57P01' },
    ]) {
      expect(databaseFailure(thrown)).toBeUndefined();
    }
  });

  it('keeps its cause, and never shows it to the client', () => {
    const cause = pgError('57P01', 'terminating connection of user hunter2');
    const failure = databaseFailure(cause);
    expect(failure?.cause).toBe(cause);
    expect(failure?.message).not.toContain('hunter2');
  });
});

describe('a transaction that conflicts with another', () => {
  it.each(['40001', '40P01'])('is repeated on %s', (code) => {
    expect([isRetryable(pgError(code)), isRetryable(wrapped(pgError(code)))]).toEqual([true, true]);
  });

  it.each(['55P03', '57P01', '57014', '23505', undefined])(
    'is not repeated on %s, which may have taken effect or would fail again',
    (code) => {
      expect(isRetryable(pgError(code))).toBe(false);
    },
  );
});

describe('a violated constraint', () => {
  it('is identified by its name, wrapped or not', () => {
    const error = pgError('23505', 'duplicate key', 'uq_shops_name');
    expect(violates(error, 'uq_shops_name')).toBe(true);
    expect(violates(wrapped(error), 'uq_shops_name')).toBe(true);
    expect(violates(error, 'uq_users_email')).toBe(false);
    expect(violates(new Error('uq_shops_name'), 'uq_shops_name')).toBe(false);
  });

  it('is read from the driver’s own error', () => {
    expect(driverError(wrapped(pgError('23505', 'm', 'uq_x')))).toEqual({
      code: '23505',
      constraint: 'uq_x',
      message: 'm',
    });
    expect(driverError('no error')).toBeUndefined();
  });
});
