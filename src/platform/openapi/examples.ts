import type { SchemaObject } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import { childrenOf, isRef, schemaName, type SchemaOrRef, type Schemas } from './open-api.js';

interface Place {
  /** The name of the property, which decides the example of an id. */
  readonly name: string;
  /** The name of the schema that contains it. */
  readonly owner: string;
}

const BY_FORMAT: Readonly<Record<string, string>> = {
  'date-time': '2026-03-01T09:30:00.000Z',
  date: '2026-03-01',
  email: 'owner@example.com',
  password: 'correct-horse-battery',
};

/**
 * Creates the examples of bodies from the examples of their fields, so that the document shows whole bodies
 * and each field is described in one place. Without an example, the type of the field decides; an optional
 * field without an example is left out, so that the example can be sent as it is.
 */
export class Examples {
  constructor(private readonly schemas: Schemas) {}

  /** Returns an example that matches the schema. */
  of(schema: SchemaOrRef, place: Place = { name: '', owner: '' }): unknown {
    if (isRef(schema)) {
      const name = schemaName(schema);
      return this.of(this.schemas[name] ?? {}, { ...place, owner: name });
    }
    const types = [schema.type].flat();
    if (schema.example !== undefined) return schema.example;
    if (schema.default !== undefined) return schema.default;
    if (
      types.includes('null') ||
      schema.anyOf?.some((option) => !isRef(option) && option.type === 'null')
    ) {
      return null;
    }
    if (schema.enum) return schema.enum[0];
    const [option] = schema.anyOf ?? schema.oneOf ?? [];
    if (option) return this.of(option, place);
    if (schema.properties || schema.allOf) return this.object(schema, place.owner);
    if (schema.items) return [this.of(schema.items, place)];
    return plain(schema, place);
  }

  private object(schema: SchemaObject, owner: string): Record<string, unknown> {
    const inherited = (schema.allOf ?? []).map((part) => this.of(part, { name: '', owner }));
    const shown = Object.entries(schema.properties ?? {}).filter(
      ([name, property]) => schema.required?.includes(name) || this.hasExample(property),
    );
    const own = shown.map(
      ([name, property]) => [name, this.of(property, { name, owner })] as const,
    );
    return Object.assign({}, ...inherited, Object.fromEntries(own)) as Record<string, unknown>;
  }

  private hasExample(schema: SchemaOrRef): boolean {
    if (!isRef(schema)) {
      const below = (): boolean => childrenOf(schema).some((child) => this.hasExample(child));
      return schema.example !== undefined || below();
    }
    const target = this.schemas[schemaName(schema)];
    return target !== undefined && this.hasExample(target);
  }
}

function plain(schema: SchemaObject, place: Place): unknown {
  const { type, format = '', minimum = 0 } = schema;
  if (type === 'boolean') return false;
  if (type === 'integer') return Math.max(1, minimum);
  if (type === 'number') return Math.max(0, minimum);
  if (type !== 'string') return {};
  return format === 'uuid' ? exampleId(place) : (BY_FORMAT[format] ?? 'text');
}

/**
 * Returns one id for each kind of thing, the same in all examples: `shop_id` of a receipt is the `id` of
 * the shop. It looks like the ids of the application, UUIDv7.
 */
function exampleId({ name, owner }: Place): string {
  const kind =
    name === 'id'
      ? `${owner.replace(/(?:Summary)?(?:View|Body)$/, '').toLowerCase()}_id`
      : name.replace(/ids$/, 'id');
  const digits = createHash('sha256').update(kind).digest('hex');
  return `0195f0c4-7b1a-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6, 18)}`;
}
