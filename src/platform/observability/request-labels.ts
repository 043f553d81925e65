/** What stands in a label where a client could have put anything. */
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

/** A request after it was answered. */
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
 * The labels of a request, in OpenTelemetry's names.
 *
 * How they are bounded, whatever clients send: a template belongs to one method (a GET to HEAD as
 * well) and answers with the few statuses that we chose for it, so that there are as many series as
 * there are routes times their statuses; all unknown paths together add one a method, of which there
 * are {@link METHODS} and {@link OTHER}. No part of the path, the query or a header gets in.
 */
export function labelsOf(request: AnsweredRequest): RequestLabels {
  return {
    http_route: request.route ?? OTHER,
    http_request_method: METHODS.has(request.method) ? request.method : OTHER,
    http_response_status_code: String(request.status),
  };
}
