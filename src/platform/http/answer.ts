/**
 * An answer whose status or headers differ from the route's usual ones, or whose bytes are already
 * made (a stored response, a CSV file).
 */
export class Answer<View = unknown> {
  constructor(
    readonly status: number,
    /** A view to serialize, or the exact text to send. */
    readonly body: View,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** 201 with the address of what was made. */
  static created<View>(body: View, location: string): Answer<View> {
    return new Answer(201, body, { location });
  }

  /** 200 where the route usually says 201: it was there before. */
  static existing<View>(body: View, location: string): Answer<View> {
    return new Answer(200, body, { location });
  }
}

export const JSON_TYPE = 'application/json; charset=utf-8';
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
