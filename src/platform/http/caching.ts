import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The callback of Fastify's hook. */
type SendHookRest = [unknown, (error: Error | null, payload: unknown) => void];

/**
 * Sets how long answers may be cached. The browser of one person may cache a read, and asks each time
 * whether it has changed; if not, the answer is 304 without a body. Everything else, including tokens (RFC
 * 6749, 5.1) and refusals, is never cached.
 */
export function registerCaching(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, ...[payload, done]: SendHookRest): void => {
    if (reply.hasHeader('cache-control')) return done(null, payload);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || reply.statusCode !== 200) {
      reply.header('cache-control', 'no-store');
      return done(null, payload);
    }
    reply.header('cache-control', 'private, no-cache');
    done(null, isUnchanged(request, reply, payload) ? null : payload);
  });
}

/** Gives the answer its tag, and turns it into 304 when the client has the same one. */
function isUnchanged(request: FastifyRequest, reply: FastifyReply, payload: unknown): boolean {
  // A file that is sent while it is being written has no tag.
  if (typeof payload !== 'string') return false;
  const tag = `"${hash('sha256', payload, 'base64url').slice(0, 27)}"`;
  // Weak: a compressed answer has the same tag.
  reply.header('etag', `W/${tag}`);
  if (!matches(request.headers['if-none-match'], tag)) return false;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return true;
}

/** Compares weakly, RFC 9110, 13.1.2. */
function matches(sent: string | undefined, tag: string): boolean {
  if (sent === undefined) return false;
  return (
    sent.trim() === '*' || sent.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
  );
}
