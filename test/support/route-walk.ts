import { randomUUID } from 'node:crypto';
import { secretsOf, tokenOf } from '../../src/features/accounts/link-token.js';
import { unsubscribeToken } from '../../src/features/messages/mail/unsubscribe-token.js';
import { KeyRing } from '../../src/platform/security/key-ring.js';
import { CROWD_DAYS, idsOfCrowd } from './crowd.js';
import { addDeadLetter } from './dead-letters.js';
import type { DatabaseProbe } from './database.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { makeNewcomer, makeUser, PASSWORD, type Person } from './makers.js';
import { TEST_JWT_SECRET } from './test-app.js';
import { makeBelongings, sampleBodyOf, sampleFile, type Belongings } from './samples.js';

const CHANGED = 'updated_since=2026-01-01T00:00:00Z&include_total=true';
const { from, to } = CROWD_DAYS;
const MONTH = `from=${from}&to=${to}`;
const WEEK = `from=${from}&to=2026-06-07`;

/** Each order and each filter of the list over shops. */
function receiptLists(shop: string, seller: string): string[] {
  const filters = [
    ...['', 'include=lines,payments&limit=200', `shop_id=${shop}`, `seller_id=${seller}`],
    ...['type=SALE', 'weekday=1', 'hour=9', 'payment_method=CASH', 'sku=SKU-7'],
    ...['without=category', 'without=payment', 'min_total=2', 'text=product', 'include_total=true'],
    ...['order=business_date', 'order=-occurred_at', 'order=occurred_at'],
  ].map((filter) => `/receipts?${MONTH}&${filter}`);
  return [...filters, '/receipts', '/receipts?updated_since=2026-01-01T00:00:00Z'];
}

function reportPaths({ report_id: report, shop_id: shop }: Belongings): string[] {
  return [
    '/reports/subscriptions',
    ...[
      '',
      `?shop_id=${shop}`,
      '?kind=DAY',
      `?${MONTH}`,
      `?shop_id=${shop}&kind=WEEK&${MONTH}`,
    ].map((filter) => `/reports${filter}`),
    ...['', '/versions', '?version=1', '/print', '/export'].map(
      (rest) => `/reports/${report}${rest}`,
    ),
  ];
}

/** What a client sends that wants its answers as they are: packing long lists costs more than reading them. */
const UNPACKED = { 'accept-encoding': 'identity' };

/** Requests of the ADMIN of an organization with a crowd, over all routes, reads and writes. */
export class RouteWalk {
  /** `METHOD /path` of each request that succeeded, without its query. */
  readonly succeeded = new Set<string>();

  constructor(
    private readonly http: HttpClient,
    private readonly owner: Person,
    private readonly shopId: string,
    private readonly probe: DatabaseProbe,
  ) {}

  get organizationId(): string {
    return this.owner.organizationId;
  }

  /** @param times  how often each of the cheap requests is sent */
  async all(times = 2): Promise<void> {
    const ids = await this.crowdIds();
    for (let round = 0; round < times; round += 1) await this.write();
    for (const path of this.cheapReads(ids)) {
      for (let time = 0; time < times; time += 1) await this.read(path);
    }
    for (const path of this.dearReads(ids)) await this.read(path);
  }

  /**
   * Erases somebody. A connection reads much of the catalogue when it first plans the statements of this
   * function, and again after ANALYZE, whatever the organization has.
   */
  async settleErasure(): Promise<void> {
    const { userId, email } = await makeNewcomer(this.http, this.owner, { role: 'EMPLOYEE' });
    await this.send('POST', `/users/${userId}/erase`, { email });
  }

  private async crowdIds(): Promise<Belongings> {
    const mine = await makeBelongings(this.http, this.owner, this.probe);
    const theirs = await idsOfCrowd(this.probe, this.owner.organizationId);
    return { ...mine, ...theirs, shop_id: this.shopId };
  }

  private async id(text: string, ...params: unknown[]): Promise<string> {
    const [row] = await this.probe.rows<{ id: string }>(text, [
      this.owner.organizationId,
      ...params,
    ]);
    if (!row) throw new Error(`Nothing was found by ${text}`);
    return row.id;
  }

