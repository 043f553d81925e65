import type { OpenAPIObject, ParameterObject, SchemaObject } from '@nestjs/swagger';
import {
  childrenOf,
  isRef,
  operationsOf,
  parametersOf,
  schemaName,
  type SchemaOrRef,
} from './open-api.js';

/**
 * The format that the name of a field implies. TypeScript knows `string` and `number` only, and names
 * follow the same rule everywhere; for other names the DTO states the format itself. Ids that a client
 * chooses (`client_…`, `request_id`) are free text.
 */
const FORMATS: readonly (readonly [RegExp, Partial<SchemaObject>])[] = [
  [/^(?!client_|request_id$)(?:.*_)?ids?$/, { format: 'uuid' }],
  [/_at$/, { format: 'date-time' }],
  [/_date$/, { format: 'date' }],
  [/(?:^|_)email$/, { format: 'email' }],
];
const INTEGERS = /^(?:limit|version)$|_(?:number|count)$/;

/** Adds to all schemas and parameters the formats that their names imply. */
export function applyWireFormats(document: OpenAPIObject): void {
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    if (isRef(schema)) continue;
    for (const [name, property] of Object.entries(schema.properties ?? {})) format(name, property);
  }
  for (const { operation } of operationsOf(document)) {
    for (const parameter of parametersOf(operation)) {
      if (parameter.schema) format(parameter.name, parameter.schema);
      describeId(parameter);
    }
  }
}

function format(name: string, schema: SchemaOrRef): void {
  if (isRef(schema)) return;
  if (schema.items) return format(name, schema.items);
  const types = [schema.type].flat();
  if (types.includes('string') && schema.format === undefined && !schema.enum) {
    Object.assign(schema, FORMATS.find(([pattern]) => pattern.test(name))?.[1]);
  }
  if (types.includes('number') && schema.format === undefined && INTEGERS.test(name)) {
    schema.type = Array.isArray(schema.type)
      ? schema.type.map((type) => (type === 'number' ? 'integer' : type))
      : 'integer';
  }
}

function describeId(parameter: ParameterObject): void {
  if (parameter.in !== 'path' || parameter.description) return;
  parameter.description = `The id of the ${parameter.name.replace(/_id$/, '').replaceAll('_', ' ')}.`;
}

/**
 * Declares for all schemas of requests that unknown fields are refused, as the validation does. Schemas of
 * responses stay open, because a later release may add fields.
 */
export function closeRequestBodies(document: OpenAPIObject): void {
  const closed = new Set<string>();
  const close = (schema: SchemaOrRef): void => {
    if (!isRef(schema)) {
      childrenOf(schema).forEach(close);
      return;
    }
    const name = schemaName(schema);
    const target = document.components?.schemas?.[name];
    if (closed.has(name) || !target || isRef(target)) return;
    closed.add(name);
    // Only an object has fields: with this beside an enum, generators of clients take it for any text.
    if (target.type === 'object') target.additionalProperties = false;
    close(target);
  };
  for (const { operation } of operationsOf(document)) {
    if (!operation.requestBody || isRef(operation.requestBody)) continue;
    for (const media of Object.values(operation.requestBody.content)) {
      if (media.schema) close(media.schema);
    }
  }
}
