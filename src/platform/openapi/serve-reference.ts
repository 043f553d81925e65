import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync, readdirSync } from 'node:fs';

const PREFIX = '/docs/_static/';
/** The script has the digest of its content in its name. */
const SCRIPT = /^reference-[0-9a-f]{16}\.js$/;
const ONE_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the reference page at `/docs` with its one script, both from this server alone. The script was compressed when it
 * was built. Source: docs/adr/0024-reference-page.md
 * @param directory  what the build has written; without it, the page leads to the document
 */
export async function serveReference(
  app: NestFastifyApplication,
  directory: string,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const files = existsSync(directory) ? readdirSync(directory) : [];
  const script = files.find((name) => SCRIPT.test(name));
  const page = pageWith(script);
  fastify.get('/docs', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page),
  );
  if (script === undefined) return;
  // In a scope of its own, because the dashboard decorates answers with its own files.
  await fastify.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: directory,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply) => void reply.header('cache-control', ONE_YEAR),
    });
    scope.get(PREFIX + script, (_request, reply) => reply.sendFile(script));
  });
}

function pageWith(script: string | undefined): string {
  const load =
    script === undefined
      ? '<p>The reference was not built; the document is at <a href="/openapi.json">/openapi.json</a>.</p>'
      : `<script src="${PREFIX}${script}" defer></script>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tillclock API</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="reference"></div>
<noscript>The reference needs JavaScript; the document is at <a href="/openapi.json">/openapi.json</a>.</noscript>
${load}
</body>
</html>
`;
}
