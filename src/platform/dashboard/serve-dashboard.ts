import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PREFIX = '/app/';
/** Files with the digest of their content in their name. */
const HASHED = '/_static/';
const PAGE = 'index.html';
/** What a build can contain: nothing hidden, and no way up. */
const FILE = /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+$/;
const ONE_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the built pages of the dashboard under `/app`.
 * - `/app` leads to `/app/` (308).
 * - A path without a file is a page of the dashboard, which finds out by itself whether it exists.
 * - A hashed file that is missing is 404 and not cached: with a page in its place, tabs that are open
 *   during an update would read HTML as a script.
 * - The files are compressed when they are built, so nothing is compressed here.
 * @param directory  what `vite build` has made; a server without them serves the API alone
 */
export async function serveDashboard(
  app: NestFastifyApplication,
  directory: string,
): Promise<void> {
  if (!existsSync(join(directory, 'index.html'))) return;
  const fastify = app.getHttpAdapter().getInstance();
  // In a scope of its own, because the documentation decorates answers with its own files.
  await fastify.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: directory,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      index: false,
      // Called for files that exist; a refusal is never cached.
      setHeaders: (reply, path) => {
        void reply.header('cache-control', path.includes(HASHED) ? ONE_YEAR : 'no-cache');
      },
    });
    addRoutes(scope);
  });
}

function addRoutes(scope: FastifyInstance): void {
  // For the router, `/app` and `/app/` are the same path.
  scope.get('/app', (request, reply) =>
    /^\/app(?:\?|$)/.test(request.url) ? reply.redirect(PREFIX, 308) : reply.sendFile(PAGE),
  );
  scope.get<{ Params: { '*': string } }>(`${PREFIX}*`, ({ params }, reply) => {
    const path = params['*'];
    // Names of pages have no dot.
    if (!path.includes('.')) return reply.sendFile(PAGE);
    return FILE.test(path) ? reply.sendFile(path) : reply.callNotFound();
  });
}
