import type { HeaderObject, HeadersObject } from '@nestjs/swagger';

/** The headers of responses, each described once. */
const HEADERS = {
  'X-Request-Id': {
    description:
      'The id of the request: the one that was sent if it has 8 to 128 characters of `A-Z a-z 0-9 . _ : -`, otherwise a new one.',
    schema: { type: 'string' },
  },
  Date: {
    description:
      "The server's time in whole seconds, as HTTP writes it. Use it for ages and countdowns instead of the clock of the device.",
    schema: { type: 'string', example: 'Sun, 01 Mar 2026 09:30:00 GMT' },
  },
  Location: {
    description: 'The path of the created resource.',
    schema: { type: 'string', format: 'uri-reference' },
  },
  'Idempotent-Replayed': {
    description:
      '`true` when this is the stored answer to an earlier request with the same `Idempotency-Key`.',
    schema: { type: 'string', enum: ['true'] },
  },
  RateLimit: {
    description:
      'The requests left in the window (`r`) and the seconds until it ends (`t`). Absent when there is no limit.',
    schema: { type: 'string', example: '"requests";r=2999;t=60' },
  },
  'RateLimit-Policy': {
    description:
      'The allowed requests (`q`) in a window of `w` seconds. Absent when there is no limit.',
    schema: { type: 'string', example: '"requests";q=3000;w=60' },
  },
  'Retry-After': {
    description:
      'The seconds to wait before the next attempt. A 409 carries it only for `IDEMPOTENCY_KEY_IN_USE`.',
    schema: { type: 'integer', minimum: 1, example: 1 },
  },
  'Cache-Control': {
    description:
      'A successful GET has `private, no-cache`: a browser may keep the response, but it must ask each time whether the response has changed. All other responses have `no-store`.',
    schema: { type: 'string', enum: ['private, no-cache', 'no-store'] },
  },
  ETag: {
    description:
      'A weak tag of the response. Send it as `If-None-Match` to get 304 without a body while nothing has changed.',
    schema: { type: 'string', example: 'W/"p9u0v3mYc7Qn1d5s8kTzXaWb2Ee"' },
  },
  Accept: {
    description: 'The content types that the route reads.',
    schema: { type: 'string', example: 'application/json' },
  },
  'Accept-Encoding': {
    description: 'The `Content-Encoding` that the route reads, when another one was sent.',
    schema: { type: 'string', example: 'identity' },
  },
  'WWW-Authenticate': {
    description:
      'The authentication scheme to use. A token that was sent and refused is an `invalid_token`, and the description says whether it has expired.',
    schema: {
      type: 'string',
      example: 'Bearer error="invalid_token", error_description="The access token has expired"',
    },
  },
} as const satisfies Record<string, HeaderObject>;

type Header = keyof typeof HEADERS;

/** Their definitions, for `components.headers`. */
export const HEADER_COMPONENTS: Readonly<Record<string, HeaderObject>> = HEADERS;

/** Returns references to headers, as a response contains them. */
export function headerRef(...names: Header[]): HeadersObject {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
