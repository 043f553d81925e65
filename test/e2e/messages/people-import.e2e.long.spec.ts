import type { HttpClient } from '../../support/http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { MessagesApp } from '../../support/messages-app.js';
import { startTestApp } from '../../support/test-app.js';

type Row = Readonly<Record<string, unknown>>;
interface Report {
  readonly created: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly rows: readonly Row[];
}

const PASSWORD = 'quiet-meadow-copper-77';
const HEADERS = { 'content-type': 'text/csv' };

describe('people from a CSV file', () => {
  let own: MessagesApp;
  let http: HttpClient;
  let owner: Person;
  let shopId: string;
  beforeAll(async () => {
    own = await MessagesApp.start({ SIGN_IN_ATTEMPTS: '5' });
    ({ http } = own.app);
  });
  beforeEach(async () => {
    owner = await makeOwner(http);
    shopId = await makeShop(http, owner, { name: 'Centro' });
  });
  afterAll(() => own.close());

  const address = (name: string) => `${name}-${owner.userId}@example.com`;
  const post = (rows: readonly string[], query = '', token = owner.token) =>
    http.post(`/users/import${query}`, {
      ...{ token, headers: HEADERS },
      body: `name,email,role,shops,language\n${rows.join('\n')}\n`,
    });
  const send = async (rows: readonly string[], query = '') =>
    expectStatus(await post(rows, query), 200).json as unknown as Report;
  async function people(): Promise<Row[]> {
    const answer = await http.get('/users?order=created_at', { token: owner.token });
    return (expectStatus(answer, 200).json['data'] as Row[]).filter(
      ({ id }) => id !== owner.userId,
    );
  }

  it('are invited once, with their role, their shops and their language', async () => {
    const norte = await makeShop(http, owner, { name: 'Norte' });
    const rows = [
      `Marta Gil,${address('marta').toUpperCase()},MANAGER,Centro|${norte},es-mx`,
      `Luis Vega,${address('luis')},,,`,
    ];
    const first = await send(rows);
    expect(first).toMatchObject({ created: 2, unchanged: 0, failed: 0, invited: true });
    const added = await people();
    const [marta, luis] = ['Marta Gil', 'Luis Vega'].map((name) =>
      added.find((one) => one['name'] === name),
    );
    expect(marta).toMatchObject({
      ...{ id: first.rows[0]?.['id'], email: address('marta'), role: 'MANAGER' },
      ...{ locale: 'es-MX', shop_ids: [shopId, norte].sort(), is_active: true },
    });
    expect(luis).toMatchObject({ role: 'EMPLOYEE', shop_ids: [], locale: null });
    const [mail] = await own.mails.to(address('marta'));
    expect(mail?.headers['subject']).toBe('Le han invitado a Tillclock');
    await own.mails.to(address('luis'));
    const again = await send(rows);
    expect(again).toMatchObject({ created: 0, unchanged: 2, failed: 0 });
    expect(await people()).toEqual(added);
    const links = await own.database.probe.count(
      'SELECT count(*) FROM account_links WHERE organization_id = $1',
      [owner.organizationId],
    );
    expect(links).toBe(2);
  });

  it('fail row by row with a reason, and a dry run reports the same and writes nothing', async () => {
    const elsewhere = await makeOwner(http);
    const rows = [
      `Ana,${address('ana')},EMPLOYEE,Centro,`,
      `Ana,${address('ana')},EMPLOYEE,,`,
      `Ana,nobody,EMPLOYEE,,`,
      `,${address('b')},EMPLOYEE,,`,
      `Bea,${address('b')},BOSS,,`,
      `Bea,${address('c')},EMPLOYEE,Sur,`,
      `Bea,${address('d')},EMPLOYEE,,es_ES`,
      `Bea,${elsewhere.email},EMPLOYEE,,`,
    ];
    const looked = await send(rows, '?dry_run=true');
    expect(await people()).toEqual([]);
    const report = await send(rows);
    expect(report.rows.map(({ line, message }) => [line, message])).toEqual([
      [2, undefined],
      [3, 'email is already on line 2'],
      [4, 'email must be an e-mail address such as ana@example.com'],
      [5, 'name must have 1 to 200 characters'],
      [6, 'role must be one of ADMIN, MANAGER, EMPLOYEE'],
      [7, 'shop Sur does not exist'],
      [8, 'language must be a language tag such as es or en-GB'],
      [9, 'email is already registered'],
    ]);
    expect(report.rows.map(({ code }) => code)).toEqual([
      ...[undefined, 'repeated', 'email', 'length', 'one_of', 'shop_unknown', 'language'],
      'email_taken',
    ]);
    expect(report.rows[3]?.params).toEqual({ column: 'name', min: 1, max: 200 });
    const plain = ({ rows }: Report) => rows.map(({ line, message }) => [line, message]);
    expect(plain(looked)).toEqual(plain(report));
    expect(await people()).toHaveLength(1);
  });

  it('are added once if two files arrive at once', async () => {
    const rows = Array.from({ length: 10 }, (_, n) => `P${n},${address(`p${n}`)},EMPLOYEE,Centro,`);
    const reports = await Promise.all([send(rows), send([...rows].reverse())]);
    expect(reports.map(({ created }) => created).reduce((a, b) => a + b)).toBe(10);
    expect(await people()).toHaveLength(10);
  });

  it('do not reveal many addresses that are registered elsewhere', async () => {
    const rows: string[] = [];
    for (let n = 0; n < 16; n += 1) {
      const { email } = await makeUser(http, owner, { role: 'EMPLOYEE', shop_ids: [] });
      rows.push(`P,${email},EMPLOYEE,,`);
    }
    const other = await makeOwner(http);
    // As many as may be tried in vain are told, and not one more.
    const few = expectStatus(await post(rows.slice(1), '?dry_run=true', other.token), 200);
    expect(few.json['failed']).toBe(15);
    const asked = await post(rows, '?dry_run=true', other.token);
    expect([asked.status, asked.json['code']]).toEqual([429, 'TOO_MANY_REQUESTS']);
  });

  it('are added without mail too, and sign in once an ADMIN has given them a password that they replace', async () => {
    const app = await startTestApp();
    const admin = await makeOwner(app.http);
    const email = `ana-${admin.userId}@example.com`;
    const body = `name,email\nAna,${email}\n`;
    const file = { token: admin.token, headers: HEADERS, body };
    const looked = expectStatus(await app.http.post('/users/import?dry_run=true', file), 200);
    expect(looked.json).toMatchObject({ created: 1, invited: false });
    const report = expectStatus(await app.http.post('/users/import', file), 200).json;
    expect(report).toMatchObject({ created: 1, failed: 0, invited: false });
    const [row] = report['rows'] as Row[];
    const enter = (password: string) => app.http.post('/auth/login', { body: { email, password } });
    expect((await enter(PASSWORD)).status).toBe(401);
    const given = { token: admin.token, body: { password: PASSWORD } };
    expectStatus(await app.http.post(`/users/${String(row?.['id'])}/password`, given), 204);
    const token = String(expectStatus(await enter(PASSWORD), 200).json['access_token']);
    const early = await app.http.get('/shops', { token });
    expect([early.status, early.json['code']]).toEqual([403, 'PASSWORD_CHANGE_REQUIRED']);
    const trail = await app.http.get('/audit-log?action=user.invited', { token: admin.token });
    expect(expectStatus(trail, 200).json['data']).toEqual([]);
    const again = expectStatus(await app.http.post('/users/import', file), 200);
    expect(again.json).toMatchObject({ created: 0, unchanged: 1 });
    await app.close();
  });
});
