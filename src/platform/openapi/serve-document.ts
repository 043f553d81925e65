import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { CONFIG, type Config } from '../config/config.js';
import { createDocument } from './create-document.js';

/**
 * Serves the document at `/openapi.json` and Swagger UI at `/docs`. The document is created at the first
 * request, because a start must not wait for what most processes never show.
 */
export function serveDocument(app: NestFastifyApplication): void {
  const config = app.get<unknown, Config>(CONFIG);
  // A person who opens the address of the server in a browser is sent to the documentation.
  app
    .getHttpAdapter()
    .getInstance()
    .get('/', (_request, reply) => reply.redirect('/docs'));
  SwaggerModule.setup('docs', app, () => createDocument(app, config), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
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
