import type { HttpClient } from '../support/http-client.js';
import { eventually } from '../faults/support/eventually.js';
import { Installation, removeInstallations } from '../faults/support/installation.js';
import { ON_A_TERMINAL } from '../faults/support/on-a-terminal.js';
import type { ServerProcess } from '../faults/support/server-process.js';
import { OwnDatabase } from '../support/own-database.js';

afterAll(removeInstallations);

const ESCAPE = String.fromCharCode(27);

/** The output of the server, without colours, line by line. */
function linesOf(server: ServerProcess): string[] {
  const plain = server.stdout.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '');
  return plain.split(/\r?\n/);
}

/** The log of a program that reads lines of JSON. */
function entriesOf(server: ServerProcess): Record<string, unknown>[] {
  const json = linesOf(server).filter((line) => line.startsWith('{'));
  return json.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function requestsOf(server: ServerProcess): Record<string, unknown>[] {
  return entriesOf(server).filter(({ msg }) => msg === 'request');
}

const BOTH = [
  { method: 'GET', route: null, status: 404, code: 'ROUTE_NOT_FOUND', ms: expect.any(Number) },
  { method: 'GET', route: '/shops', status: 401, code: 'UNAUTHENTICATED' },
];

/** Requests the health of the server, a path that does not exist, and a route that needs a token. */
async function visit(http: HttpClient): Promise<void> {
  expect((await http.get('/health')).status).toBe(200);
  expect((await http.get('/nowhere')).status).toBe(404);
  expect((await http.get('/shops')).status).toBe(401);
}

describe('the log', () => {
  let installation: Installation;
  let database: OwnDatabase;
  /** Which database it is does not matter for a log, and to start one for each server takes its time. */
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    installation = await Installation.make();
    database = await OwnDatabase.make();
    env = { DATABASE_URL: database.url };
  });
  afterAll(async () => {
    await installation.remove();
    await database.drop();
  });

  it('is readable text on a terminal: time, method, route, status, code and milliseconds', async () => {
    const server = await installation.start(env, { wrapper: ON_A_TERMINAL });
    await visit(await server.http());
    const requests = (): string[] => linesOf(server).filter((line) => / ms$/.test(line));
    await eventually('both requests are in the log', () => requests().length >= 2);
    const time = /^\[\d{2}:\d{2}:\d{2}\.\d{3}\] INFO: /;
    expect(
      requests().map((line) => line.replace(time, '').replace(/ \d[^ ]* ms$/, ' 1 ms')),
    ).toEqual(['GET (no route) 404 ROUTE_NOT_FOUND 1 ms', 'GET /shops 401 UNAUTHENTICATED 1 ms']);
    expect(entriesOf(server)).toEqual([]);
  });

  it('is JSON in a pipe, one object per line, with the error code', async () => {
    const server = await installation.start(env);
    await visit(await server.http());
    await eventually('both requests are in the log', () => requestsOf(server).length >= 2);
    expect(requestsOf(server)).toMatchObject(BOTH);
  });

  it('is JSON in production, also on a terminal', async () => {
    const settings = {
      ...env,
      NODE_ENV: 'production',
      JWT_SECRET: 'a-secret-of-this-test-alone-with-40-characters',
      PASSWORD_HASH_COST: '10',
    };
    const server = await installation.start(settings, { wrapper: ON_A_TERMINAL });
    await visit(await server.http());
    await eventually('both requests are in the log', () => requestsOf(server).length >= 2);
    expect(requestsOf(server)).toMatchObject(BOTH);
  });

  it('shows a health check only at the level debug', async () => {
    const server = await installation.start({ ...env, LOG_LEVEL: 'debug' });
    await visit(await server.http());
    await eventually('all three requests are in the log', () => requestsOf(server).length >= 3);
    expect(requestsOf(server).map(({ level, route }) => [level, route])).toEqual([
      [20, '/health'],
      [30, null],
      [30, '/shops'],
    ]);
  });
});
