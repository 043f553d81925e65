import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { CONFIG, type Config } from '../config/config.js';
import { createDocument } from './create-document.js';
import { pages } from './document-text.js';

/**
 * Serves the document at `/openapi.json`, `/docs-json` and `/openapi.yaml`, Swagger UI at `/docs`, and the longer
 * texts at `/docs/pages/…`. The document is created at the first request, because a start must not wait for what
 * most processes never show.
 * @param start  where a person who opens the address of the server in a browser is sent
 */
export function serveDocument(app: NestFastifyApplication, start = '/docs'): void {
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
    customSiteTitle: 'Tillclock API',
    customCss: '.swagger-ui .topbar { display: none }',
    swaggerOptions: {
      persistAuthorization: true,
      // The badge would send the address of this document to a service elsewhere.
      validatorUrl: null,
      displayRequestDuration: true,
    },
  });
}
