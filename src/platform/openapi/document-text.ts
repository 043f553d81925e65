import { FEATURES } from '../../features.js';
import { ERROR_CATALOGUE } from '../../kernel/app-error.js';
import type { DocumentTag, Manifests } from '../../kernel/feature-manifest.js';
import { GENERATED_CLIENTS } from './pages/generated-clients.js';
import { OFFLINE_TILL } from './pages/offline-till.js';
import { QUICK_START } from './pages/quick-start.js';

/** The settings that the description mentions. */
export interface DocumentFacts {
  /** How long the answer to an `Idempotency-Key` is kept. */
  readonly idempotencyKeyHours: number;
}

const MANIFESTS: Manifests = FEATURES;

const SIGNING_IN = `## Signing in
\`POST /auth/register\` creates an organization and its first ADMIN. \`POST /auth/login\` returns an access
token, which requests send as \`Authorization: Bearer …\`, and a refresh token for the next pair. Each operation
lists the roles that may call it. A resource that belongs to another organization, or to a shop that is not
assigned to the caller, is treated as one that does not exist: 404.`;

const idempotency = (hours: number): string => `## Repeating a request safely
Send an \`Idempotency-Key\` (1 to 255 printable ASCII characters, for example a UUID; \`"abc"\` and \`abc\` are
the same key) with every write that lists this header. The request then takes effect once, however often and
over however many connections it is sent:

- A repeated request gets the first response again, byte for byte, with \`Idempotent-Replayed: true\`.
- While the first request is still running: 409 \`IDEMPOTENCY_KEY_IN_USE\` with \`Retry-After\`.
- The same key with a different body, path or query: 422 \`IDEMPOTENCY_KEY_REUSED\`, without any effect.
- A refusal by a business rule is stored like a success. A request that is malformed (400), not allowed (401,
  403), over the limit (429) or that fails on the server (5xx) is not stored: the key stays free and a repeated
  request is executed.

A key belongs to one user and one route, and is kept for at least **${hours} hours**.`;

const ERRORS = `## Errors
Every error is \`application/problem+json\` (RFC 9457), including those for an unknown path
(\`ROUTE_NOT_FOUND\`) or an unsupported method (\`METHOD_NOT_ALLOWED\`, with \`Allow\`): \`type, title, status,
detail, code, instance\` and, for invalid fields, \`errors: [{ path, code, params, message }]\`. The \`code\` of
the response is one of a closed list, \`ErrorCode\`. Unknown fields are refused, both in bodies and in the
queries of routes that have one, and so is \`null\` where the schema does not allow it. 429 and 503 carry
\`Retry-After\`.

The limit of requests counts a signed-in user or, without a valid token, an address (a /64 network with IPv6).
A body may have objects of at most 200 fields, 20,000 values and 16 levels; a route reads only the content
types that it lists, without \`Content-Encoding\` (415 otherwise). A request has to arrive completely within the
time that the server sets, 30 seconds by default.`;

const BROWSERS = `## Caching, concurrent changes and browsers
A response to \`GET\` carries a weak \`ETag\`; the same request with \`If-None-Match\` returns 304 while nothing has
changed. Everything else is \`no-store\`. Responses above 1 KiB are compressed with Brotli or gzip when the
client accepts it. A change that takes a \`version\` in its body takes it as \`If-Match: "3"\` too; when the
record has another version by now, 409 \`VERSION_CONFLICT\` carries the current \`version\`. Pages on other
origins can call the API when the server allows their origin.`;

const VALUES = `## Values
- **Money** is a number in major units (\`2.4\`, \`1250\` for JPY) with no more decimals than its currency has.
  It is computed in whole minor units, never in floating point; halves are rounded up.
- **Quantities** have up to 3 decimals.
- **Instants** are RFC 3339; responses give them in UTC (\`2026-03-01T09:30:00.000Z\`).
- **Dates** are business dates in the shop's time zone. A business day begins at the shop's
  \`business_day_start\`, so a sale at 02:00 can belong to the previous date. Both ends of a date range are
  included.
- **Ids** are UUIDs.`;

const LISTS = `## Lists
A list returns \`{ "data": […], "next_cursor": "…" }\`. Send \`next_cursor\` as \`cursor\` to get the next page;
it is \`null\` on the last page. \`limit\` is 50 by default and at most 200. Rows that are added or removed
between two pages neither repeat nor hide other rows.

The header \`Date\` of every response, also of a 304, is the server's time in whole seconds, and pages on other origins
may read it. Use it for ages and countdowns instead of the clock of the device. It is not a part of the body, so that the
body and its \`ETag\` stay the same while nothing has changed.`;

/** A text about the API that is too long for its reference. */
export interface Page {
  /** The last part of its address, `/docs/pages/…`. */
  readonly name: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

const textsOf = (isKpis: boolean): string =>
  MANIFESTS.filter(({ name }) => (name === 'kpis') === isKpis)
    .flatMap((manifest) => manifest.documentText ?? [])
    .join('\n\n');

const codeTable = (): string =>
  [
    '| code | status | meaning |',
    '|---|---|---|',
    ...Object.entries(ERROR_CATALOGUE).map(
      ([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`,
    ),
  ].join('\n');

/** The texts about the API, in the order in which a newcomer reads them. */
export function pages(facts: DocumentFacts): Page[] {
  return [
    { name: 'quick-start', title: 'Quick start', text: `${QUICK_START}\n\n${SIGNING_IN}` },
    {
      name: 'requests',
      title: 'Values, lists, and repeating a request safely',
      text: [VALUES, LISTS, idempotency(facts.idempotencyKeyHours), BROWSERS].join('\n\n'),
    },
    { name: 'offline-till', title: 'A till that works offline', text: OFFLINE_TILL },
    { name: 'errors', title: 'Errors', text: `${ERRORS}\n\n${codeTable()}` },
    { name: 'kpis', title: 'What each KPI means', text: textsOf(true) },
    {
      name: 'topics',
      title: 'Receipts, shifts, activity and the other topics',
      text: textsOf(false),
    },
    { name: 'generated-clients', title: 'Generated clients', text: GENERATED_CLIENTS },
  ];
}

/** The description of the whole document: what the API is for, and where the longer texts are. */
export function description(facts: DocumentFacts): string {
  const links = pages(facts).map(({ name, title }) => `- [${title}](/docs/pages/${name})`);
  return [
    'Sales at the till, hours on the clock, one set of KPIs.',
    `Requests send \`Authorization: Bearer …\`; writes take an \`Idempotency-Key\` and may then be repeated. Errors are
\`application/problem+json\` with a \`code\` of a closed list. Money is a number in major units, instants are RFC 3339 in
UTC, and dates are business dates of the shop.`,
    links.join('\n'),
  ].join('\n\n');
}

/** The groups of operations. */
export const TAGS: readonly DocumentTag[] = MANIFESTS.flatMap((manifest) => manifest.tags ?? []);
