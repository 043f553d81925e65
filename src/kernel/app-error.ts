import { FEATURES } from '../features.js';
import { mergedRecord, type ErrorRow, type NamesIn } from './feature-manifest.js';

/** The closed list of error codes. A client may switch on it. */
export type ErrorCode = NamesIn<typeof FEATURES, 'errors'>;

/** Every error code with its row, by status. The OpenAPI document lists exactly these. */
export const ERROR_CATALOGUE: Readonly<Record<ErrorCode, ErrorRow>> = byStatus(
  mergedRecord(FEATURES, 'errors'),
);

/** One invalid field. */
export interface FieldFault {
  /** The path of the field in the body: `lines.0.qty`. */
  readonly path: string;
  /** The fault for programs: `max_decimals`. */
  readonly code: string;
  /** The figures and names in the message: `{ max: 2 }`. */
  readonly params?: Readonly<Record<string, FaultParam>>;
  /** What is wrong, for people. */
  readonly message: string;
}

export type FaultParam = string | number | readonly string[];

/** What is wrong with a token that was sent. */
export type TokenFault = 'expired' | 'invalid' | 'ended';

export interface ErrorDetails {
  /** A sentence for people; the default is the title. */
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
  /** Seconds, sent as the `Retry-After` header. */
  readonly retryAfterS?: number;
  /**
   * The id that does not exist. It is not sent: it serves to find the field of the request that contains
   * it.
   */
  readonly missing?: string;
  /** The current version of the record. */
  readonly version?: number;
  /** Figures and names for programs: which limit, and how much it is. */
  readonly params?: Readonly<Record<string, FaultParam>>;
  /** Why a token is refused, for `WWW-Authenticate`; absent when none was sent. */
  readonly tokenFault?: TokenFault;
  /** The language of the person who sees the refusal, where it is a page. It is not sent. */
  readonly locale?: string | null;
  /** Further members of the problem: ids and instants, never secrets. */
  readonly ids?: Readonly<Record<string, string>>;
}

/**
 * A refusal with a code of the catalogue. Any other error that is thrown is a programming mistake
 * and becomes a 500.
 */
export class AppError extends Error {
  readonly status: number;
  readonly title: string;
  /** Whether the answer is stored under the request's Idempotency-Key. */
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
    this.stored = row.stored ?? true;
  }
}

function byStatus<Rows extends Readonly<Record<string, ErrorRow>>>(rows: Rows): Rows {
  const sorted = Object.entries(rows).sort(([, a], [, b]) => a.status - b.status);
  return Object.fromEntries(sorted) as Rows;
}
