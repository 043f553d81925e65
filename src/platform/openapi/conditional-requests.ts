import type { OpenAPIObject, ParameterObject } from '@nestjs/swagger';
import { isRef, operationsOf, schemaName, type Placed } from './open-api.js';
import { headerRef } from './response-headers.js';

const IF_NONE_MATCH: ParameterObject = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of an earlier response.',
  schema: { type: 'string' },
};
const IF_MATCH: ParameterObject = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The version of the record that is changed, in place of `version` in the body.',
  schema: { type: 'string', example: '"3"' },
};

/** Adds the headers that make repeated reads cheap and protect changes by a version. */
export function addConditionalRequests(document: OpenAPIObject): void {
  for (const placed of operationsOf(document)) {
    const { operation } = placed;
    if (isTagged(placed)) {
      addParameter(placed, IF_NONE_MATCH);
      operation.responses['304'] = {
        description: 'The client already has this response: its tag was in `If-None-Match`',
        headers: headerRef(
          'X-Request-Id',
          'Date',
          'RateLimit',
          'RateLimit-Policy',
          'Cache-Control',
          'ETag',
        ),
      };
    } else if (takesVersion(document, placed)) {
      addParameter(placed, IF_MATCH);
    }
  }
}

/** Whether the response is read as JSON, and therefore has an `ETag`. */
export function isTagged({ method, operation }: Placed): boolean {
  const success = operation.responses['200'];
  if (method !== 'get' || !success || isRef(success)) return false;
  return success.content !== undefined && 'application/json' in success.content;
}

function takesVersion(document: OpenAPIObject, { operation }: Placed): boolean {
  if (!operation.requestBody || isRef(operation.requestBody)) return false;
  const schema = operation.requestBody.content['application/json']?.schema;
  if (!schema || !isRef(schema)) return false;
  const target = document.components?.schemas?.[schemaName(schema)];
  return target !== undefined && !isRef(target) && 'version' in (target.properties ?? {});
}

function addParameter({ operation }: Placed, parameter: ParameterObject): void {
  operation.parameters = [...(operation.parameters ?? []), parameter];
}
