import type { TagObject } from '@nestjs/swagger';

/** What the description says that the configuration decides. */
export interface DocumentFacts {
  /** How long the answer to an `Idempotency-Key` is kept. */
  readonly idempotencyKeyHours: number;
}

const SIGNING_IN = `## Signing in
\`POST /auth/register\` makes an organization and its first ADMIN; \`POST /auth/login\` answers an access
token, to be sent as \`Authorization: Bearer …\`, and a refresh token for the next pair. Each operation
says which roles may call it. What belongs to another organization, or to a shop that is not assigned
to the caller, answers like something that does not exist: 404.`;

const idempotency = (hours: number): string => `## Repeating a request safely
Send an \`Idempotency-Key\` (1 to 255 printable ASCII characters, e.g. a UUID; \`"abc"\` and \`abc\` are
the same key) with every write that lists the header. The request then takes effect once, however often
and over however many connections it is sent:

- A repeat answers the first response again, byte for byte, with \`Idempotent-Replayed: true\`.
- While the first one still runs: 409 \`IDEMPOTENCY_KEY_IN_USE\` with \`Retry-After\`.
- The same key with another body, path or query: 422 \`IDEMPOTENCY_KEY_REUSED\`; nothing happens.
- A refusal by a business rule is stored like a success. A request that was not understood (400), not
  allowed (401, 403) or not answered (429, 5xx) is not: the key stays free and the repeat executes.

Keys belong to a user and a route, and are kept for at least **${hours} hours**. A receipt's
\`client_receipt_id\` holds for ever: a second receipt with it in the same shop answers with the first. What cannot be a
repetition (a refund with the id of a sale, or of another sale's refund) is 409 \`CLIENT_RECEIPT_ID_TAKEN\`.`;

const ERRORS = `## Errors
Every refusal, also of an unknown path (\`ROUTE_NOT_FOUND\`) or method (\`METHOD_NOT_ALLOWED\`, with \`Allow\`), is
\`application/problem+json\` (RFC 9457): \`type, title, status, detail, code, instance\` and, for wrong
fields, \`errors: [{ path, message }]\`. \`code\` comes from one closed list, \`ErrorCode\`. Unknown fields
are refused, in bodies and in the queries of routes that have one. 429 and 503 say in \`Retry-After\` when to try again.`;

const WIRE = `## Values
- **Money** is a number in major units (\`2.4\`, \`1250\` for JPY), with no more decimals than its currency
  has. It is computed in whole minor units, never in floating point; halves are rounded up.
- **Quantities** have up to 3 decimals.
- **Instants** are RFC 3339; answers give them in UTC (\`2026-03-01T09:30:00.000Z\`).
- **Dates** are business dates in the zone of the shop: a shop's day begins at its
  \`business_day_start\`, so a sale at 02:00 can belong to the day before. Both ends of a range are
  included.
- **Ids** are UUIDs.`;

const PAGES = `## Lists
\`{ "data": […], "next_cursor": "…" }\`: send \`next_cursor\` as \`cursor\` for the next page; \`null\` is the
last one. \`limit\` is 50 when absent and at most 200. Rows that are added or removed meanwhile neither
repeat nor hide others.`;

const WORK = `## Hours
- \`POST /shifts/start\` and \`/shifts/end\` clock in and out; one person has one open shift, and no two that
  overlap. Breaks lie inside the shift; **worked** time is the shift without its unpaid breaks. Each figure of a
  shift is cut to whole seconds once; days, weeks and totals add those.
- A device that was offline sends \`occurred_at\`, as far back as the organization allows. Whatever order its
  messages arrive in: one that does not fit yet is refused with 409, changes nothing, and can be sent again
  later under a new \`Idempotency-Key\`.
- A shift belongs to the business date of its start, also when it ends the next day.
- A shift that stays open for longer than the organization's limit is closed at the last sign of life
  (heartbeat, receipt, break) with \`end_source: AUTO\` and waits for a manager
  (\`needs_confirmation\`). One that its person ends beyond the limit keeps that end and waits too, whichever
  came first; one that a late device ends within it does not. A start that arrives late is left to its end
  for half an hour. Managers correct, add and void shifts, each with a reason that the shift's history
  keeps; \`version\` makes sure that nobody overwrites what they did not see.
- A receipt belongs to the shift that its seller had open at \`occurred_at\`, as the shifts stand now.
- Days of an approved or locked timesheet refuse every change (409 \`DAY_APPROVED\`) until it is reopened.`;

const KPIS = `## KPIs
Always equal to a fresh computation from the receipts stored at that instant. A zero denominator gives
\`null\`, not 0. A sum of more than 15 digits, in minor units or thousandths of a quantity, is refused with
422 \`SUM_OUT_OF_RANGE\` rather than rounded.

| field | definition |
|---|---|
| \`total_receipts\` | number of SALE receipts |
| \`gross_sales\` | Σ gross of SALE |
| \`discounts\` | Σ discount of SALE |
| \`returns\` | Σ of REFUND lines (gross − discount), on the business date of the refund |
| \`net_sales\` | gross_sales − discounts − returns |
| \`total_revenue\` | Σ total of SALE − Σ total of REFUND |
| \`taxes\` | tax of SALE − tax of REFUND, included and added |
| \`refunds_count\` | number of REFUND receipts |
| \`net_quantity\` | quantity of SALE − quantity of REFUND |
| \`aov\` | average order value: net_sales / total_receipts, to a minor unit |
| \`upt\` | units per transaction: net_quantity / total_receipts, to 3 decimals |
| \`top_skus\` | by net quantity, then net revenue, then SKU |
| \`previous\` | the same figures of the period of the same length just before; while the current period still runs, only of the same elapsed part |`;

/** What the whole document says before its operations. */
export function description(facts: DocumentFacts): string {
  const opening = `Sales at the till, hours on the clock, one set of KPIs.`;
  return [
    opening,
    SIGNING_IN,
    idempotency(facts.idempotencyKeyHours),
    ERRORS,
    WIRE,
    PAGES,
    WORK,
    KPIS,
  ].join('\n\n');
}

/** The groups of operations, in the order in which someone meets them. */
export const TAGS: readonly TagObject[] = [
  { name: 'Auth', description: 'Registering, signing in and out, and the own account.' },
  { name: 'Organization', description: 'The tenant: everything else belongs to exactly one.' },
  {
    name: 'Shops',
    description:
      'Places that sell: zone, currency, beginning of the business day, and who works there.',
  },
  { name: 'Users', description: 'People: role, shops, access.' },
  { name: 'Catalog', description: 'Products of the organization; one SKU is one product.' },
  {
    name: 'Receipts',
    description:
      'Sales and refunds. A receipt is a document and is never edited; a refund is a receipt of its own.',
  },
  {
    name: 'Shifts',
    description: 'Time actually worked, with its breaks. One person never has two shifts at once.',
  },
  { name: 'Break types', description: 'Kinds of breaks of the organization, paid or not.' },
  { name: 'Sessions', description: 'Devices that people work on during their shifts.' },
  { name: 'Schedules', description: 'When people are meant to work; never the record of it.' },
  { name: 'Timesheets', description: 'Hours by person and day, and their approval.' },
  {
    name: 'KPIs',
    description: 'Figures of a shop over business dates; see the definitions above.',
  },
  { name: 'Audit', description: 'Who changed what, when and from where.' },
  { name: 'Health', description: 'For load balancers.' },
];
