import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { insertAlertAndQuestion } from './alerts.js';
import { DatabaseProbe } from './database.js';
import { addDeadLetter } from './dead-letters.js';
import {
  expectStatus,
  makeSale,
  makeShop,
  makeUser,
  PASSWORD,
  saleBody,
  signIn,
  type Person,
} from './makers.js';
import { startSession, startShift } from './people-at-work.js';
import { insertReport } from './reports.js';
import type { HttpClient, HttpRequest } from './http-client.js';
import type { Route } from './routes.js';

/** One of each thing that ids in paths name; a new kind of id needs a maker here. */
export interface Belongings extends Readonly<Record<string, string>> {
  readonly shop_id: string;
  readonly receipt_id: string;
  readonly product_id: string;
  readonly user_id: string;
  readonly break_type_id: string;
  /** Of that person, open. */
  readonly shift_id: string;
  /** The session belongs to the owner, because nobody else may report for a device. */
  readonly session_id: string;
  /** A sign-in of the owner on another device. */
  readonly auth_session_id: string;
  readonly schedule_id: string;
  readonly period_id: string;
  /** Of that person. */
  readonly wage_id: string;
  readonly platform_id: string;
  /** Of the owner, about their open shift. */
  readonly explanation_id: string;
  /** A message that could not be delivered. */
  readonly job_id: string;
  /** A browser of the owner. */
  readonly subscription_id: string;
  /** About that person, in the shop. */
  readonly alert_id: string;
  /** To the owner, about their open shift. */
  readonly question_id: string;
  /** Of the shop. */
  readonly report_id: string;
  /** Of the owner, about their sale without a shift. */
  readonly exception_key: string;
  /** Of the shop. */
  readonly target_id: string;
  /** Of that person, about their open shift. */
  readonly correction_request_id: string;
}

/** @returns the owner's sign-in on another device */
async function signInElsewhere(http: HttpClient, owner: Person): Promise<string> {
  const { token } = await signIn(http, owner.email);
  const [device] = expectStatus(await http.get('/auth/sessions', { token }), 200).json['data'] as {
    id: string;
  }[];
  if (!device) throw new Error('A sign-in is not listed');
  return device.id;
}

const explained = new Map<string, number>();

/** Explains one more millisecond of the person's open shift, from its beginning on. */
async function explainMore(http: HttpClient, { token, userId }: Person): Promise<string> {
  const offset = explained.get(userId) ?? 0;
  explained.set(userId, offset + 1);
  const { json } = expectStatus(await http.get('/shifts/current', { token }), 200);
  const begin = Date.parse(String(json['start_at'])) + offset;
  const [start_at, end_at] = [new Date(begin).toISOString(), new Date(begin + 1).toISOString()];
  const body = { start_at, end_at, reason: 'STOCK' };
  const answer = await http.post('/activity/explanations', { token, body });
  return String(expectStatus(answer, 201).json['id']);
}

async function addBrowser(http: HttpClient, { token }: Person): Promise<string> {
  const body = pushSubscriptionBody();
  const answer = await http.post('/messages/push-subscriptions', { token, body });
  return String(expectStatus(answer, 201).json['id']);
}

/** Long before any shift of the owner, however often this is called. */
async function exceptionIn(http: HttpClient, owner: Person, shopId: string): Promise<string> {
  const body = saleBody({ occurred_at: '2026-02-01T12:00:00Z' });
  const sale = await makeSale(http, owner, { shopId, body });
  return exceptionOf(shopId, owner.userId, String(sale['business_date']));
}

async function setTarget(http: HttpClient, { token }: Person, shop_id: string): Promise<string> {
  const body = { shop_id, kpi: 'net_sales', period: 'DAY', direction: 'AT_LEAST', value: 100 };
  return String(expectStatus(await http.post('/targets', { token, body }), 201).json['id']);
}

/** Asks that an open shift of the person, in its first version, began an hour earlier. */
async function proposeEarlierStart(
  http: HttpClient,
  { token }: Person,
  shiftId: string,
): Promise<string> {
  const start_at = new Date(Date.now() - 3_600_000).toISOString();
  const body = { version: 1, reason: 'The till was down', start_at };
  const answer = await http.post(`/shifts/${shiftId}/correction-requests`, { token, body });
  return String(expectStatus(answer, 201).json['id']);
}

