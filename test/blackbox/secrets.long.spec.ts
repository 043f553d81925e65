import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { HttpClient } from '../support/http-client.js';
import { PASSWORD, makeOwner, type Person } from '../support/makers.js';
import { eventually } from '../faults/support/eventually.js';
import { Installation, removeInstallations } from '../faults/support/installation.js';
import type { ServerProcess } from '../faults/support/server-process.js';

afterAll(removeInstallations);

/** A text that nobody else would log. */
const canary = (name: string): string => `canary-${name}-${randomBytes(6).toString('hex')}`;

/** Of a line of the log; none of the banner. */
function messageOf(line: string): unknown[] {
  return line.startsWith('{') ? [(JSON.parse(line) as Record<string, unknown>)['msg']] : [];
}

const isRequest = (message: unknown): boolean => /^(unreadable )?request$/.test(String(message));

describe('the log at its most verbose level', () => {
  let installation: Installation;
  let server: ServerProcess;
  let http: HttpClient;
  let owner: Person;
  const jwtSecret = canary('jwt-secret-of-at-least-32-characters');

  beforeAll(async () => {
    installation = await Installation.make();
    server = await installation.start({ LOG_LEVEL: 'trace', JWT_SECRET: jwtSecret });
    http = await server.http();
    owner = await makeOwner(http);
  });

  /** Sends bytes as they are and reads the answer to its end. */
  async function sendRaw(lines: readonly string[]): Promise<string> {
    const { hostname, port } = new URL(http.baseUrl);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.write(`${[...lines, `Host: ${hostname}`, 'Connection: close'].join('\r\n')}\r\n\r\n`);
    await once(socket, 'close');
    return answer;
  }

  it('contains no password, token, key or cookie of a request', async () => {
    const secrets = Object.fromEntries(
      [
        'password',
        'new-password',
        'bearer',
        'refresh',
        'cookie',
        'garbled',
        'query',
        'form',
        'host',
      ].map((name) => [name, canary(name)]),
    ) as Record<string, string>;
    const { email, token } = owner;
    const answers = await Promise.all([
      http.post('/auth/login', { body: { email, password: secrets['password'] } }),
      http.post('/auth/register', { body: { email: 'no', password: secrets['password'] } }),
      http.post('/auth/register', { body: { email, password: secrets['password'] } }),
      http.post('/auth/password', {
        token,
        body: { current_password: secrets['password'], new_password: secrets['new-password'] },
      }),
      http.post('/auth/refresh', { body: { refresh_token: secrets['refresh'] } }),
      http.get('/auth/me', { token: secrets['bearer'] ?? '' }),
      http.get(`/auth/me?access_token=${secrets['query'] ?? ''}`, {
        headers: { cookie: `session=${secrets['cookie'] ?? ''}` },
      }),
      http.post('/auth/login', { body: `{"password":"${secrets['garbled'] ?? ''}",` }),
      http.post('/auth/login', {
        body: `username=${email}&password=${secrets['form'] ?? ''}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      // A host that somebody tests may be one that nobody has to know of.
      http.get(`/platforms/match?host=${secrets['host'] ?? ''}.example`, { token }),
      http.get(`/platforms/match?host=https://${secrets['host'] ?? ''}.example`, { token }),
    ]);
    for (const answer of answers) expect(answer.status).toBeLessThan(500);
    expect((await http.get('/auth/me', { token })).status).toBe(200);
    await eventually('the requests are logged', () => server.stdout.includes('"/auth/me"'));
    const never = { ...secrets, jwtSecret, PASSWORD, token, refresh: owner.refreshToken };
    expect(Object.entries(never).filter(([, secret]) => server.output.includes(secret))).toEqual(
      [],
    );
  });

  it('contains no secret when the database fails, nor the password in its address', async () => {
    const databaseUrl = await installation.databaseUrl();
    const other = await installation.start({ LOG_LEVEL: 'trace', DATABASE_URL: databaseUrl });
    const client = await other.http();
    const pid = await installation.postmasterPid();
    if (pid === undefined) throw new Error('no postmaster');
    process.kill(pid, 'SIGKILL');
    const password = canary('password');
    const body = { email: owner.email, password };
    const answer = await client.post('/auth/login', { body });
    await client.post('/auth/refresh', { body: { refresh_token: owner.refreshToken } });
    expect([401, 503]).toContain(answer.status);
    await eventually('it is back', async () => (await client.get('/health/ready')).status === 200);
    await other.kill();
    const never = [password, owner.refreshToken, new URL(databaseUrl).password];
    for (const secret of never) {
      expect(other.output).not.toContain(secret);
      expect(server.output).not.toContain(secret);
    }
  });

  it('has one line for each request, whatever the client puts into it', async () => {
    const forged = '{"level":30,"msg":"forged"}';
    const messages = (): unknown[] => server.stdout.split('\n').flatMap(messageOf);
    await http.get('/health', { headers: { 'x-request-id': 'the-one-before-them' } });
    await eventually('it is logged', () => server.stdout.includes('the-one-before-them'));
    const before = messages().filter(isRequest).length;
    const answers = [
      await sendRaw(['GET /health HTTP/1.1', `X-Request-Id: abcdefgh%0d%0a${forged}`]),
      await sendRaw(['GET /health HTTP/1.1', `X-Request-Id: abcdefgh\n${forged}`]),
      await sendRaw(['GET /health HTTP/1.1', `X-Request-Id: abcdefgh\r ${forged}`]),
      await sendRaw(['GET /health HTTP/1.1', `traceparent: 00-\t${forged}`]),
      await sendRaw([`GET /nothing%0d%0a${encodeURIComponent(forged)} HTTP/1.1`]),
      await sendRaw([`GET /%zz%0a${encodeURIComponent(forged)} HTTP/1.1`]),
    ];
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1\.1 [24]/);
      expect(answer).not.toMatch(/x-request-id: .*forged/i);
    }
    await http.get('/health', { headers: { 'x-request-id': 'the-last-one-of-all' } });
    await eventually('all are logged', () => server.stdout.includes('the-last-one-of-all'));
    expect(messages()).not.toContain('forged');
    expect(messages().filter(isRequest)).toHaveLength(before + answers.length + 1);
    const [banner = '', ...others] = server.stdout
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('{'));
    expect(banner).toContain('Tillclock listens on');
    const addresses = /^ {4}(?:Dashboard|API docs|OpenAPI|Health) {2,}http:\S+$/;
    expect(others.filter((line) => !addresses.test(line))).toEqual([]);
  });

  it('accepts a harmless request id of the client, so that the request can be found', async () => {
    const id = 'till-3.2026-11-22_0001';
    const answer = await http.get('/nothing', { headers: { 'x-request-id': id } });
    expect(answer.headers.get('x-request-id')).toBe(id);
    await eventually('it is logged', () => server.stdout.includes(`"reqId":"${id}"`));
  });
});
