import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export function createDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder().setTitle('Tillclock').setVersion('0.1.0').setOpenAPIVersion('3.1.0');
  return SwaggerModule.createDocument(app, builder.build());
}

export function serveDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => createDocument(app), { jsonDocumentUrl: 'openapi.json' });
}