  private cheapReads(ids: Belongings): string[] {
    const { shop_id: shop, user_id: user } = ids;
    return [
      ...[
        '/health',
        '/health/ready',
        '/currencies',
        '/time-zones',
        '/version',
        '/auth/me',
        '/auth/sessions',
        '/organization',
        '/organization/first-steps',
        '/shops',
        '/shifts/current',
      ],
      ...['', '/members', '/receipts', `/receipts?${MONTH}`, '/receipts?type=SALE'].map(
        (rest) => `/shops/${shop}${rest}`,
      ),
      `/shops/${shop}/receipts?user_id=${this.owner.userId}`,
      `/shops/${shop}/receipts?receipt_number=1010`,
      `/shops/${shop}/receipts?client_receipt_id=client-7`,
      `/shops/${shop}/receipts?refund_for=${ids.receipt_id}`,
      `/shops/${shop}/receipts?shift_id=${ids.shift_id}`,
      `/shops/${shop}/receipts/${ids.receipt_id}`,
      `/shops/${shop}/receipts?include=lines,payments&sku=SKU-7&${MONTH}`,
      ...receiptLists(shop, this.owner.userId),
      ...[
        '/products',
        '/products?search=SKU-77',
        `/products?${CHANGED}`,
        `/shops?${CHANGED}&search=sh&order=-name`,
        `/users?${CHANGED}&order=-created_at`,
        `/break-types?${CHANGED}`,
        '/products?barcode=code-1SKU-7',
        `/products/${ids.product_id}`,
      ],
      ...['/users', '/users?is_active=true', `/users?shop_id=${shop}`, `/users/${user}`],
      ...[`/users/${user}/devices`, '/users?role=EMPLOYEE'],
      ...['/colleagues', `/colleagues?shop_id=${shop}&search=per`, '/users?search=per'],
      ...['/break-types', `/break-types/${ids.break_type_id}`],
      ...[`/users/${user}/wages`, `/wages/${ids.wage_id}`],
      ...['/activity/policy', '/activity/notice', '/activity/acknowledgements'],
      ...['true', 'false'].map((is) => `/activity/acknowledgements?acknowledged=${is}`),
      `/activity/acknowledgements?shop_id=${shop}`,
      ...['', `&user_id=${user}`].map((rest) => `/activity/timeline?date=2026-10-02${rest}`),
      ...['platform', 'category', 'hour', 'day', 'person'].map(
        (group) =>
          `/activity/summary?from=2026-10-01&to=2026-10-05&group_by=${group}&user_id=${user}`,
      ),
      `/activity/summary?from=2026-10-01&to=2026-10-03&group_by=day&shop_id=${shop}`,
      `/activity/summary/export?from=2026-10-01&to=2026-10-03&group_by=day`,
      ...['/activity/live', `/activity/live?shop_id=${shop}`, '/activity/live/stream'],
      ...['/activity/readers', `/activity/explanations/${ids.explanation_id}`],
      ...['/messages/preferences', '/messages/push-key', '/messages/push-subscriptions'],
      '/jobs/failed',
      ...['/alerts', '/alerts/counts', `/alerts/counts?shop_id=${shop}`, `/alerts/${ids.alert_id}`],
      ...['state=OPEN', 'rule=NO_SHOW', `shop_id=${shop}`, `user_id=${user}`].map(
        (filter) => `/alerts?${filter}`,
      ),
      `/alerts?updated_since=2026-09-01T00:00:00Z&from=2026-06-01T00:00:00Z&to=2026-06-08T00:00:00Z`,
      ...['/targets', `/targets/${ids.target_id}`, `/targets?shop_id=${shop}&user_id=${user}`],
      ...['', `?shop_id=${shop}&date=2026-06-07`].map((rest) => `/targets/status${rest}`),
      ...[
        '/kpis/exceptions?from=2026-06-02&to=2026-06-03',
        `/kpis/exceptions/${ids.exception_key}`,
      ],
      ...[
        `/kpis/exceptions?period=last_7_days&shop_id=${shop}`,
        `/shifts/${ids.shift_id}/evidence`,
      ],
      ...['/alert-rules', `/shops/${shop}/alert-rules`, '/activity/questions'],
      ...['/platforms', '/platforms?archived=all', '/platforms/active'],
      ...['/platforms/match?host=host-7.platform-7.example', `/platforms/${ids.platform_id}`],
      ...[
        '/shifts',
        '/shifts?status=OPEN',
        '/shifts?voided=all',
        '/shifts?needs_confirmation=true',
      ],
      ...[`/shifts?user_id=${user}`, `/shifts?shop_id=${shop}`, `/shifts?${MONTH}`],
      ...[`/shifts?shop_id=${shop}&${MONTH}`, `/shifts?shop_id=${shop}&user_id=${user}`],
      ...[`/shifts/${ids.shift_id}`, `/shifts/${ids.shift_id}/history`],
      ...['', '?status=OPEN', `?shop_id=${shop}`, `?user_id=${user}`, '?side=MANAGER'].map(
        (filter) => `/correction-requests${filter}`,
      ),
      `/correction-requests/${ids.correction_request_id}`,
      `/shifts/${ids.shift_id}/correction-requests`,
      ...['/sessions', '/sessions?status=all', `/sessions?status=all&shop_id=${shop}`],
      ...[`/sessions?status=all&user_id=${user}`, `/sessions?status=all&shift_id=${ids.shift_id}`],
      `/sessions/${ids.session_id}`,
      ...[
        `/schedules?${WEEK}`,
        `/schedules?${WEEK}&shop_id=${shop}`,
        `/schedules?${MONTH}&user_id=${user}`,
      ],
      `/schedules/attendance?shop_id=${shop}&${WEEK}&user_id=${user}`,
      `/schedules/${ids.schedule_id}`,
      ...['/timesheets/periods', `/timesheets/periods?shop_id=${shop}&${MONTH}`],
      `/timesheets/periods/${ids.period_id}`,
      ...[
        '/audit-log',
        `/audit-log?actor_id=${this.owner.userId}`,
        `/audit-log?subject_id=${user}`,
      ],
      '/audit-log?action=user.updated',
      ...reportPaths(ids),
      `/timesheets?${WEEK}&user_id=${user}`,
      `/shops/${shop}/kpis?from=${from}&to=2026-06-02`,
      `/shops/${shop}/kpis?${MONTH}&top=5`,
      ...[`/kpis?${MONTH}&group_by=day&compare=previous_week`, '/kpis?period=today&compare=true'],
      ...[
        `/kpis?${WEEK}&seller_id=${user}&group_by=payment_method`,
        '/kpi-definitions',
        `/kpis/team?${WEEK}`,
        `/kpis/team/heat-map?${MONTH}`,
        `/kpis/team?${WEEK}&group_by=weekday_hour&user_id=${user}`,
        `/kpis/team/export?${WEEK}&shop_id=${shop}&group_by=shop&compare=previous_week`,
        '/kpis/export',
      ],
      ...['seller', 'payment_method', 'category', 'sku', 'tax_rate', 'hour'].map(
        (group) => `/kpis?shop_id=${shop}&${WEEK}&group_by=${group}`,
      ),
    ];
  }

