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

/** The methods this API answers to, in the order of the document. */
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** What the decorators of a route say of it, beside what OpenAPI has words for. */
export interface Extensions {
  /** Permission it asks for; absent where it is public. */
  readonly 'x-permission'?: string;
  /** Whether a person may call it who has to change their password first. */
  readonly 'x-before-password-change'?: boolean;
  /** Why it needs no token. */
  readonly 'x-public'?: string;
  readonly 'x-idempotent'?: boolean;
  /** Refusals of the business rules, from `@Fails`. */
  readonly 'x-error-codes'?: readonly string[];
}

/** An operation with the place it stands at. */
export interface Placed {
  /** Template, e.g. `/shops/{shop_id}`. */
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

/** The name a reference to a schema gives. */
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

/** The parameters of an operation; none of ours stands elsewhere. */
export function parametersOf(operation: OperationObject): ParameterObject[] {
  return (operation.parameters ?? []).flatMap((parameter) => (isRef(parameter) ? [] : [parameter]));
}

/** The schemas that stand directly in a schema. */
export function childrenOf(schema: SchemaObject): SchemaOrRef[] {
  return [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
  ];
}

/** By name, so that the order of the code is not that of the document. */
export function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
