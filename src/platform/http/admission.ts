import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../kernel/app-error.js';
import { clientAddress, networkOf } from './client-address.js';
import type { RequestLimiter } from './request-limiter.js';
import { DEFAULT_TYPES } from './route-config.js';
import { unauthenticated, type TokenSignatures } from './token-signatures.js';

/** What decides about a request before its body is read. */
export interface Admission {
  readonly signatures: TokenSignatures;
  readonly limiter: RequestLimiter;
  /** Reverse proxies in front of this process. */
  readonly trustedProxies: number;
}

/**
 * Lets a request in before a byte of its body is read: within the limit of its user or, without a
 * valid token, of its address; and with a body that its route reads. The order matters: a stranger
 * neither learns what a route reads nor has anything parsed.
 */
export function registerAdmission(fastify: FastifyInstance, admission: Admission): void {
  const warn = forwardedWarning(admission);
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    warn(request);
    await admit(admission, request, reply);
    assertReadable(request, reply);
  });
}

/** @throws TOO_MANY_REQUESTS, UNAUTHENTICATED */
async function admit(
  { signatures, limiter }: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { access } = request.routeOptions.config;
  const token = access?.kind === 'allow' ? signatures.check(request) : undefined;
  const address = clientAddress(request);
  await limiter.count(token?.userId ?? networkOf(address), reply);
  if (token && token.userId === undefined) throw unauthenticated(token.fault);
}

/**
 * Each route reads the content types that it declares.
 * @throws UNSUPPORTED_MEDIA_TYPE  with the accepted ones in the sentence and the header
 */
function assertReadable(request: FastifyRequest, reply: FastifyReply): void {
  if (!hasBody(request)) return;
  const { 'content-encoding': encoding = 'identity', 'content-type': type = '' } = request.headers;
  if (encoding.trim().toLowerCase() !== 'identity') {
    reply.header('accept-encoding', 'identity');
    throw unsupported('The body must be sent without Content-Encoding');
  }
  const types = request.routeOptions.config.reads ?? DEFAULT_TYPES;
  if (types.includes((type.split(';', 1)[0] ?? '').trim().toLowerCase())) return;
  reply.header('accept', types.join(', '));
  throw unsupported(`This route reads a body of the type ${types.join(' or ')}`);
}

function hasBody({ method, headers, is404 }: FastifyRequest): boolean {
  if (is404 || method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = headers;
  return encoding !== undefined || length !== '0';
}

function unsupported(detail: string): AppError {
  return new AppError('UNSUPPORTED_MEDIA_TYPE', { detail });
}

/** Once a process: behind a proxy that nobody declared, all clients share one limit. */
function forwardedWarning({ trustedProxies }: Admission): (request: FastifyRequest) => void {
  let isWarned = trustedProxies > 0;
  return ({ headers, log }) => {
    if (isWarned || headers['x-forwarded-for'] === undefined) return;
    isWarned = true;
    log.warn(
      'A request has X-Forwarded-For, but TRUSTED_PROXIES is 0: every limit counts the address of the proxy',
    );
  };
}
