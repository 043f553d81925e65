import { secretsOf, tokenOf } from '../../src/features/accounts/link-token.js';
import { unsubscribeToken } from '../../src/features/messages/mail/unsubscribe-token.js';
import { seedDemoWhenNew } from '../../src/demo/seed-demo-when-new.js';
import { DEMO_EMAIL, DEMO_PASSWORD } from '../../src/demo/setting/demo-accounts.js';
import { parseConfig } from '../../src/platform/config/config.js';
import { createLogger } from '../../src/platform/observability/logger.js';
import { KeyRing } from '../../src/platform/security/key-ring.js';
import { insertAlertAndQuestion } from '../support/alerts.js';
import { DocumentExamples, type Sending } from '../support/document-examples.js';
import type { HttpAnswer } from '../support/http-client.js';
import { eventually } from '../support/held-rows.js';
import { MailServer } from '../support/mail-server.js';
import { expectStatus, makeSale, makeUser, signIn, type Person } from '../support/makers.js';
import { OwnDatabase } from '../support/own-database.js';
import { startTestApp, TEST_JWT_SECRET, testVariables, type TestApp } from '../support/test-app.js';

const FORM = 'application/x-www-form-urlencoded';
const idOf = (answer: HttpAnswer): string => String(answer.json['id']);

/**
 * The examples of accounts are about the organization that the first of them creates; all others are sent to the
 * demo, whose ids take the place of those in the document.
 */
