import { AppError } from '../../kernel/app-error.js';

interface DriverError {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly message: string;
}

/** The driver's own error, whether or not TypeORM wrapped it. */
export function driverError(error: unknown): DriverError | undefined {
  if (!(error instanceof Error)) return undefined;
  const inner =
    'driverError' in error && error.driverError instanceof Error ? error.driverError : error;
  return {
    code: stringMember(inner, 'code'),
    constraint: stringMember(inner, 'constraint'),
    message: inner.message,
  };
}

function stringMember(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}

/**
 * Whether the database refused a statement because of this constraint. A service may catch only such
 * errors.
 */
export function violates(error: unknown, constraint: string): boolean {
  return driverError(error)?.constraint === constraint;
}

/** Whether two transactions conflicted and this one was rolled back, so that it can be repeated. */
export function isRetryable(error: unknown): boolean {
  const code = driverError(error)?.code;
  return code === '40001' || code === '40P01';
}

/** SQLSTATEs after which the work may succeed later, though nothing is wrong with the request. */
const UNAVAILABLE_STATES =
  /^(08...|57P0[1-5]|57014|55P03|53...|25P0[34]|25006|58030|40001|40P01|3D000|28...)$/;
const UNAVAILABLE_SYSTEM =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
/** Messages of errors to which the driver gives no code. */
const UNAVAILABLE_MESSAGES =
  /Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|not queryable|Driver not Connected|Cannot use a pool after calling end/i;

/** The seconds that a client should wait when the database is not available. */
const RETRY_AFTER_S = 2;

/**
 * Translates a failure of the database for the client: 503 for one that passes, 400 for a value that no
 * column can hold (class 22), undefined for a programming error.
 */
export function databaseFailure(error: unknown): AppError | undefined {
  const inner = driverError(error);
  if (!inner) return undefined;
  const { code, message } = inner;
  const passing =
    code === undefined
      ? UNAVAILABLE_MESSAGES.test(message)
      : UNAVAILABLE_STATES.test(code) || UNAVAILABLE_SYSTEM.test(code);
  if (passing) {
    return new AppError('SERVICE_UNAVAILABLE', { retryAfterS: RETRY_AFTER_S }, { cause: error });
  }
  if (code !== undefined && /^22...$/.test(code)) {
    return new AppError(
      'VALIDATION_FAILED',
      { detail: 'A value is out of the range that can be stored' },
      { cause: error },
    );
  }
  return undefined;
}
