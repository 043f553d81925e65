/** The label that replaces values that a client could choose freely. */
export const OTHER = '_OTHER';

const METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

/** A request that was answered. */
export interface AnsweredRequest {
  /** The route's template; undefined when the path belongs to none. */
  readonly route: string | undefined;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

export interface RequestLabels {
  readonly http_route: string;
  readonly http_request_method: string;
  readonly http_response_status_code: string;
}

/**
 * Returns the labels of a request, with OpenTelemetry's names.
 *
 * Their number is limited, whatever clients send. A template belongs to one method (GET also serves HEAD)
 * and returns a few statuses, so there are as many series as there are routes times their statuses. All
 * unknown paths together add one for each method, of which there are {@link METHODS} and {@link OTHER}. No
 * part of the path, the query or a header becomes a label.
 */
export function labelsOf(request: AnsweredRequest): RequestLabels {
  return {
    http_route: request.route ?? OTHER,
    http_request_method: METHODS.has(request.method) ? request.method : OTHER,
    http_response_status_code: String(request.status),
  };
}