  private dearReads(ids: Belongings): string[] {
    return [
      `/receipts/export?from=${from}&to=2026-06-03`,
      ...['/products/export', '/products/categories', '/audit-log/export'],
      `/shops/${this.shopId}/kpis?top=50`,
      ...[`/timesheets?${MONTH}&limit=200`, `/timesheets?${MONTH}&shop_id=${this.shopId}&limit=20`],
      `/timesheets/export?${MONTH}`,
      `/users/${ids.user_id}/personal-data`,
      `/schedules/attendance?shop_id=${this.shopId}&${MONTH}`,
    ];
  }

  /** The page, and the one after it. */
  private async read(path: string): Promise<void> {
    const { json } = await this.send('GET', path);
    const cursor = json['next_cursor'];
    if (typeof cursor !== 'string') return;
    await this.send('GET', `${path}${path.includes('?') ? '&' : '?'}cursor=${cursor}`);
  }

  private async write(): Promise<void> {
    const ids = await makeBelongings(this.http, this.owner, this.probe);
    for (const route of MADE_BY_MAKERS) this.succeeded.add(route);
    await this.sell();
    await this.change(ids);
    await this.changePeople(ids);
    await this.enableActivity();
    await this.changeAlerts(ids);
    await this.changeWork(ids);
    await this.clock();
    await this.changeMessages(ids);
    await this.followLinks();
  }

