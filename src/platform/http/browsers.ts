import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';

/** Text of any kind but streams of events, and JSON Lines, which the plugin does not know. */
const COMPRESSED_TYPES =
  /^text\/(?!event-stream)|[+/](?:jsonl?|text|xml)(?:;|$)|octet-stream(?:;|$)/u;
/** Shorter answers are not compressed, because they gain nothing. */
const COMPRESSED_FROM_BYTES = 1024;
/** Origins on a developer's own machine, on any port. */
const LOCAL_ORIGIN = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;
const PREFLIGHT_KEPT_S = 600;

/**
 * Allows pages of other origins to call the API: those in the configuration and, outside production, local
 * ones.
 */
export async function registerCors(
  fastify: FastifyInstance,
  { corsOrigins, environment }: Pick<Config, 'corsOrigins' | 'environment'>,
): Promise<void> {
  const isAllowed = (origin: string): boolean =>
    corsOrigins.includes(origin) || (environment !== 'production' && LOCAL_ORIGIN.test(origin));
  await fastify.register(cors, {
    origin: (origin, allow) => allow(null, origin !== undefined && isAllowed(origin)),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    // A page on another origin can read only these headers.
    exposedHeaders: [
      'Content-Disposition',
      'Date',
      'Deprecation',
      'ETag',
      'Idempotent-Replayed',
      'Location',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'Sunset',
      'WWW-Authenticate',
      'X-Request-Id',
    ],
    strictPreflight: false,
    maxAge: PREFLIGHT_KEPT_S,
  });
}

/** Compresses answers for clients that accept it. Requests are never decompressed: 1 MB can become 1 GB. */
export async function registerCompression(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, {
    threshold: COMPRESSED_FROM_BYTES,
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    customTypes: COMPRESSED_TYPES,
  });
}
