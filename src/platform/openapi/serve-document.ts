import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { CONFIG, type Config } from '../config/config.js';
import { projectPath } from '../config/project-path.js';
import { createDocument } from './create-document.js';
import { pages } from './document-text.js';
import { serveReference } from './serve-reference.js';

/** The script of the reference page, which the build writes beside the code of the server. */
const REFERENCE = projectPath('dist', 'reference');

/** What a process can serve otherwise. */
interface Places {
  /** Where a person who opens the address of the server in a browser is sent. */
  readonly start?: string;
  /** The directory with the script of the reference page. */
  readonly reference?: string;
}

/**
 * Serves the document at `/openapi.json`, `/docs-json` and `/openapi.yaml`, the reference page at `/docs`, and the
 * longer texts at `/docs/pages/…`. The document is created at the first request, because a start must not wait for what
 * most processes never show.
 */
export async function serveDocument(
  app: NestFastifyApplication,
  { start = '/docs', reference = REFERENCE }: Places = {},
): Promise<void> {
  const config = app.get<unknown, Config>(CONFIG);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/', (_request, reply) => reply.redirect(start));
  // Generators of clients look for the document of a Nest application here.
  fastify.get('/docs-json', (_request, reply) => reply.redirect('/openapi.json'));
  for (const { name, text } of pages(config)) {
    fastify.get(`/docs/pages/${name}`, (_request, reply) =>
      reply.type('text/markdown; charset=utf-8').send(text),
    );
  }
  SwaggerModule.setup('docs', app, () => createDocument(app, config), {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    raw: ['json', 'yaml'],
    // The page is another one.
    ui: false,
  });
  await serveReference(app, reference);
}