  private async changeAlerts(ids: Belongings): Promise<void> {
    await this.send('POST', `/alerts/${ids.alert_id}/acknowledge`);
    await this.send('PATCH', `/targets/${ids.target_id}`, { value: 90 });
    await this.send('DELETE', `/targets/${ids.target_id}`);
    const answers = `/kpis/exceptions/${ids.exception_key}/answers`;
    await this.send('POST', answers, sampleBodyOf('AnswerExceptionBody', ids));
    await this.send('POST', `/activity/questions/${ids.question_id}/answer`, { answer: 'STOCK' });
    const late = { rule: 'LATE_START', enabled: true, user_ids: [ids.user_id] };
    await this.send('PUT', `/shops/${ids.shop_id}/alert-rules`, { rules: [late] });
    const jobs = { rule: 'JOB_OVERDUE', enabled: true, user_ids: [this.owner.userId] };
    await this.send('PUT', '/alert-rules', { rules: [jobs] });
    const mails = { shop_id: ids.shop_id, day: true, week: false, month: true };
    await this.send('PUT', '/reports/subscriptions', mails);
  }

  private async sell(): Promise<void> {
    const path = `/shops/${this.shopId}/receipts`;
    const skus = [1, 2, 3].map(() => `SKU-${1 + Math.floor(Math.random() * 4_000)}`);
    const lines = [...skus, `NEW-${randomUUID()}`].map((sku) => ({ sku, qty: 2, unit_price: 1 }));
    const payments = [{ method: 'CASH', amount: 8 }];
    const sale = { lines, payments, client_receipt_id: randomUUID() };
    const { json } = await this.send('POST', path, sale);
    const offline = [{ ...sale, client_receipt_id: randomUUID() }, sale];
    await this.send('POST', `${path}/batch`, { receipts: offline });
    const back = { lines: [{ line_number: 1, qty: 1 }], payments: [{ method: 'CASH', amount: 1 }] };
    await this.send('POST', `${path}/${String(json['id'])}/refunds`, back);
    const codes = [randomUUID(), randomUUID()];
    const csv = `sku,name,price,barcodes\nSKU-7,Tea,1.80,${codes[0]}\nCSV-${codes[1]},Tea,1.80,${codes[1]}\n`;
    const answer = await this.http.post('/products/import', {
      ...{ token: this.owner.token, body: csv, headers: { 'content-type': 'text/csv' } },
    });
    this.expectSuccess('POST', '/products/import', answer);
  }

  private async change(ids: Belongings): Promise<void> {
    const name = randomUUID();
    await this.send('PATCH', '/organization', { name });
    const things = [
      `/shops/${ids.shop_id}`,
      `/products/${ids.product_id}`,
      `/break-types/${ids.break_type_id}`,
      `/platforms/${ids.platform_id}`,
    ];
    for (const thing of things) {
      await this.send('PATCH', thing, { name });
      for (const state of ['archive', 'unarchive']) await this.send('POST', `${thing}/${state}`);
    }
    await this.send('PATCH', `/products/${ids.product_id}`, { barcodes: [name] });
    const host_patterns = [`${name}.example`, `*.${name}.example`];
    await this.send('PATCH', `/platforms/${ids.platform_id}`, { host_patterns });
    const shop = await this.send('POST', '/shops', { name: randomUUID(), currency: 'EUR' });
    await this.send('DELETE', `/shops/${String(shop.json['id'])}`);
  }

  private async enableActivity(): Promise<void> {
    const policy = { ...sampleBodyOf('PutActivityPolicyBody'), purpose: randomUUID() };
    const { json } = await this.send('PUT', '/activity/policy', policy);
    const version = json['notice_version'];
    await this.send('POST', '/activity/notice/acknowledge', { version });
    await this.send('POST', '/activity/events', sampleBodyOf('SendEventsBody'));
  }

  private async changePeople(ids: Belongings): Promise<void> {
    const member = `/shops/${this.shopId}/members/${ids.user_id}`;
    await this.send('PUT', member);
    await this.send('DELETE', member);
    const person = `/users/${ids.user_id}`;
    await this.send('PUT', `${person}/shops`, { shop_ids: [this.shopId, ids.shop_id] });
    await this.send('PATCH', person, { name: 'Renamed' });
    await this.send('POST', `${person}/password`, { password: 'quite-another-phrase-4' });
  }

