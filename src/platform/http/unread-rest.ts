import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';

/** What a client may still send after its answer: many times the longest body of any route. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_MS = 10_000;
const LOOK_MS = 50;

/** Connections whose request was answered before all of it had arrived. */
const answeredEarly = new WeakSet<Socket>();

/** Whether the client has its answer and only goes on sending, so that nothing more may be written to it. */
export function wasAnsweredEarly(socket: Socket): boolean {
  return answeredEarly.has(socket);
}

type SendHookRest = [unknown, (error: Error | null, payload: unknown) => void];

/**
 * Reads the rest of a body whose request is refused before it has arrived, and throws it away, within
 * bounds. A connection that is closed while its client is sending is reset, and then most clients report
 * a broken pipe and never see the answer.
 */
export function registerUnreadRest(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, ...[payload, done]: SendHookRest): void => {
    if (!request.raw.complete) keepOpen(request, reply);
    done(null, payload);
  });
}

function keepOpen({ raw }: FastifyRequest, reply: FastifyReply): void {
  const { socket } = raw;
  const isLast = raw.headers.connection?.toLowerCase() === 'close';
  // Fastify announces that it will close, and Node closes with the answer unless the connection is to be
  // kept. Having said so, the connection is kept: a client that reuses it must not find it closed.
  reply.header('connection', 'keep-alive');
  answeredEarly.add(socket);
  reply.raw.once('finish', () => {
    discardRest(socket, () => raw.complete, isLast);
  });
}

/** Node discards what arrives after the answer; here is only looked at when it is enough. */
function discardRest(socket: Socket, isComplete: () => boolean, isLast: boolean): void {
  const mostBytes = socket.bytesRead + MOST_BYTES;
  const until = performance.now() + MOST_MS;
  const timer = setInterval(() => {
    const isTooMuch = socket.bytesRead > mostBytes || performance.now() > until;
    if (!isComplete() && !socket.destroyed && !isTooMuch) return;
    clearInterval(timer);
    answeredEarly.delete(socket);
    if (!isComplete()) socket.destroy();
    else if (isLast) socket.end();
  }, LOOK_MS);
}
