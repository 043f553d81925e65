import { readdirSync } from 'node:fs';
import type { TimelineView } from '../../src/features/activity/timeline/timeline.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { expectStatus, makeOwner, makeShop, saleBody, type Person } from '../support/makers.js';
import { eventually } from '../faults/support/eventually.js';
import { Installation, removeInstallations } from '../faults/support/installation.js';
import { START, type ServerProcess } from '../faults/support/server-process.js';

afterAll(removeInstallations);

const DEMO = { email: 'admin@kpi.com', password: 'Admin123*' };

describe('`npm start` on a directory of its own', () => {
  let installation: Installation;
  let server: ServerProcess;
  let http: HttpClient;
  let owner: Person;
  let shopId: string;
  const receipts: string[] = [];

  /** Without a secret in the environment, which then is kept in the directory. */
  async function start(): Promise<void> {
    const env = { JWT_SECRET: '', SEED_DEMO: 'true' };
    server = await installation.start(env, { script: START });
    http = await server.http();
  }

  async function sell(): Promise<void> {
    const body = saleBody();
    const answer = await http.post(`/shops/${shopId}/receipts`, { token: owner.token, body });
    receipts.push(String(expectStatus(answer, 201).json['id']));
  }

  async function expectAllKept(): Promise<void> {
    for (const id of receipts) {
      const answer = await http.get(`/shops/${shopId}/receipts/${id}`, { token: owner.token });
      expect([answer.status, answer.json['total']]).toEqual([200, 4.8]);
    }
    const kpis = await http.get(`/shops/${shopId}/kpis`, { token: owner.token });
    expect(kpis.json['total_receipts']).toBe(receipts.length);
  }

  beforeAll(async () => {
    installation = await Installation.makeFresh();
    await start();
  });

  it('creates a database, prints its address and serves there', async () => {
    expect(readdirSync(installation.dataDir)).toContain('postgres');
    expect((await http.get('/health')).json).toEqual({ status: 'ok' });
    expect((await http.get('/health/ready')).json).toMatchObject({
      status: 'ok',
      migrations: 'ok',
    });
    owner = await makeOwner(http);
    shopId = await makeShop(http, owner);
    await sell();
    await expectAllKept();
  });

  it('prints how long the start took', () => {
    expect(server.stdout).toMatch(/listens on \S+ \(started in \d+\.\d s\)/);
  });

  it('prints a demo account of each role that can sign in', async () => {
    const accounts = [...server.stdout.matchAll(/(ADMIN|MANAGER|EMPLOYEE) +(\S+) \/ (\S+)/g)];
    expect(accounts.map(([, role]) => role)).toEqual(['ADMIN', 'MANAGER', 'EMPLOYEE']);
    for (const [, role, email, password] of accounts) {
      const { json } = await http.post('/auth/login', { body: { email, password } });
      const { json: me } = await http.get('/auth/me', { token: String(json['access_token']) });
      expect(me['role']).toBe(role);
    }
  });

  it('accepts the sign-in of the demo account', async () => {
    const { json } = expectStatus(await http.post('/auth/login', { body: DEMO }), 200);
    const token = String(json['access_token']);
    const { data } = expectStatus(await http.get('/shops', { token }), 200).json;
    expect(data).not.toHaveLength(0);
  });

  it('shows in the demo the activity of everyone who worked yesterday', async () => {
    const { json } = expectStatus(await http.post('/auth/login', { body: DEMO }), 200);
    const token = String(json['access_token']);
    const people = expectStatus(await http.get('/users', { token }), 200).json['data'];
    const date = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const days = await Promise.all(
      (people as { id: string }[]).map(({ id }) =>
        http.get(`/activity/timeline?date=${date}&user_id=${id}`, { token }),
      ),
    );
    const views = days.map((answer) => expectStatus(answer, 200).json as unknown as TimelineView);
    const worked = views.filter(({ shifts }) => shifts.length > 0);
    expect(worked.length).toBeGreaterThan(2);
    expect(worked.filter(({ platforms }) => platforms.length === 0)).toEqual([]);
  });

  it('erases a person although the owner of the tables is not a superuser', async () => {
    const { json } = expectStatus(await http.post('/auth/login', { body: DEMO }), 200);
    const token = String(json['access_token']);
    const people = expectStatus(await http.get('/users', { token }), 200).json['data'];
    const lucia = (people as { id: string; email: string }[]).find(({ email }) =>
      email.startsWith('lucia@'),
    );
    const body = { email: lucia?.email };
    const answer = await http.post(`/users/${lucia?.id ?? ''}/erase`, { token, body });
    const records = expectStatus(answer, 200).json['records'];
    const acknowledged = { table: 'activity_acknowledgements', outcome: 'DELETED', rows: 1 };
    expect(records).toContainEqual(expect.objectContaining(acknowledged));
  });

  it('exits with 0 on Ctrl-C and leaves no process behind', async () => {
    server.signalGroup('SIGINT');
    expect(await server.ending()).toEqual({ code: 0, signal: null });
    expect(await installation.databaseProcesses()).toEqual([]);
  });

  it('shuts down in order, with its database, when the npm process that runs it is ended', async () => {
    const shell = ['sh', '-c', '"$@"; exit $?', 'sh'];
    const env = { npm_lifecycle_event: 'start' };
    const underNpm = await installation.start(env, { script: START, wrapper: shell });
    expect(await installation.databaseProcesses()).not.toEqual([]);
    underNpm.signal('SIGTERM');
    await underNpm.ending();
    expect(await installation.databaseProcesses()).toEqual([]);
  });

  it('keeps all its data and sign-ins across a restart', async () => {
    await start();
    await expectAllKept();
    await sell();
  });

  it('starts again after it was killed, with everything that it acknowledged', async () => {
    await server.kill();
    await start();
    await sell();
    await expectAllKept();
  });

  it('starts again after it was killed together with its database', async () => {
    const pids = [...(await installation.databaseProcesses()), server.pid];
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await server.ended;
    await start();
    await sell();
    await expectAllKept();
  });

  it('leaves no process behind when Ctrl-C comes before it serves', async () => {
    server.signal('SIGTERM');
    expect((await server.ending()).code).toBe(0);
    const early = installation.spawn({}, { script: START });
    await eventually('its database runs', async () => {
      return (await installation.databaseProcesses()).length > 0;
    });
    early.signalGroup('SIGINT');
    expect(await early.ending()).toEqual({ code: 0, signal: null });
    expect(await installation.databaseProcesses()).toEqual([]);
  });

  it('leaves nothing that blocks the next start when Ctrl-C comes while the database is being created', async () => {
    const fresh = await Installation.makeFresh();
    const early = fresh.spawn({}, { script: START });
    await eventually('the database is being made', async () => {
      return (await fresh.databaseProcesses()).length > 0;
    });
    early.signalGroup('SIGINT');
    expect(await early.ending()).toEqual({ code: 0, signal: null });
    expect(early.stdout).not.toContain('listens on');
    expect(await fresh.databaseProcesses()).toEqual([]);
    const next = await (await fresh.start({}, { script: START })).http();
    expect((await next.get('/health/ready')).status).toBe(200);
  });
});
