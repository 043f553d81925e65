import type { OpenAPIObject, SchemaObject } from '@nestjs/swagger';
import {
  childrenOf,
  isRef,
  operationsOf,
  parametersOf,
  refTo,
  type SchemaOrRef,
} from './open-api.js';

/** Names of lists of values that several fields share; other lists are named after their first field. */
const SHARED: readonly (readonly [name: string, values: string])[] = [
  ['Alignment', 'weekday date'],
  ['AlertState', 'OPEN ACKNOWLEDGED RESOLVED'],
  ['Availability', 'ok unavailable'],
  ['ExportFormat', 'csv jsonl'],
  ['FlagFilter', 'true false all'],
  ['FourEyesRule', 'NOBODY MANAGERS EVERYONE'],
  ['Language', 'en es'],
  ['PaymentMethod', 'CASH CARD TRANSFER OTHER'],
  ['PeriodStatus', 'APPROVED LOCKED REOPENED'],
  ['ReceiptLack', 'payment category tax_rate'],
  ['ReceiptPart', 'lines payments'],
  ['ReceiptType', 'SALE REFUND'],
  ['RefundRule', 'EVERYONE MANAGERS'],
  ['Role', 'ADMIN MANAGER EMPLOYEE'],
  ['ShiftEndSource', 'CLOCK MANAGER AUTO'],
  ['ShiftStartSource', 'CLOCK MANAGER'],
  ['ShiftStatus', 'OPEN CLOSED'],
];

const keyOf = (values: readonly unknown[]): string => [...values].map(String).sort().join(' ');

/**
 * Gives each list of values one schema, to which every field refers, so that a generated client has one type of it
 * and not one for each field.
 */
export function nameEnums(document: OpenAPIObject): void {
  const schemas = document.components?.schemas;
  if (!schemas) return;
  const names = new Map(SHARED.map(([name, values]) => [keyOf(values.split(' ')), name]));
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isRef(schema) && schema.enum) names.set(keyOf(schema.enum), name);
  }
  const taken = new Set([...names.values(), ...Object.keys(schemas)]);
  const named = (schema: SchemaOrRef, field: string): void => {
    if (isRef(schema)) return;
    childrenOf(schema).forEach((child) => named(child, field));
    const values = (schema.enum ?? []).filter((value) => value !== null);
    if (values.length < 2 || !values.every((value) => typeof value === 'string')) return;
    const key = keyOf(values);
    const name = names.get(key) ?? field;
    if (!names.has(key) && taken.has(name))
      throw new Error(`Two lists of values are named ${name}`);
    names.set(key, name);
    taken.add(name);
    schemas[name] ??= { type: 'string', enum: values };
    refer(schema, name);
  };
  for (const [name, schema] of Object.entries({ ...schemas })) {
    if (isRef(schema)) continue;
    const owner = name.replace(/(?:View|Body)$/, '');
    for (const [property, inner] of Object.entries(schema.properties ?? {})) {
      named(inner, owner + pascal(property));
    }
  }
  for (const { operation } of operationsOf(document)) {
    for (const { name, schema } of parametersOf(operation)) {
      if (schema) named(schema, pascal(operation.operationId ?? '') + pascal(name));
    }
  }
}

/** Puts a reference in place of the values; what is said about the field stays. */
function refer(schema: SchemaObject, name: string): void {
  const isNullable = schema.enum?.includes(null) === true || [schema.type].flat().includes('null');
  const { $ref } = refTo(name);
  delete schema.enum;
  delete schema.type;
  if (isNullable) Object.assign(schema, { oneOf: [{ $ref }, { type: 'null' }] });
  else Object.assign(schema, { $ref });
}

function pascal(name: string): string {
  return name
    .split(/[_-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
