/**
 * An answer whose status or headers differ from the route's usual ones, or whose bytes already exist (a
 * stored response, a CSV file).
 */
export class Answer<View = unknown> {
  constructor(
    readonly status: number,
    /** A view to serialize, or the exact text to send. */
    readonly body: View,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** 201 with the address of the new record. */
  static created<View>(body: View, location: string): Answer<View> {
    return new Answer(201, body, { location });
  }

  /** 200 on a route that usually returns 201, because the record already existed. */
  static existing<View>(body: View, location: string): Answer<View> {
    return new Answer(200, body, { location });
  }
}

export const JSON_TYPE = 'application/json; charset=utf-8';
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