describe('the examples of the document, sent to the demo,', () => {
  let own: OwnDatabase;
  let mails: MailServer;
  let app: TestApp;
  let examples: DocumentExamples;
  let admin: Person;
  let shop_id: string;

  beforeAll(async () => {
    own = await OwnDatabase.make();
    mails = await MailServer.start();
    const env = {
      DATABASE_URL: own.url,
      SMTP_URL: mails.url,
      MAIL_FROM: 'clock@example.com',
      PUBLIC_URL: 'https://clock.example.com',
    };
    const config = parseConfig({ ...testVariables(env), SEED_DEMO: 'true' });
    const { signal } = new AbortController();
    await seedDemoWhenNew({ config, logger: createLogger(config), url: own.url, signal });
    app = await startTestApp(env);
    examples = new DocumentExamples(app.http);
    admin = await signIn(app.http, DEMO_EMAIL, DEMO_PASSWORD);
    shop_id = String((await first('/shops'))['id']);
  });
  afterAll(async () => {
    await app.close();
    await own.drop();
    await mails.close();
  });

  async function first(path: string): Promise<Record<string, unknown>> {
    const { json } = expectStatus(await app.http.get(path, { token: admin.token }), 200);
    const [row] = json['data'] as Record<string, unknown>[];
    if (!row) throw new Error(`The demo has nothing at ${path}`);
    return row;
  }

  const employee = (): Promise<Person> =>
    makeUser(app.http, admin, { role: 'EMPLOYEE', shop_ids: [shop_id] });
  const asAdmin = (operation: string, sending: Sending = {}): Promise<HttpAnswer> =>
    examples.send(operation, { token: admin.token, ...sending });

  /**
   * That of the mail, which a request for a new password sends after its answer.
   * @param replaced  the link of an earlier request, which the next one ends
   */
  async function link(purpose: string, replaced?: string): Promise<string> {
    return eventually(`a link for ${purpose}`, async () => {
      const rows = await own.probe.rows<{ id: string; organization_id: string }>(
        'SELECT id, organization_id FROM account_links WHERE purpose = $1',
        [purpose],
      );
      return rows.map(tokenOfLink).find((token) => token !== replaced);
    });
  }

  function tokenOfLink(row: { id: string; organization_id: string }): string {
    const [secret = Buffer.alloc(0)] = secretsOf(new KeyRing([TEST_JWT_SECRET]), row.id);
    return tokenOf({ organizationId: row.organization_id, id: row.id, secret });
  }

  test('succeed for accounts', async () => {
    await examples.send('register');
    await examples.send('login', { type: FORM });
    const { json } = await examples.send('login');
    const token = String(json['access_token']);
    const ids = { user_id: idOf(await examples.send('createUser', { token })) };
    await examples.send('updateUser', { token, ids });
    await examples.send('updateMe', { token });
    const devices = expectStatus(await app.http.get('/auth/sessions', { token }), 200).json;
    const [device] = devices['data'] as { id: string }[];
    await examples.send('nameSignedInDevice', {
      token,
      ids: { auth_session_id: device?.id ?? '' },
    });
    await examples.send('refreshTokens', { fields: { refresh_token: json['refresh_token'] } });
    await examples.send('inviteUser', { token });
    await examples.send('useLink', { fields: { token: await link('INVITATION') } });
    const changed = await examples.send('changePassword', { token });
    const renewed = String(changed.json['access_token']);
    await examples.send('resetPassword', { token: renewed, ids });
    await examples.send('eraseUser', { token: renewed, ids });
    await examples.send('forgotPassword');
    const former = await link('PASSWORD');
    await examples.send('forgotPassword', { type: FORM });
    const second = await link('PASSWORD', former);
    await examples.send('useLink', { type: FORM, fields: { token: second } });
  });

  test('succeed for the organization, its shops and its people', async () => {
    await asAdmin('updateOrganization');
    await asAdmin('importUsers', { type: 'text/csv' });
    await asAdmin('updateShop', { ids: { shop_id: idOf(await asAdmin('createShop')) } });
    const { userId: user_id } = await employee();
    await asAdmin('assignShops', { ids: { user_id, shop_id } });
    const wage = await asAdmin('createWage', { ids: { user_id } });
    await asAdmin('updateWage', { ids: { wage_id: idOf(wage) } });
    await asAdmin('putReportSubscription', { ids: { shop_id } });
    const target = await asAdmin('createTarget');
    await asAdmin('updateTarget', { ids: { target_id: idOf(target) } });
  });

  test('succeed for the catalog and the till', async () => {
    const product = await asAdmin('createProduct');
    await asAdmin('updateProduct', { ids: { product_id: idOf(product) } });
    await asAdmin('importProducts', { type: 'text/csv' });
    const receipt = await asAdmin('createReceipt', { ids: { shop_id } });
    await asAdmin('refundReceipt', { ids: { shop_id, receipt_id: idOf(receipt) } });
    await asAdmin('createReceipts', { ids: { shop_id } });
  });

  test('succeed for shifts from devices', async () => {
    const late = { token: admin.token, body: { offline_limit_minutes: 10_080 } };
    expectStatus(await app.http.patch('/organization', late), 200);
    const { token } = await employee();
    const sending = { token, ids: { shop_id }, isRecent: true };
    for (const step of ['startShift', 'startBreak', 'endBreak']) await examples.send(step, sending);
    await examples.send('startSession', sending);
    await examples.send('endShift', sending);
    const worker = { ...sending, token: (await employee()).token };
    const recorded = await examples.send('recordShift', worker);
    await examples.send('addExplanation', worker);
    const shift = idOf(recorded);
    const asked = await examples.send('proposeCorrection', { ...worker, ids: { shift_id: shift } });
    await asAdmin('objectToCorrection', { ids: { correction_request_id: idOf(asked) } });
  });

  test('succeed for shifts that managers add and correct', async () => {
    const { userId: user_id } = await employee();
    const shift_id = idOf(await asAdmin('addShift', { ids: { user_id, shop_id } }));
    await asAdmin('correctShift', { ids: { shift_id, shop_id } });
    await asAdmin('voidShift', { ids: { shift_id }, fields: { version: 2 } });
    const { id, version } = await first('/shifts?needs_confirmation=true');
    await asAdmin('confirmShift', { ids: { shift_id: String(id) }, fields: { version } });
    const type = await asAdmin('createBreakType');
    await asAdmin('updateBreakType', { ids: { break_type_id: idOf(type) } });
  });

  test('succeed for plans and timesheets', async () => {
    const { userId: user_id } = await employee();
    const schedule_id = idOf(await asAdmin('createSchedule', { ids: { user_id, shop_id } }));
    const ids = { shop_id, user_id, schedule_id };
    await asAdmin('importSchedules', { type: 'text/csv' });
    for (const step of ['updateSchedule', 'publishSchedules', 'copySchedules'])
      await asAdmin(step, { ids });
    const period_id = idOf(await asAdmin('approveTimesheets', { ids }));
    await asAdmin('lockPeriod', { ids: { period_id } });
    await asAdmin('reopenPeriod', { ids: { period_id } });
  });

  test('succeed for activity', async () => {
    const { version } = expectStatus(
      await app.http.get('/activity/policy', { token: admin.token }),
      200,
    ).json;
    const policy = await asAdmin('putPolicy', { fields: { version } });
    const { token, userId, organizationId, ...person } = await employee();
    const notice = { version: policy.json['notice_version'] };
    await examples.send('acknowledgeNotice', { token, fields: notice });
    await examples.send('storeEvent', { token });
    await asAdmin('updatePlatform', {
      ids: { platform_id: idOf(await asAdmin('createPlatform')) },
    });
    expectStatus(await app.http.post('/shifts/start', { token, body: { shop_id } }), 201);
    const about = { userId, shopId: shop_id };
    const who = { token, userId, organizationId, ...person };
    const { question_id } = await insertAlertAndQuestion(own.probe, who, about);
    await examples.send('answerQuestion', { token, ids: { question_id } });
  });

  test('succeed for alerts, exceptions and messages', async () => {
    await asAdmin('putAlertRules');
    await asAdmin('putAlertRulesOfShop', { ids: { shop_id } });
    await asAdmin('putPreference');
    await asAdmin('addPushSubscription');
    const { userId, organizationId } = admin;
    const keys = new KeyRing([TEST_JWT_SECRET]);
    const off = unsubscribeToken(keys, { organizationId, userId, kind: 'new-sign-in' });
    for (const type of ['application/json', FORM])
      await examples.send('unsubscribe', { type, query: `?token=${off}` });
    await makeSale(app.http, admin, { shopId: shop_id });
    const { key } = await first('/kpis/exceptions?period=last_7_days');
    await asAdmin('answerException', { ids: { exception_key: String(key) } });
  });

  test('are all covered', () => {
    expect(examples.missing).toEqual([]);
  });
});
