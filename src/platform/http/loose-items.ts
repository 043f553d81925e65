import type { DtoClass } from './dto-metadata.js';

/** Key of the names that {@link LooseItems} marks. */
const LOOSE = Symbol('LOOSE');

/**
 * A list in a body whose items the service reads one by one, because a bad item must not refuse the
 * others. The pipe checks the list's length alone and passes the items on as they were sent.
 */
export function LooseItems(): PropertyDecorator {
  return (target, name) => {
    Reflect.defineMetadata(LOOSE, [...looseIn(target.constructor), name], target.constructor);
  };
}

/** A body with numbers in place of loose items, and the lists that they stand for. */
export interface SetAside {
  readonly value: unknown;
  readonly lists: Readonly<Record<string, unknown>>;
}

/** Takes the loose items out of a body, so that nothing looks into them. */
export function setLooseItemsAside(value: unknown, dto: DtoClass): SetAside {
  const names = looseIn(dto);
  if (names.length === 0 || typeof value !== 'object' || value === null || Array.isArray(value))
    return { value, lists: {} };
  const fields = value as Readonly<Record<string, unknown>>;
  const lists = Object.fromEntries(
    names.flatMap((name) => (Array.isArray(fields[name]) ? [[name, fields[name]]] : [])),
  ) as Record<string, unknown[]>;
  const counts = Object.entries(lists).map(([name, items]) => [name, items.map(() => 0)]);
  return { value: { ...fields, ...Object.fromEntries(counts) }, lists };
}

function looseIn(dto: object): readonly string[] {
  const names: unknown = Reflect.getMetadata(LOOSE, dto);
  return Array.isArray(names) ? (names as string[]) : [];
}
