import Fastify, { type FastifyInstance } from 'fastify';
import { type AppError } from '../../kernel/app-error.js';
import { registerAdmission } from './admission.js';
import type { RequestLimiter } from './request-limiter.js';

/** What a request was counted as, in the order of the requests. */
const counted: string[] = [];
const log: string[] = [];
/** Bodies that were parsed. */
let parsed = 0;

async function open(trustedProxies = 0): Promise<FastifyInstance> {
  const stream = { write: (line: string): void => void log.push(line) };
  const fastify = Fastify({ logger: { level: 'warn', stream }, trustProxy: trustedProxies > 0 });
  registerAdmission(fastify, {
    trustedProxies,
    limiter: {
      count: (key: string): Promise<void> => {
        counted.push(key);
        return Promise.resolve();
      },
    } as unknown as RequestLimiter,
    signatures: {
      check: ({ headers }) =>
        headers.authorization === 'Bearer good' ? { userId: 'user-1' } : { fault: 'invalid' },
    },
  });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    parsed += 1;
    done(null, body);
  });
  fastify.setErrorHandler((error, _request, reply) => {
    const { status, code } = error as AppError;
    void reply.code(status).send({ code, message: (error as AppError).message });
  });
  const allow = { access: { kind: 'allow', permission: 'self' } } as const;
  fastify.post('/own', { config: allow }, () => 'ok');
  fastify.post('/file', { config: { ...allow, reads: ['text/csv'] } }, () => 'ok');
  fastify.post('/open', { config: { access: { kind: 'public', reason: 'x' } } }, () => 'ok');
  await fastify.ready();
  return fastify;
}

describe('a request before its body is read', () => {
  let fastify: FastifyInstance;
  beforeEach(async () => {
    counted.length = 0;
    log.length = 0;
    parsed = 0;
    fastify = await open();
  });
  afterEach(() => fastify.close());

  const json = { 'content-type': 'application/json' };
  const signedIn = { ...json, authorization: 'Bearer good' };

  it('is refused without a valid token, and counted for its address', async () => {
    const headers = { ...json, authorization: 'Bearer bad' };
    const answer = await fastify.inject({ method: 'POST', url: '/own', headers, payload: '{}' });
    expect([answer.statusCode, answer.json()]).toEqual([
      401,
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    ]);
    expect([counted, parsed]).toEqual([['127.0.0.1'], 0]);
  });

  it('is counted for its user with a valid token, and for its address on a public or unknown route', async () => {
    for (const url of ['/own', '/open', '/unknown']) {
      await fastify.inject({ method: 'POST', url, headers: signedIn, payload: '{}' });
    }
    expect(counted).toEqual(['user-1', '127.0.0.1', '127.0.0.1']);
  });

  it.each([
    ['/own', 'text/csv', 'application/json'],
    ['/own', 'application/x-www-form-urlencoded', 'application/json'],
    ['/own', '', 'application/json'],
    ['/file', 'application/json', 'text/csv'],
    ['/file', 'text/csvx', 'text/csv'],
  ])(
    'is refused on %s with %j and the type that the route reads, %s',
    async (url, type, accepted) => {
      const headers = { ...signedIn, 'content-type': type };
      const answer = await fastify.inject({ method: 'POST', url, headers, payload: 'x' });
      expect([answer.statusCode, answer.headers['accept']]).toEqual([415, accepted]);
      expect(answer.json<{ message: string }>().message).toContain(accepted);
      expect(parsed).toBe(0);
    },
  );

  it.each(['application/json', 'Application/JSON; charset=utf-8'])(
    'is read as %s',
    async (type) => {
      const headers = { ...signedIn, 'content-type': type };
      const answer = await fastify.inject({ method: 'POST', url: '/own', headers, payload: '{}' });
      expect([answer.statusCode, parsed]).toEqual([200, 1]);
    },
  );

  it('is refused with a Content-Encoding that is not supported', async () => {
    const headers = { ...signedIn, 'content-encoding': 'gzip' };
    const answer = await fastify.inject({ method: 'POST', url: '/own', headers, payload: '{}' });
    expect([answer.statusCode, answer.headers['accept-encoding']]).toEqual([415, 'identity']);
    const plain = { ...signedIn, 'content-encoding': 'identity' };
    const other = { method: 'POST', url: '/own', headers: plain, payload: '{}' } as const;
    expect((await fastify.inject(other)).statusCode).toBe(200);
  });

  it('logs one warning if it was forwarded and no proxy is trusted', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    for (let time = 0; time < 3; time += 1) await fastify.inject({ url: '/open', headers });
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('TRUSTED_PROXIES');
    const behind = await open(1);
    await behind.inject({ url: '/open', headers });
    await behind.close();
    expect(log).toHaveLength(1);
  });

  it('counts for one address, whatever its spelling, and for the /64 network with IPv6', async () => {
    const behind = await open(1);
    for (const address of [
      ...['192.0.2.1', '::ffff:192.0.2.1', '::FFFF:c000:201', '192.0.2.1:443'],
      ...['2001:db8::1', '2001:DB8:0:0::ffff', '[2001:db8:0:0:1:2:3:4]:80'],
    ]) {
      await behind.inject({ url: '/open', headers: { 'x-forwarded-for': address } });
    }
    await behind.close();
    expect([...new Set(counted)]).toEqual(['192.0.2.1', '2001:db8:0:0::/64']);
  });
});
