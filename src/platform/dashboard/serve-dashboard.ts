import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PREFIX = '/app/';
/** Files with the digest of their content in their name. */
const HASHED = '/_static/';
const PAGE = 'index.html';
/** What a build can contain: nothing hidden, and no way up. */
const FILE = /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+$/;
const ONE_YEAR = 'public, max-age=31536000, immutable';

/** What the sign-in page offers where the demo is on: accounts that everyone knows. */
export interface DemoAccess {
  readonly accounts: readonly { readonly role: string; readonly email: string }[];
  readonly password: string;
}

/**
 * Serves the built pages of the dashboard under `/app`.
 * - `/app` leads to `/app/` (308).
 * - A path without a file is a page of the dashboard, which finds out by itself whether it exists.
 * - A hashed file that is missing is 404 and not cached: with a page in its place, tabs that are open
 *   during an update would read HTML as a script.
 * - The files are compressed when they are built, so nothing is compressed here.
 * @param directory  what `vite build` has made; a server without them serves the API alone
 * @param demo  undefined without demo data, as always in production: then the page says nothing about it
 */
export async function serveDashboard(
  app: NestFastifyApplication,
  directory: string,
  demo?: DemoAccess,
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
    addRoutes(scope, demo === undefined ? sendPage : sendDemoPage(directory, demo));
  });
}

type SendPage = (reply: FastifyReply) => unknown;

const sendPage: SendPage = (reply) => reply.sendFile(PAGE);

/** The page with the accounts of the demo in its head. */
function sendDemoPage(directory: string, demo: DemoAccess): SendPage {
  const content = JSON.stringify(demo).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const meta = `<meta name="tillclock-demo" content="${content}" />`;
  const page = readFileSync(join(directory, PAGE), 'utf8');
  const html = page.replace('<title>', () => `${meta}<title>`);
  return (reply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
}

function addRoutes(scope: FastifyInstance, send: SendPage): void {
  // For the router, `/app` and `/app/` are the same path.
  scope.get('/app', (request, reply) =>
    /^\/app(?:\?|$)/.test(request.url) ? reply.redirect(PREFIX, 308) : send(reply),
  );
  scope.get<{ Params: { '*': string } }>(`${PREFIX}*`, ({ params }, reply) => {
    const path = params['*'];
    // Names of pages have no dot.
    if (!path.includes('.')) return send(reply);
    return FILE.test(path) ? reply.sendFile(path) : reply.callNotFound();
  });
}