  private async upload(path: string, ids: Partial<Belongings> = {}): Promise<void> {
    const answer = await this.http.post(path, {
      ...{ token: this.owner.token, body: sampleFile(path, ids) },
      headers: { 'content-type': 'text/csv' },
    });
    this.expectSuccess('POST', path, answer);
  }

  private async changeWork(ids: Belongings): Promise<void> {
    const plan = { start_at: '2026-10-02T20:00:00Z', end_at: '2026-10-03T04:00:00Z' };
    await this.send('PATCH', `/schedules/${ids.schedule_id}`, plan);
    const day = { shop_id: ids.shop_id, from: '2026-10-02', to: '2026-10-03' };
    await this.send('POST', '/schedules/publish', day);
    const week = { shop_id: ids.shop_id, from: '2026-10-02', to: '2026-10-09' };
    await this.send('POST', '/schedules/copy', week);
    await this.upload('/schedules/import', ids);
    await this.send('POST', '/schedules/publish', {
      shop_id: ids.shop_id,
      schedule_ids: [ids.schedule_id],
    });
    await this.send('DELETE', `/schedules/${ids.schedule_id}`);
    await this.send('POST', `/timesheets/periods/${ids.period_id}/lock`, { version: 1 });
    const reopen = { version: 2, reason: 'A shift was missing' };
    await this.send('POST', `/timesheets/periods/${ids.period_id}/reopen`, reopen);
    await this.send('POST', `/users/${ids.user_id}/wages`, sampleBodyOf('CreateWageBody'));
    await this.send('PATCH', `/wages/${ids.wage_id}`, sampleBodyOf('UpdateWageBody'));
    await this.send('DELETE', `/wages/${ids.wage_id}`);
    await this.send('DELETE', `/activity/explanations/${ids.explanation_id}`);
    await this.send('POST', `/sessions/${ids.session_id}/heartbeat`);
    await this.send('POST', `/sessions/${ids.session_id}/end`);

    const reason = 'It was so';
    await this.correct(ids, reason);
    const times = { start_at: '2026-10-04T08:00:00Z', end_at: '2026-10-04T16:00:00Z' };
    const shift = { user_id: ids.user_id, shop_id: this.shopId, ...times, reason };
    const added = await this.send('POST', '/shifts', shift);
    const path = `/shifts/${String(added.json['id'])}`;
    await this.send('PATCH', path, { version: 1, end_at: '2026-10-04T15:00:00Z', reason });
    await this.send('POST', `${path}/void`, { version: 2, reason });
    const pending = await this.id(`SELECT id FROM shifts
      WHERE organization_id = $1 AND needs_confirmation AND business_date > '2026-08-10' LIMIT 1`);
    await this.send('POST', `/shifts/${pending}/confirm`, { version: 1, reason });
  }

  /** Agrees to what the person has proposed, and proposes and withdraws something else. */
  private async correct(ids: Belongings, reason: string): Promise<void> {
    await this.send('POST', `/correction-requests/${ids.correction_request_id}/agree`);
    const start_at = new Date(Date.now() - 7_200_000).toISOString();
    const body = { version: 2, reason, start_at };
    const asked = await this.send('POST', `/shifts/${ids.shift_id}/correction-requests`, body);
    await this.send('POST', `/correction-requests/${String(asked.json['id'])}/withdraw`);
  }

  /** Needs an application with mail. */
  private async followLinks(): Promise<void> {
    const invited = await this.send('POST', '/users/invitations', sampleBodyOf('InviteUserBody'));
    await this.upload('/users/import');
    await this.send('POST', `/users/invitations/${String(invited.json['id'])}/resend`);
    const { organizationId, userId } = this.owner;
    const id = await this.id(`SELECT id FROM account_links
      WHERE organization_id = $1 AND purpose = 'INVITATION' ORDER BY id DESC LIMIT 1`);
    const keys = new KeyRing([TEST_JWT_SECRET]);
    const [secret = Buffer.alloc(0)] = secretsOf(keys, id);
    const token = tokenOf({ organizationId, id, secret });
    await this.send('GET', `/auth/links?token=${token}`);
    await this.send('POST', '/auth/links', { token, password: 'quite-another-phrase-4' });
    await this.send('POST', '/auth/forgotten-password', sampleBodyOf('ForgotPasswordBody'));
    const off = unsubscribeToken(keys, { organizationId, userId, kind: 'new-sign-in' });
    await this.send('GET', `/messages/unsubscribe?token=${off}`);
    await this.send('POST', `/messages/unsubscribe?token=${off}`);
  }

