import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { Config } from '../config/config.js';
import { Answer, PROBLEM_TYPE } from './answer.js';
import { toProblem } from './problem.js';
import { securityHeaders } from './security-headers.js';
import { wasAnsweredEarly } from './unread-rest.js';
import { AppError } from '../../kernel/app-error.js';

/** The largest body of any route, which is that of the CSV import. */
const BODY_LIMIT_BYTES = 5 * 1024 * 1024;
/** How often Node checks for requests that are late; its default of 30 s would double a time-out of 30 s. */
const TIMEOUT_CHECK_MS = 500;
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** Ids of this form are accepted from `X-Request-Id`; anything else could forge log lines. */
const REQUEST_ID = /^[A-Za-z0-9._:-]{8,128}$/;

/** Distinguishes this process's requests from those of other instances and of earlier runs. */
const PROCESS_TAG = randomBytes(9).toString('base64url');
let requests = 0;

const EVERYWHERE = securityHeaders();

/**
 * Returns the client's own id, or a number within this process: random ids were visible in CPU profiles of
 * a receipt.
 */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  if (typeof given === 'string' && REQUEST_ID.test(given)) return given;
  requests += 1;
  return `${PROCESS_TAG}-${requests.toString(36)}`;
}

/** Answers a path that the router cannot decode. No hook runs for it. */
function answerUndecodable(cause: Error, request: FastifyRequest, reply: FastifyReply): void {
  const detail = 'The path cannot be decoded';
  const problem = toProblem(new AppError('MALFORMED_REQUEST', { detail }, { cause }), request.id);
  void reply
    .headers(EVERYWHERE)
    .header('x-request-id', request.id)
    .header('content-type', PROBLEM_TYPE)
    .code(problem.status)
    .send(problem.text);
  logAnswered(request, reply);
}

const refusals = new WeakMap<FastifyRequest, string>();

/** Remembers the error code that a request was answered with, for its log line. */
export function noteRefusal(request: FastifyRequest, code: string): void {
  refusals.set(request, code);
}

/** The routes that load balancers request every few seconds, which would fill the log. */
function levelOf(route: string | undefined): 'debug' | 'info' {
  return route?.startsWith('/health') === true ? 'debug' : 'info';
}

/**
 * Writes the log line of a request. It has the template of the path, because a real path may contain
 * private data.
 */
export function logAnswered(request: FastifyRequest, reply: FastifyReply): void {
  const { traceparent } = request.headers;
  const { url: route } = request.routeOptions;
  const code = refusals.get(request);
  request.log[levelOf(route)](
    {
      method: request.method,
      route: route ?? null,
      status: reply.statusCode,
      ...(code === undefined ? {} : { code }),
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(traceparent === undefined ? {} : { traceparent }),
    },
    'request',
  );
}

/** Node's word for a request that has not arrived in time, be it in its headers or its body. */
const TOO_SLOW = 'ERR_HTTP_REQUEST_TIMEOUT';

/**
 * Answers bytes that are no HTTP request, headers that are too long, and requests that are too slow: no
 * hook runs for them, and only the socket is there to write to.
 */
function answerUnreadable(logger: FastifyBaseLogger, cause: Error, socket: Socket): void {
  if (wasAnsweredEarly(socket)) return void socket.destroy();
  if (!socket.writable) return;
  const reason: unknown = Reflect.get(cause, 'code');
  const code = reason === TOO_SLOW ? 'REQUEST_TIMEOUT' : 'MALFORMED_REQUEST';
  const problem = toProblem(new AppError(code, {}, { cause }), 'unread');
  const headers = { ...EVERYWHERE, 'content-type': PROBLEM_TYPE, connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = Buffer.byteLength(problem.text);
  const status = `${problem.status} ${STATUS_CODES[problem.status] ?? ''}`;
  socket.end(
    `HTTP/1.1 ${status}\r\n${lines.join('')}content-length: ${length}\r\n\r\n${problem.text}`,
  );
  logger.info({ status: problem.status, cause: reason }, 'unreadable request');
}

/** The HTTP server: Fastify, with {@link Answer} as the one way to choose status, headers or bytes. */
export class FastifyServer extends FastifyAdapter {
  constructor(config: Config, logger: FastifyBaseLogger) {
    super({
      loggerInstance: logger,
      logController: new LogController({ disableRequestLogging: true }),
      bodyLimit: BODY_LIMIT_BYTES,
      requestTimeout: config.requestTimeoutS * 1_000,
      http: {
        headersTimeout: config.requestTimeoutS * 1_000,
        connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      },
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
      forceCloseConnections: 'idle',
      return503OnClosing: false,
      genReqId: requestIdOf,
      routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
      frameworkErrors: answerUndecodable,
      clientErrorHandler: (error, socket) => answerUnreadable(logger, error, socket),
    });
  }

  override reply(
    response: Parameters<FastifyAdapter['reply']>[0],
    body: unknown,
    statusCode?: number,
  ): ReturnType<FastifyAdapter['reply']> {
    if (!(body instanceof Answer)) return super.reply(response, body, statusCode);
    if ('headers' in response && typeof response.headers === 'function') {
      response.headers(body.headers);
    }
    return super.reply(response, body.body, body.status);
  }
}
