/** One row of the error catalogue: what the client sees, apart from the cause. */
interface ErrorRow {
  readonly status: number;
  readonly title: string;
  /**
   * Whether the answer is kept under the request's Idempotency-Key. Only refusals that the business
   * rules gave after the work began are; a refused form of the request leaves the key free.
   */
  readonly stored: boolean;
}

const refused = (status: number, title: string): ErrorRow => ({ status, title, stored: true });
const passing = (status: number, title: string): ErrorRow => ({ status, title, stored: false });

/**
 * The closed catalogue of error codes. A client may switch on `code`; `title` is for people.
 * The OpenAPI document lists exactly these.
 */
export const ERROR_CATALOGUE = {
  VALIDATION_FAILED: passing(400, 'The request is not valid'),
  MALFORMED_BODY: passing(400, 'The body cannot be read'),
  MALFORMED_REQUEST: passing(400, 'The request cannot be read'),
  IDEMPOTENCY_KEY_INVALID: passing(400, 'The Idempotency-Key header is not valid'),
  IDEMPOTENCY_KEY_REQUIRED: passing(400, 'This route requires an Idempotency-Key header'),
  UNAUTHENTICATED: passing(401, 'Sign in first'),
  INVALID_CREDENTIALS: passing(401, 'E-mail or password is wrong'),
  INVALID_REFRESH_TOKEN: passing(401, 'The refresh token is not valid'),
  FORBIDDEN: passing(403, 'Your role does not allow this'),
  NOT_FOUND: refused(404, 'Not found'),
  ROUTE_NOT_FOUND: passing(404, 'There is no such route'),
  METHOD_NOT_ALLOWED: passing(405, 'This method is not allowed here'),
  EMAIL_TAKEN: refused(409, 'This e-mail is already registered'),
  SHOP_NAME_TAKEN: refused(409, 'A shop with this name exists already'),
  SHOP_ARCHIVED: refused(409, 'The shop is archived'),
  SHOP_IN_USE: refused(409, 'The shop has receipts, shifts or plans; archive it instead'),
  CLIENT_RECEIPT_ID_TAKEN: refused(409, 'Another receipt of the shop has this client_receipt_id'),
  CURRENCY_FIXED: refused(409, 'The shop has receipts in its currency, which therefore stays'),
  SHIFT_ALREADY_OPEN: refused(409, 'There is an open shift already'),
  SHIFT_NOT_OPEN: refused(409, 'There is no open shift'),
  SHIFT_OVERLAP: refused(409, 'Another shift of this person lies in this time'),
  SHIFT_VOIDED: refused(409, 'The shift is void'),
  SHIFT_NOT_PENDING: refused(409, 'The shift does not wait for a confirmation'),
  BREAK_ALREADY_OPEN: refused(409, 'A break is running already'),
  BREAK_NOT_OPEN: refused(409, 'No break is running'),
  BREAK_OVERLAP: refused(409, 'Another break lies in this time'),
  BREAK_TYPE_NAME_TAKEN: refused(409, 'A break type with this name exists already'),
  BREAK_TYPE_ARCHIVED: refused(409, 'The break type is archived'),
  SESSION_NOT_OPEN: refused(409, 'The device session is over'),
  DAY_APPROVED: refused(409, 'The hours of this day are approved or locked'),
  PERIOD_OVERLAP: refused(409, 'A day of the period is approved already'),
  PERIOD_PENDING: refused(409, 'Shifts of the period are open or wait for a confirmation'),
  PERIOD_STATUS_CONFLICT: refused(409, 'The period is in another state'),
  SCHEDULE_OVERLAP: refused(409, 'Another scheduled shift of this person lies in this time'),
  VERSION_CONFLICT: refused(409, 'Someone else changed it meanwhile'),
  LAST_ADMIN: refused(409, 'An organization keeps at least one active ADMIN'),
  IDEMPOTENCY_KEY_IN_USE: passing(409, 'A request with this Idempotency-Key is still running'),
  PAYLOAD_TOO_LARGE: passing(413, 'The body is too large'),
  UNSUPPORTED_MEDIA_TYPE: passing(415, 'This content type is not supported'),
  IDEMPOTENCY_KEY_REUSED: passing(422, 'This Idempotency-Key was used for another request'),
  WRONG_PASSWORD: refused(422, 'The current password is wrong'),
  WEAK_PASSWORD: refused(422, 'The password is too common'),
  TOTAL_MISMATCH: refused(422, 'The total differs from the sum of the lines'),
  PAYMENTS_MISMATCH: refused(422, 'The payments do not add up to the total'),
  LINE_INVALID: refused(422, 'A line of the receipt cannot be priced'),
  OCCURRED_IN_FUTURE: refused(422, 'occurred_at lies in the future'),
  OCCURRED_TOO_LONG_AGO: refused(422, 'occurred_at lies further back than the organization allows'),
  SHOP_REQUIRED: refused(422, 'Say in which shop'),
  NOT_A_MEMBER: refused(422, 'This person is not assigned to the shop'),
  SHIFT_TIMES_INVALID: refused(422, 'The times of the shift do not fit'),
  BREAK_TIMES_INVALID: refused(422, 'The times of a break do not fit'),
  REFUND_INVALID: refused(422, 'Only a sale of the same shop can be refunded'),
  OVER_REFUND: refused(422, 'More would be returned than was sold'),
  SUM_OUT_OF_RANGE: passing(422, 'The sum is too large to be told exactly; ask for fewer days'),
  TOO_MANY_REQUESTS: passing(429, 'Too many requests'),
  INTERNAL: passing(500, 'Something went wrong on our side'),
  SERVICE_UNAVAILABLE: passing(503, 'The service is not available just now'),
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;

/** One wrong field: `path` as in the body (`lines.0.qty`), `message` for people. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

export interface ErrorDetails {
  /** Sentence for people; the title when absent. */
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
  /** Seconds, becomes the `Retry-After` header. */
  readonly retryAfterS?: number;
  /** Further members of the problem: ids only, never secrets. */
  readonly ids?: Readonly<Record<string, string>>;
}

/**
 * A refusal with a code of the catalogue. Everything else that is thrown is a mistake of ours
 * and answers 500.
 */
export class AppError extends Error {
  readonly status: number;
  readonly title: string;
  /** See {@link ErrorRow.stored}. */
  readonly stored: boolean;

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(details.detail ?? ERROR_CATALOGUE[code].title, options);
    this.name = 'AppError';
    const row = ERROR_CATALOGUE[code];
    this.status = row.status;
    this.title = row.title;
    this.stored = row.stored;
  }
}
