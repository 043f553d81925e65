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
import { registerAdmission } from './admission.js';
import { registerParsers } from './body-parsers.js';
import { registerCompression, registerCors } from './browsers.js';
import { registerCaching } from './caching.js';
import { registerDeprecations } from './deprecated-route.js';
import { FastifyServer, logAnswered } from './fastify-server.js';
import { KnownRoutes } from './known-routes.js';
import { ProblemFilter } from './problem.filter.js';
import { RequestLimiter } from './request-limiter.js';
import { securityHeaders } from './security-headers.js';
import { TokenSignatures } from './token-signatures.js';
import { registerUnreadRest } from './unread-rest.js';
import { validationPipe } from './validation.js';

/**
 * Creates the application with its HTTP behaviour, not listening yet. Tests and `main.ts` create it in the
 * same way.
 */
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
  registerDeprecations(fastify);
  registerFigures(fastify, app.get<unknown, Metrics | null>(METRICS));
  registerDrain(fastify, app.get(HealthService));
  registerRelease(fastify, app.get(KeyClaims));
  registerUnreadRest(fastify);
  registerCaching(fastify);
  await registerCompression(fastify);
  // Before the admission, because a page must be able to read why its request was refused.
  await registerCors(fastify, config);
  registerAdmission(fastify, {
    signatures: app.get(TokenSignatures, { strict: false }),
    limiter: app.get(RequestLimiter),
    trustedProxies: config.trustedProxies,
  });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(known));
  return app;
}

/** Sets the headers of every answer, and writes one log line for each request after it was answered. */
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

/** Counts each answered request. Without figures there is no hook and no cost. */
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

/** The callback of Fastify's hook. */
type SendHookRest = [unknown, (error: Error | null, payload: unknown) => void];

/**
 * Announces with each answer during the shutdown that the connection closes. If it closed silently after an
 * answer, the client's next request could be lost with it; if it stayed open, it would delay the end.
 */
function registerDrain(fastify: FastifyInstance, health: HealthService): void {
  fastify.addHook('onSend', (_request, reply, ...[payload, done]: SendHookRest): void => {
    if (health.isDraining) reply.header('connection', 'close');
    done(null, payload);
  });
}

/**
 * Undoes the claim of a request that was then refused, before its answer is sent, so that an immediate
 * repetition does not find its key in use.
 */
function registerRelease(fastify: FastifyInstance, claims: KeyClaims): void {
  fastify.addHook('onSend', (request, _reply, ...[payload, done]: SendHookRest): void => {
    if (!claims.holds(request)) return done(null, payload);
    claims.release(request).then(
      () => done(null, payload),
      // The connection is lost, and the claim with it.
      () => done(null, payload),
    );
  });
}
