import { applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { declareRoute } from './route-config.js';

/** When a route became deprecated, when it ends, and where its successor is described. */
export interface Deprecation {
  /** A date, `YYYY-MM-DD`, from which on nobody should begin to use the route. */
  readonly since: string;
  /** The date from which on the route may be gone; absent while nobody has decided. */
  readonly sunset?: string;
  /** The path of the document that describes what to use in its place. */
  readonly guide: string;
}

const DEPRECATED = Symbol('DEPRECATED_ROUTE');

/** Marks a route that still works and will end: in the document, and in the headers of each of its answers. */
export function Deprecated(deprecation: Deprecation): MethodDecorator {
  return applyDecorators(
    ApiExtension('x-deprecation', { ...deprecation }),
    declareRoute({ [DEPRECATED]: deprecation }),
  );
}

/**
 * The headers of RFC 9745 (`Deprecation`, a structured date) and RFC 8594 (`Sunset`, an HTTP date), with a link
 * to the guide.
 */
export function deprecationHeaders({ since, sunset, guide }: Deprecation): Record<string, string> {
  return {
    deprecation: `@${Date.parse(since) / 1_000}`,
    ...(sunset === undefined ? {} : { sunset: new Date(sunset).toUTCString() }),
    link: `<${guide}>; rel="deprecation"; type="text/html"`,
  };
}

/** Adds the headers to each answer of a deprecated route, refusals included. */
export function registerDeprecations(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const config = request.routeOptions.config as unknown as Readonly<Record<symbol, unknown>>;
    const deprecation = config[DEPRECATED] as Deprecation | undefined;
    if (deprecation) reply.headers(deprecationHeaders(deprecation));
    done();
  });
}
