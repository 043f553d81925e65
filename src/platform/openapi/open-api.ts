import type {
  OpenAPIObject,
  OperationObject,
  ParameterObject,
  ReferenceObject,
  SchemaObject,
} from '@nestjs/swagger';

/** A schema, or the name of one. */
export type SchemaOrRef = SchemaObject | ReferenceObject;
export type Schemas = Readonly<Record<string, SchemaOrRef>>;

/** The methods of this API, in the order of the document. */
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** The parts of a route's declaration for which OpenAPI has no field. */
export interface Extensions {
  /** The permission that it requires; absent if it is public. */
  readonly 'x-permission'?: string;
  /** Whether a person may call it who has to change their password first. */
  readonly 'x-before-password-change'?: boolean;
  /** Why it needs no token. */
  readonly 'x-public'?: string;
  readonly 'x-idempotent'?: boolean;
  /** When it became deprecated and ends, from `@Deprecated`. */
  readonly 'x-deprecation'?: object;
  /** The refusals of its business rules, from `@Fails`. */
  readonly 'x-error-codes'?: readonly string[];
}

/** An operation with its path and method. */
export interface Placed {
  /** The template of the path, e.g. `/shops/{shop_id}`. */
  readonly path: string;
  readonly method: Method;
  readonly operation: OperationObject & Extensions;
}

const SCHEMA_PREFIX = '#/components/schemas/';

export function isRef(value: object): value is ReferenceObject {
  return '$ref' in value;
}

export function refTo(schema: string): ReferenceObject {
  return { $ref: `${SCHEMA_PREFIX}${schema}` };
}

/** Returns the name in a reference to a schema. */
export function schemaName(ref: ReferenceObject): string {
  return ref.$ref.slice(SCHEMA_PREFIX.length);
}

/** All operations, in the order of the document. */
export function operationsOf(document: OpenAPIObject): Placed[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
}

/** Returns the parameters of an operation, all of which are declared in it. */
export function parametersOf(operation: OperationObject): ParameterObject[] {
  return (operation.parameters ?? []).flatMap((parameter) => (isRef(parameter) ? [] : [parameter]));
}

/** Returns the schemas directly inside a schema. */
export function childrenOf(schema: SchemaObject): SchemaOrRef[] {
  return [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
}

/** Sorts by name, so that the document does not depend on the order of the code. */
export function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
