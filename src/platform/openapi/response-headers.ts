import type { HeaderObject, HeadersObject } from '@nestjs/swagger';

/** The headers of answers, each described once. */
const HEADERS = {
  'X-Request-Id': {
    description:
      'Id of the request: the one that was sent if it has 8 to 128 of `A-Z a-z 0-9 . _ : -`, else a new one.',
    schema: { type: 'string' },
  },
  Location: {
    description: 'Path of what was made.',
    schema: { type: 'string', format: 'uri-reference' },
  },
  'Idempotent-Replayed': {
    description:
      '`true` when this is the stored answer to an earlier request with the same `Idempotency-Key`.',
    schema: { type: 'string', enum: ['true'] },
  },
  RateLimit: {
    description:
      'Requests left in the window (`r`) and seconds until it ends (`t`). Absent when there is no limit.',
    schema: { type: 'string', example: '"requests";r=2999;t=60' },
  },
  'RateLimit-Policy': {
    description:
      'Requests (`q`) in a window of so many seconds (`w`). Absent when there is no limit.',
    schema: { type: 'string', example: '"requests";q=3000;w=60' },
  },
  'Retry-After': {
    description:
      'Seconds to wait before the next try. With a 409 only for `IDEMPOTENCY_KEY_IN_USE`.',
    schema: { type: 'integer', minimum: 1, example: 1 },
  },
  'WWW-Authenticate': {
    description: 'The scheme to sign in with.',
    schema: { type: 'string', example: 'Bearer' },
  },
} as const satisfies Record<string, HeaderObject>;

type Header = keyof typeof HEADERS;

/** Their definitions, for `components.headers`. */
export const HEADER_COMPONENTS: Readonly<Record<string, HeaderObject>> = HEADERS;

/** References to headers, as a response holds them. */
export function headerRef(...names: Header[]): HeadersObject {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