async function withProbe<T>(
  probe: DatabaseProbe | undefined,
  work: (used: DatabaseProbe) => Promise<T>,
): Promise<T> {
  const used = probe ?? (await DatabaseProbe.connect());
  try {
    return await work(used);
  } finally {
    if (!probe) await used.close();
  }
}

async function deadLetterIn(organizationId: string, probe?: DatabaseProbe): Promise<string> {
  return withProbe(probe, (used) => addDeadLetter(used, organizationId));
}

async function alertIn(
  owner: Person,
  about: { readonly userId: string; readonly shopId: string },
  probe?: DatabaseProbe,
): Promise<{ alert_id: string; question_id: string }> {
  return withProbe(probe, (used) => insertAlertAndQuestion(used, owner, about));
}

/** @param probe  of the database, if it is not the one that all suites share */
export async function makeBelongings(
  http: HttpClient,
  owner: Person,
  probe?: DatabaseProbe,
): Promise<Belongings> {
  const shopId = await makeShop(http, owner);
  const sale = await makeSale(http, owner, { shopId });
  const barcodes = [randomUUID()];
  const body = { sku: `SKU-${randomUUID()}`, name: 'Tea', price: 1.8, barcodes };
  const product = expectStatus(await http.post('/products', { token: owner.token, body }), 201);
  const breakType = { name: `Break ${randomUUID()}`, is_paid: false };
  const kind = await http.post('/break-types', { token: owner.token, body: breakType });
  const user = await makeUser(http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
  const plan = { shop_id: shopId, user_id: user.userId, ...PLANNED };
  const schedule = await http.post('/schedules', { token: owner.token, body: plan });
  const platform = await http.post('/platforms', { token: owner.token, body: platformBody() });
  const wages = `/users/${user.userId}/wages`;
  const wage = await http.post(wages, { token: owner.token, body: WAGE });
  const days = { shop_id: shopId, from: '2026-01-05', to: '2026-01-11' };
  const period = await http.post('/timesheets/periods', { token: owner.token, body: days });
  const shiftId = await startShift(http, user, { shop_id: shopId });
  return {
    shop_id: shopId,
    receipt_id: String(sale['id']),
    product_id: String(product.json['id']),
    user_id: user.userId,
    break_type_id: String(expectStatus(kind, 201).json['id']),
    shift_id: shiftId,
    session_id: await startSession(http, owner, shopId),
    auth_session_id: await signInElsewhere(http, owner),
    schedule_id: String(expectStatus(schedule, 201).json['id']),
    period_id: String(expectStatus(period, 201).json['id']),
    wage_id: String(expectStatus(wage, 201).json['id']),
    platform_id: String(expectStatus(platform, 201).json['id']),
    explanation_id: await explainMore(http, owner),
    job_id: await deadLetterIn(owner.organizationId, probe),
    subscription_id: await addBrowser(http, owner),
    ...(await alertIn(owner, { userId: user.userId, shopId }, probe)),
    report_id: await withProbe(probe, (used) => insertReport(used, owner, shopId)),
    exception_key: await exceptionIn(http, owner, shopId),
    target_id: await setTarget(http, owner, shopId),
    correction_request_id: await proposeEarlierStart(http, user, shiftId),
  };
}

/** Ids of nothing. */
export function missingIds(): Belongings {
  return {
    shop_id: randomUUID(),
    receipt_id: randomUUID(),
    product_id: randomUUID(),
    user_id: randomUUID(),
    break_type_id: randomUUID(),
    shift_id: randomUUID(),
    session_id: randomUUID(),
    auth_session_id: randomUUID(),
    schedule_id: randomUUID(),
    period_id: randomUUID(),
    wage_id: randomUUID(),
    platform_id: randomUUID(),
    explanation_id: randomUUID(),
    job_id: randomUUID(),
    subscription_id: randomUUID(),
    alert_id: randomUUID(),
    question_id: randomUUID(),
    report_id: randomUUID(),
    exception_key: exceptionOf(randomUUID(), randomUUID(), '2026-03-02'),
    target_id: randomUUID(),
    correction_request_id: randomUUID(),
  };
}

function exceptionOf(shopId: string, userId: string, date: string): string {
  return ['SALE_WITHOUT_SHIFT', shopId, userId, date].join('.');
}

const LUNCH = {
  name: 'Lunch',
  is_paid: false,
  start_at: '2026-03-01T12:00:00Z',
  end_at: '2026-03-01T12:30:00Z',
};

function platformBody(): Record<string, unknown> {
  const id = randomUUID();
  return {
    name: `Platform ${id}`,
    host_patterns: [`${id}.example.com`, `*.${id}.example.com`],
    category: 'Web shop',
    sales_channel: 'Online',
    color: '#96bf48',
  };
}

/** As a browser makes it, for a push service that is nowhere. */
function pushSubscriptionBody(): Record<string, unknown> {
  const keys = createECDH('prime256v1');
  return {
    endpoint: `https://push.example.com/${randomUUID()}`,
    p256dh: keys.generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
    device: 'Phone',
  };
}

const WAGE = { amount: 14.5, unit: 'HOUR', valid_from: '2026-01-01' };
const PLANNED = { start_at: '2026-03-02T08:00:00Z', end_at: '2026-03-02T16:00:00Z' };

/** Lists whose items have results of their own, `class.field`: a bad item refuses nothing else. */
export const LOOSE_LISTS: ReadonlySet<string> = new Set([
  'SendEventsBody.events',
  'CreateReceiptsBody.receipts',
]);

/** A body that its route takes, by the name of its class; a new class needs one here. */
const BODIES: Readonly<Record<string, (ids: Belongings) => Record<string, unknown>>> = {
  RegisterBody: () => ({
    email: `r-${randomUUID()}@example.com`,
    password: PASSWORD,
    name: 'Ana',
    organization_name: 'Corner',
    currency: 'EUR',
    time_zone: 'Europe/Madrid',
  }),
  LoginBody: () => ({ email: `l-${randomUUID()}@example.com`, password: PASSWORD }),
  RefreshBody: () => ({ refresh_token: 'tcr_unknown' }),
  UpdateMeBody: () => ({ name: 'Ana', locale: 'es' }),
  RenameDeviceBody: () => ({ name: 'Tablet' }),
  ChangePasswordBody: () => ({
    current_password: 'not-the-password',
    new_password: 'quite-another-phrase-4',
  }),
  UpdateOrganizationBody: () => ({
    name: 'Renamed',
    time_zone: 'Asia/Tokyo',
    currency: 'JPY',
    week_start: 7,
  }),
  CreateShopBody: () => ({
    name: `Shop ${randomUUID()}`,
    currency: 'EUR',
    time_zone: 'Europe/Madrid',
    business_day_start: '04:00',
  }),
  UpdateShopBody: () => ({
    name: `Shop ${randomUUID()}`,
    time_zone: 'Asia/Tokyo',
    business_day_start: '05:30',
  }),
  CreateUserBody: () => ({
    email: `u-${randomUUID()}@example.com`,
    name: 'Luis',
    role: 'EMPLOYEE',
    password: PASSWORD,
    shop_ids: [],
  }),
  UpdateUserBody: () => ({
    email: `u-${randomUUID()}@example.com`,
    name: 'Renamed',
    role: 'MANAGER',
    is_active: true,
  }),
  ResetPasswordBody: () => ({ password: 'quite-another-phrase-4' }),
  AssignShopsBody: () => ({ shop_ids: [] }),
  CreateProductBody: () => ({
    sku: `SKU-${randomUUID()}`,
    name: 'Coffee',
    price: 2.4,
    currency: 'EUR',
  }),
  UpdateProductBody: () => ({ name: 'Decaf', price: 2.5, currency: 'EUR' }),
  CreateBreakTypeBody: () => ({
    name: `Break ${randomUUID()}`,
    is_paid: false,
    expected_minutes: 30,
  }),
  UpdateBreakTypeBody: () => ({
    name: `Break ${randomUUID()}`,
    is_paid: true,
    expected_minutes: 45,
  }),
  CreateScheduleBody: () => ({
    shop_id: randomUUID(),
    user_id: randomUUID(),
    ...PLANNED,
    note: 'two\nlines',
  }),
  UpdateScheduleBody: () => ({
    start_at: '2026-03-02T20:00:00Z',
    end_at: '2026-03-03T04:00:00Z',
    note: 'a night',
  }),
  CopySchedulesBody: ({ shop_id, user_id }) => ({
    shop_id,
    user_id,
    from: '2026-03-02',
    to: '2026-03-09',
  }),
  PublishSchedulesBody: () => ({ shop_id: randomUUID(), from: '2026-03-02', to: '2026-03-08' }),
  CreateReceiptsBody: () => ({
    receipts: [{ client_receipt_id: randomUUID(), lines: [{ sku: 'TEA', qty: 1, unit_price: 1 }] }],
  }),
  CreateReceiptBody: () => ({
    lines: [
      {
        sku: 'COFFEE',
        name: 'Coffee',
        qty: 2,
        unit_price: 2.4,
        discount: 0.1,
        tax: 0.4,
        tax_included: true,
      },
    ],
    occurred_at: '2026-03-01T09:30:00Z',
    payments: [{ method: 'CASH', amount: 4.7, reference: 'slip 1' }],
    client_receipt_id: randomUUID(),
    total: 4.7,
    note: 'two\nlines',
  }),
  CreateRefundBody: () => ({
    lines: [{ line_number: 1, qty: 1 }],
    payments: [{ method: 'CASH', amount: 2.4 }],
    client_receipt_id: randomUUID(),
    total: 2.4,
    note: 'cold',
  }),
  StartShiftBody: ({ shop_id }) => ({
    shop_id,
    device_label: 'Till 2',
    occurred_at: '2026-03-01T09:00:00Z',
  }),
  EndShiftBody: () => ({
    shift_start_at: '2026-03-01T09:00:00Z',
    occurred_at: '2026-03-01T17:00:00Z',
  }),
  RecordShiftBody: ({ shop_id }) => ({
    shop_id,
    start_at: '2026-03-01T09:00:00Z',
    end_at: '2026-03-01T17:00:00Z',
    breaks: [{ start_at: '2026-03-01T12:00:00Z', end_at: '2026-03-01T12:30:00Z' }],
  }),
  StartBreakBody: () => ({
    shift_start_at: '2026-03-01T09:00:00Z',
    break_type_id: randomUUID(),
    occurred_at: '2026-03-01T12:00:00Z',
  }),
  EndBreakBody: () => ({
    shift_start_at: '2026-03-01T09:00:00Z',
    break_start_at: '2026-03-01T12:00:00Z',
    occurred_at: '2026-03-01T12:30:00Z',
  }),
  AddShiftBody: ({ user_id, shop_id }) => ({
    user_id,
    shop_id,
    start_at: '2026-03-01T09:00:00Z',
    end_at: '2026-03-01T17:00:00Z',
    breaks: [LUNCH],
    reason: 'The till was down',
  }),
  CorrectShiftBody: ({ shop_id }) => ({
    version: 1,
    reason: 'Left at five',
    shop_id,
    start_at: '2026-03-01T09:00:00Z',
    end_at: '2026-03-01T17:00:00Z',
    breaks: [LUNCH],
  }),
  ProposeCorrectionBody: () => ({
    version: 1,
    reason: 'Left at five',
    start_at: '2026-03-01T09:00:00Z',
    end_at: '2026-03-01T17:00:00Z',
    breaks: [LUNCH],
  }),
  VoidShiftBody: () => ({ version: 1, reason: 'Started by mistake' }),
  ConfirmShiftBody: () => ({ version: 1, reason: 'Asked her, she left then' }),
  StartSessionBody: () => ({ device_label: 'Till 3' }),
  ApprovePeriodBody: ({ shop_id }) => ({ shop_id, from: '2026-01-12', to: '2026-01-18' }),
  LockPeriodBody: () => ({ version: 1 }),
  CreateWageBody: () => ({ amount: 2_450, unit: 'MONTH', valid_from: '2026-03-01' }),
  UpdateWageBody: () => ({ amount: 15, unit: 'HOUR', valid_to: '2026-12-31', version: 1 }),
  PutActivityPolicyBody: () => ({
    enabled: true,
    purpose: 'To plan the work of the web shop.',
    legal_basis: 'LEGITIMATE_INTERESTS',
    legal_basis_text: 'Planning outweighs the small intrusion.',
    assessed_on: '2026-02-10',
    informed_how: 'By letter',
    informed_on: '2026-02-20',
    retention_days: 60,
    counts_off_list: true,
    idle_limit_minutes: 15,
    pulse_seconds: 90,
  }),
  AcknowledgeNoticeBody: () => ({ version: 1 }),
  SendEventsBody: () => ({
    device_id: randomUUID(),
    clock_offset_ms: 0,
    sent_at: '2026-03-01T09:31:00Z',
    events: [
      {
        id: randomUUID(),
        type: 'HEARTBEAT',
        occurred_at: '2026-03-01T09:30:00Z',
        host: 'shop.example.com',
        duration: 30,
      },
    ],
  }),
  PutAlertRulesBody: () => ({
    rules: [
      {
        rule: 'LATE_START',
        enabled: true,
        threshold_minutes: 15,
        answer_minutes: 5,
        notifies_managers: true,
        notifies_admins: true,
        user_ids: [],
        quiet_from: '22:00',
        quiet_to: '07:00',
      },
    ],
  }),
  PutOrganizationAlertRulesBody: () => ({
    rules: [
      {
        rule: 'JOB_OVERDUE',
        enabled: true,
        threshold_minutes: 15,
        answer_minutes: 5,
        notifies_managers: true,
        notifies_admins: true,
        user_ids: [],
        quiet_from: '22:00',
        quiet_to: '07:00',
      },
    ],
  }),
  PutReportSubscriptionBody: ({ shop_id }) => ({ shop_id, day: true, week: false, month: true }),
  CreateTargetBody: ({ shop_id }) => ({
    shop_id,
    kpi: 'net_sales',
    period: 'RANGE',
    starts_on: '2026-03-01',
    ends_on: '2026-03-31',
    direction: 'AT_LEAST',
    value: 100,
  }),
  UpdateTargetBody: () => ({ direction: 'AT_MOST', value: 90, ends_on: '2026-12-31', version: 1 }),
  AnswerExceptionBody: () => ({ choice: 'IN_ORDER', note: 'two\nlines', closes: true }),
  ObjectToCorrectionBody: () => ({ reason: 'You left at six' }),
  AnswerQuestionBody: () => ({ answer: 'CUSTOMER', note: 'At the door' }),
  EraseBody: () => ({ email: 'nobody@example.com' }),
  ExplainBody: () => ({
    start_at: '2026-03-01T09:30:00Z',
    end_at: '2026-03-01T09:50:00Z',
    reason: 'CUSTOMER',
    note: 'An order on the phone',
  }),
  CreatePlatformBody: platformBody,
  UpdatePlatformBody: platformBody,
  PutMessagePreferencesBody: () => ({
    quiet_from: '22:00',
    quiet_to: '07:00',
    digest_time: '08:00',
    kinds: [{ kind: 'new-sign-in', app: true, email: true, push: false }],
  }),
  AddPushSubscriptionBody: pushSubscriptionBody,
  InviteUserBody: () => ({
    email: `i-${randomUUID()}@example.com`,
    name: 'Luisa',
    role: 'EMPLOYEE',
    shop_ids: [],
    locale: 'es',
  }),
  ForgotPasswordBody: () => ({ email: `f-${randomUUID()}@example.com` }),
  UseLinkBody: () => ({ token: 'AAAA', password: 'quite-another-phrase-4' }),
  UnsubscribeBody: () => ({ 'List-Unsubscribe': 'One-Click' }),
  ReopenPeriodBody: () => ({ reason: 'A shift was missing', version: 1 }),
};

/**
 * The body of a JSON route.
 * @param ids  of what it names, where it names something
 * @throws when the class is new and has none yet
 */
export function sampleBody(route: Route, ids = missingIds()): Record<string, unknown> {
  return sampleBodyOf(route.body?.name ?? route.name, ids);
}

/** As {@link sampleBody}, by the name of the class. */
export function sampleBodyOf(name: string, ids = missingIds()): Record<string, unknown> {
  const make = BODIES[name];
  if (!make) throw new Error(`Give ${name} a body in test/support/samples.ts`);
  return make(ids);
}

/** Whether the route takes a JSON body. */
export function takesJson(route: Route): boolean {
  return route.body !== undefined && route.body !== (String as unknown);
}

/** All that a request needs beside its path and token. */
export function sampleRequest(route: Route, ids = missingIds()): HttpRequest {
  if (route.body === undefined) return {};
  if (takesJson(route)) return { body: sampleBody(route, ids) };
  return { body: sampleFile(route.path, ids), headers: { 'content-type': 'text/csv' } };
}

/** A CSV file for a route that reads one. */
export function sampleFile(
  path: string,
  { user_id, shop_id }: Partial<Record<string, string>>,
): string {
  switch (path) {
    case '/products/import':
      return 'sku,name,price\nTEA,Tea,1.80\n';
    case '/users/import':
      return `name,email\nLuisa,f-${randomUUID()}@example.com\n`;
    case '/schedules/import':
      return `person,shop,start,end\n${user_id},${shop_id},2026-10-05 08:00,2026-10-05 12:00\n`;
    default:
      throw new Error(`Give ${path} a file in test/support/samples.ts`);
  }
}