  private async changeMessages(ids: Belongings): Promise<void> {
    const settings = sampleBodyOf('PutMessagePreferencesBody');
    await this.send('PUT', '/messages/preferences', settings);
    await this.send('DELETE', `/messages/push-subscriptions/${ids.subscription_id}`);
    await this.send('POST', `/jobs/failed/${ids.job_id}/redeliver`);
    const other = await addDeadLetter(this.probe, this.owner.organizationId);
    await this.send('DELETE', `/jobs/failed/${other}`);
  }

  /** Someone's working day, and what they do with their account. */
  private async clock(): Promise<void> {
    const person = await makeUser(this.http, this.owner, {
      role: 'EMPLOYEE',
      shop_ids: [this.shopId],
    });
    const press = (path: string, body?: unknown): Promise<HttpAnswer> =>
      this.sendAs(person.token, `POST ${path}`, body);
    await press('/shifts/start', { shop_id: this.shopId });
    await press('/sessions', {});
    await press('/shifts/breaks/start', {});
    await press('/shifts/breaks/end', {});
    await press('/shifts/end', {});
    const since = (minutes: number): string =>
      new Date(Date.now() - minutes * 60_000).toISOString();
    const pause = { start_at: since(50), end_at: since(40) };
    const times = { start_at: since(60), end_at: since(30), breaks: [pause] };
    const { json: shift } = await press('/shifts/recorded', times);
    const asked = await press(`/shifts/${String(shift['id'])}/correction-requests`, {
      ...{ version: shift['version'], reason: 'I came earlier', start_at: since(70) },
    });
    const reason = 'Nobody saw you';
    const objection = `/correction-requests/${String(asked.json['id'])}/object`;
    await this.send('POST', objection, { reason });
    await press('/auth/refresh', { refresh_token: person.refreshToken });
    const words = { current_password: PASSWORD, new_password: 'quite-another-phrase-4' };
    await press('/auth/password', words);
    const again = await press('/auth/login', { email: person.email, password: words.new_password });
    const token = String(again.json['access_token']);
    await this.changeOwnAccount(token);
    await this.sendAs(token, 'POST /auth/logout');
    await this.send('POST', `/users/${person.userId}/erase`, { email: person.email });
  }

  /** Names the device of the token, and signs out another one and then all others. */
  private async changeOwnAccount(token: string): Promise<void> {
    await this.sendAs(token, 'PATCH /auth/me', { locale: 'es' });
    const { json } = await this.sendAs(token, 'GET /auth/sessions');
    const [mine, other] = json['data'] as { id: string }[];
    await this.sendAs(token, `PATCH /auth/sessions/${mine?.id ?? ''}`, { name: 'Tablet' });
    await this.sendAs(token, `DELETE /auth/sessions/${other?.id ?? ''}`);
    await this.sendAs(token, 'DELETE /auth/sessions');
  }

  private send(method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    return this.sendAs(this.owner.token, `${method} ${path}`, body);
  }

  private async sendAs(token: string, route: string, body?: unknown): Promise<HttpAnswer> {
    const [method = '', path = ''] = route.split(' ');
    const answer = await this.http.send(method, path, {
      token,
      headers: UNPACKED,
      ...(body === undefined ? {} : { body }),
    });
    return this.expectSuccess(method, path, answer);
  }

  private expectSuccess(method: string, path: string, answer: HttpAnswer): HttpAnswer {
    if (answer.status >= 300) {
      throw new Error(`${method} ${path} was answered with ${answer.status}: ${answer.text}`);
    }
    this.succeeded.add(`${method} ${path.replace(/\?.*/, '')}`);
    return answer;
  }
}

/** `makeBelongings` calls these by itself and checks their status. */
const MADE_BY_MAKERS = [
  ...['POST /auth/register', 'POST /users', 'POST /products', 'POST /break-types'],
  ...['POST /platforms', 'POST /schedules', 'POST /timesheets/periods'],
  ...['POST /activity/explanations', 'POST /messages/push-subscriptions', 'POST /targets'],
];
