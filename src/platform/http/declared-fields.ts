import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import type { FieldFault } from '../../kernel/app-error.js';
import type { DtoClass } from './dto-metadata.js';
import { similarName } from './similar-name.js';

/** class-validator's name of the rule that limits a list. */
const MAX_SIZE = 'arrayMaxSize';
/** How many characters of a name an answer repeats. */
const MAX_SHOWN = 100;

interface DeclaredField {
  readonly nested: DtoClass | undefined;
  /** The greatest number of members of the list. */
  readonly maxItems: number | undefined;
}

const declared = new WeakMap<DtoClass, ReadonlyMap<string, DeclaredField>>();

/**
 * Finds what a DTO does not declare, before anything transforms the value: class-transformer compares each
 * name with all others, so a body of 19,000 unknown names kept the process busy for a second. It also finds
 * reserved names (`__proto__`, `constructor`, `toString`), lists that are longer than declared, and lists
 * in the place of objects.
 * @param max  the greatest number of faults that are returned
 */
export function undeclaredFaults(value: unknown, dto: DtoClass, max: number): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const fault of faultsOf(value, dto, '')) {
    faults.push(fault);
    if (faults.length >= max) break;
  }
  return faults;
}

function* faultsOf(value: unknown, dto: DtoClass, prefix: string): Generator<FieldFault> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const fields = fieldsOf(dto);
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    const path = pathTo(prefix, name);
    const field = isReserved(name) ? undefined : fields.get(name);
    if (!field) yield unknownField(path, name, fields.keys());
    else if (Array.isArray(member)) yield* listFaults(member, field, path);
    else if (field.nested) yield* faultsOf(member, field.nested, path);
  }
}

function* listFaults(
  list: readonly unknown[],
  { nested, maxItems = Infinity }: DeclaredField,
  path: string,
): Generator<FieldFault> {
  if (list.length > maxItems) {
    const message = `must have at most ${maxItems} items`;
    yield { path, code: 'max_items', params: { max: maxItems }, message };
    return;
  }
  for (const [index, member] of list.entries()) {
    const at = `${path}.${index}`;
    if (Array.isArray(member))
      yield { path: at, code: 'not_a_list', message: 'must not be a list' };
    else if (nested) yield* faultsOf(member, nested, at);
  }
}

/** Names the declared field that was probably meant, if one is similar. */
function unknownField(path: string, name: string, names: Iterable<string>): FieldFault {
  const meant = similarName(name, names);
  return meant === undefined
    ? { path, code: 'unknown_field', message: 'is not a field of this request' }
    : {
        path,
        code: 'unknown_field',
        params: { did_you_mean: meant },
        message: `is not a field of this request; did you mean ${meant}?`,
      };
}

function isReserved(name: string): boolean {
  return name === 'prototype' || name in Object.prototype;
}

function pathTo(prefix: string, name: string): string {
  const shown = name.length > MAX_SHOWN ? `${name.slice(0, MAX_SHOWN)}…` : name;
  return prefix === '' ? shown : `${prefix}.${shown}`;
}

function fieldsOf(dto: DtoClass): ReadonlyMap<string, DeclaredField> {
  const known = declared.get(dto);
  if (known) return known;
  const fields = new Map<string, DeclaredField>();
  for (const rule of getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false)) {
    const { propertyName: name, constraints } = rule;
    const type = defaultMetadataStorage.findTypeMetadata(dto, name)?.typeFunction?.();
    const maxItems: unknown = rule.name === MAX_SIZE ? constraints[0] : fields.get(name)?.maxItems;
    fields.set(name, {
      nested: isDto(type) ? type : undefined,
      maxItems: typeof maxItems === 'number' ? maxItems : undefined,
    });
  }
  declared.set(dto, fields);
  return fields;
}

/** `@Type(() => Number)` and the like name no DTO. */
function isDto(type: unknown): type is DtoClass {
  if (typeof type !== 'function') return false;
  return getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0;
}
