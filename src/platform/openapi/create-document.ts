import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { allows, PERMISSIONS } from '../../kernel/permissions.js';
import { ROLES } from '../../kernel/role.js';
import { VERSION } from '../../kernel/version.js';
import { addConditionalRequests } from './conditional-requests.js';
import { description, TAGS, type DocumentFacts } from './document-text.js';
import { Examples } from './examples.js';
import { nameEnums } from './named-enums.js';
import { operationsOf, sorted, type Placed } from './open-api.js';
import { operationId, provisionalId } from './operation-ids.js';
import { pathsByUse, tagsByUse } from './order-of-use.js';
import { addProblemResponses } from './problem-responses.js';
import { PROBLEM_SCHEMAS } from './problem-schemas.js';
import { HEADER_COMPONENTS } from './response-headers.js';
import { completeRequests, completeSuccesses } from './success-responses.js';
import { applyWireFormats, closeRequestBodies } from './wire-formats.js';

/**
 * Creates the contract of the API from the decorators of the routes and the types of the DTOs. Everything
 * that follows from the declaration of a route (refusals, headers, security, examples) is added here, so
 * that no route can forget it. The order is stable: the committed file changes only with the API.
 * @param app  may be in preview mode, because none of its providers is called
 */
export function createDocument(app: INestApplication, facts: DocumentFacts): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, frame(facts), {
    operationIdFactory: provisionalId,
  });
  document.components = {
    ...document.components,
    schemas: sorted({ ...document.components?.schemas, ...PROBLEM_SCHEMAS }),
    headers: { ...HEADER_COMPONENTS },
  };
  document.paths = pathsByUse(document);
  operationsOf(document).forEach(completeOperation);
  applyWireFormats(document);
  closeRequestBodies(document);
  const examples = new Examples(document.components.schemas ?? {});
  completeRequests(document, examples);
  completeSuccesses(document, examples);
  addConditionalRequests(document);
  addProblemResponses(document);
  nameEnums(document);
  document.components.schemas = sorted(document.components.schemas ?? {});
  return document;
}

function frame(facts: DocumentFacts): Omit<OpenAPIObject, 'paths'> {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tillclock')
    .setDescription(description(facts))
    .setVersion(VERSION)
    .addServer('/', 'The server of this document')
    .addOAuth2(
      {
        type: 'oauth2',
        description: 'Sign in with e-mail and password; leave the client fields empty.',
        flows: { password: { tokenUrl: '/auth/login', scopes: {} } },
      },
      'oauth2',
    )
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'The access token from `POST /auth/login`.',
      },
      'bearer',
    );
  return { ...builder.build(), tags: tagsByUse(TAGS) };
}

function completeOperation(placed: Placed): void {
  const { operation } = placed;
  operation.operationId = operationId(placed);
  if (operation['x-deprecation']) operation.deprecated = true;
  operation.security = operation['x-public'] ? [] : [{ bearer: [] }, { oauth2: [] }];
  operation.description = [operation.description, accessOf(placed)].filter(Boolean).join('\n\n');
}

function accessOf({ operation }: Placed): string {
  const reason = operation['x-public'];
  if (reason) return `Requires no token: ${reason}.`;
  const permission = PERMISSIONS.find((known) => known === operation['x-permission']);
  if (!permission) throw new Error(`${operation.operationId} declares no access`);
  const roles = ROLES.filter((role) => allows(role, permission));
  return roles.length === ROLES.length
    ? 'Allowed for every role.'
    : `Allowed for the role ${roles.join(' or ')}.`;
}
