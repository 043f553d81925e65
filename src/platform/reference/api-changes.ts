/** `CHANGED` is for what a client may notice without breaking: a further member, a wider filter. */
export const API_CHANGE_KINDS = ['ADDED', 'CHANGED', 'DEPRECATED', 'REMOVED'] as const;
export type ApiChangeKind = (typeof API_CHANGE_KINDS)[number];

export interface ApiChange {
  readonly date: string;
  readonly kind: ApiChangeKind;
  readonly description: string;
}

/** The changes that builders of clients have to know, the latest first. `GET /version` returns them. */
export const API_CHANGES: readonly [ApiChange, ...ApiChange[]] = [
  {
    date: '2026-11-30',
    kind: 'CHANGED',
    description:
      'GET /targets/status has run_rate only when a twentieth of the period is expected by now, instead of from the first sale on.',
  },
  {
    date: '2026-11-30',
    kind: 'ADDED',
    description:
      'GET /organization/first-steps tells an ADMIN in one answer whether the organization has a shop, people, products, a sale and a shift.',
  },
  {
    date: '2026-11-30',
    kind: 'CHANGED',
    description:
      'POST /users/import adds people where no mail is sent, too, instead of refusing with MAIL_UNAVAILABLE: its report has invited, and without an invitation each person waits for a password that an ADMIN sets.',
  },
  {
    date: '2026-11-30',
    kind: 'ADDED',
    description:
      'Exceptions and alerts have shop and user with names, answers of exceptions their author, and acknowledged alerts their acknowledger. Entries of the audit log have a subject for products, platforms and break types, too.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description:
      'Failed rows of imports have code (CsvRowFault) and params beside their message. GET /products/categories lists categories with their numbers of products, GET /users takes role, and GET /users/{user_id}/devices shows where a person is signed in.',
  },
  {
    date: '2026-11-29',
    kind: 'CHANGED',
    description:
      'Links in mails answer browsers with a page for refusals, too. POST /auth/forgotten-password reads forms, and answers browsers with a page.',
  },
  {
    date: '2026-11-29',
    kind: 'CHANGED',
    description:
      'Several values are accepted by the filters of receipts (sku, category, tax_rate, weekday, hour), sessions (status), exceptions (shop_id, user_id), and by shop_id of attendance, activity and alert counts. Rows of attendance have their shop; that of the whole answer is null where several were named.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description: 'People in timesheets have a time_zone.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description:
      'Receipts have delivered_count: how often a till has sent them. A replayed answer keeps the count of its time.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description:
      'POST /users/import invites the people of a CSV file, and POST /schedules/import drafts its plans.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description:
      'The data of each event of GET /activity/live/stream has server_time. People have a time_zone.',
  },
  {
    date: '2026-11-29',
    kind: 'CHANGED',
    description:
      'Several values are accepted by the filters of receipts (payment_method, type), shifts, correction requests and exceptions (status, side, kind, state), the audit log, alerts, targets, reports (kind) and timesheets.',
  },
  {
    date: '2026-11-29',
    kind: 'CHANGED',
    description:
      'The rules in the body of PUT /alert-rules have the type OrganizationAlertRuleName: those of shops were always refused there.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description:
      'POST /shops/{shop_id}/receipts/batch creates receipts for up to 200 sales, each with a result of its own.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description:
      'Shifts, sessions, schedules, attendance and the audit log have names beside ids; GET /colleagues lists names for everybody.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description: 'GET /currencies, GET /time-zones and GET /version need no token.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description:
      'Products, people, shops and break types take updated_since and include_total; people and shops take search and order.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description:
      'POST /schedules/copy copies a week of plans, and POST /schedules/publish takes schedule_ids.',
  },
  {
    date: '2026-11-29',
    kind: 'ADDED',
    description:
      'POST /shifts/{shift_id}/correction-requests proposes a correction, which the other side agrees or objects to. Shops in GET /auth/me have their business_date.',
  },
  {
    date: '2026-11-29',
    kind: 'CHANGED',
    description:
      'The filters user_id and shop_id of shifts, sessions, schedules and people take several values, each as a parameter of its own.',
  },
  {
    date: '2026-11-29',
    kind: 'CHANGED',
    description:
      'GET /timesheets/periods takes several values of shop_id and status. Pages on other origins can read the header Date.',
  },
  {
    date: '2026-11-29',
    kind: 'CHANGED',
    description:
      'GET /shifts/current always returns 200: its fields are null while you have no open shift. It returned 204 before.',
  },
];
