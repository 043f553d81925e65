import cors from '@fastify/cors';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { KeyClaims } from '../idempotency/key-claims.js';
import { HealthService } from '../observability/health.service.js';
import { NestLogger } from '../observability/logger.js';
import { METRICS, type Metrics } from '../observability/metrics.js';
import { FastifyServer, logAnswered } from './fastify-server.js';
import { parseFormBody } from './form-body.js';
import { parseJsonBody } from './json-body.js';
import { KnownRoutes } from './known-routes.js';
import { ProblemFilter } from './problem.filter.js';
import { securityHeaders } from './security-headers.js';
import { validationPipe } from './validation.js';

/** Longest catalog file; all other bodies are far below the server's limit. */
const JSON_LIMIT_BYTES = 1024 * 1024;
const TEXT_LIMIT_BYTES = 5 * 1024 * 1024;

/** The application with its HTTP habits, not listening yet. Tests and `main.ts` make it the same way. */
export async function createApp(
  module: DynamicModule,
  config: Config,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    module,
    new FastifyServer(config, logger),
    {
      logger: new NestLogger(logger),
      bodyParser: false,
      abortOnError: false,
    },
  );
  const fastify = app.getHttpAdapter().getInstance();
  const known = new KnownRoutes();
  fastify.addHook('onRoute', (route) => known.add(route));
  registerParsers(fastify);
  registerRequestHooks(fastify);
  registerFigures(fastify, app.get<unknown, Metrics | null>(METRICS));
  registerDrain(fastify, app.get(HealthService));
  registerRelease(fastify, app.get(KeyClaims));
  await registerCors(fastify, config);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(known));
  return app;
}

function registerParsers(fastify: FastifyInstance): void {
  const parse =
    (read: (body: Buffer) => unknown) =>
    (
      _request: FastifyRequest,
      body: Buffer,
      done: (error: Error | null, value?: unknown) => void,
    ): void => {
      try {
        done(null, read(body));
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    };
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: JSON_LIMIT_BYTES },
    parse(parseJsonBody),
  );
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: JSON_LIMIT_BYTES },
    parse(parseFormBody),
  );
  fastify.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: TEXT_LIMIT_BYTES },
    parse((body) => body.toString('utf8')),
  );
}

/** Headers of every answer, and one log line a request after it was answered. */
function registerRequestHooks(fastify: FastifyInstance): void {
  const everywhere = securityHeaders();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    reply.headers(everywhere).header('x-request-id', request.id);
    done();
  });
  fastify.addHook(
    'onResponse',
    (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
      logAnswered(request, reply);
      done();
    },
  );
}

/** Counts each answered request. Without figures there is no hook, and nothing to pay for. */
function registerFigures(fastify: FastifyInstance, metrics: Metrics | null): void {
  if (!metrics) return;
  fastify.addHook(
    'onResponse',
    (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
      metrics.observeRequest({
        route: request.routeOptions.url,
        method: request.method,
        status: reply.statusCode,
        seconds: reply.elapsedTime / 1_000,
      });
      done();
    },
  );
}

/** What follows the reply in Fastify's hook. */
type SendHookRest = [unknown, (error: Error | null, payload: unknown) => void];

/**
 * Lets go of connections with the answers given while the server drains. Closed without a word after
 * an answer, a connection could take the client's next request with it; kept, it would hold up the end.
 */
function registerDrain(fastify: FastifyInstance, health: HealthService): void {
  fastify.addHook('onSend', (_request, reply, ...[payload, done]: SendHookRest): void => {
    if (health.isDraining) reply.header('connection', 'close');
    done(null, payload);
  });
}

/**
 * Ends what was begun for a request that was then refused, before its answer is sent: who repeats it at
 * once must not find its key in use.
 */
function registerRelease(fastify: FastifyInstance, claims: KeyClaims): void {
  fastify.addHook('onSend', (request, _reply, ...[payload, done]: SendHookRest): void => {
    if (!claims.holds(request)) return done(null, payload);
    claims.release(request).then(
      () => done(null, payload),
      // The connection is lost, and with it the claim.
      () => done(null, payload),
    );
  });
}

async function registerCors(fastify: FastifyInstance, config: Config): Promise<void> {
  await fastify.register(cors, {
    origin: config.corsOrigins.length === 0 ? false : [...config.corsOrigins],
    exposedHeaders: [
      'Idempotent-Replayed',
      'Location',
      'Retry-After',
      'RateLimit',
      'RateLimit-Policy',
      'X-Request-Id',
    ],
    maxAge: 600,
  });
}
