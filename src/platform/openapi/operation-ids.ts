import type { Placed } from './open-api.js';

/** The separator between controller and method in a default name; a chosen name never contains it. */
const BETWEEN = '_';

/** The methods that handle many rows at once, whose resource stays in the plural. */
const OVER_MANY = ['list', 'export', 'import'];

/** Returns Nest's default name of an operation, until {@link operationId} replaces it. */
export function provisionalId(controller: string, method: string): string {
  return `${controller}${BETWEEN}${method}`;
}

/**
 * Returns the name of an operation in generated clients. The first of these counts: the name in
 * `@ApiOperation`; a method of several words as it is (`assignShops`); the method and the resource, which
 * is the last fixed part of the path that is not the method itself (`POST shops/:shop_id/archive` →
 * `archiveShop`).
 */
export function operationId({ path, operation }: Pick<Placed, 'path' | 'operation'>): string {
  const id = operation.operationId ?? '';
  if (!id.includes(BETWEEN)) return id;
  const method = id.slice(id.lastIndexOf(BETWEEN) + 1);
  if (/[A-Z]/.test(method)) return method;
  const resource = resourceOf(path, method);
  return (
    method + (OVER_MANY.includes(method) ? capitalized(resource) : capitalized(singular(resource)))
  );
}

function resourceOf(path: string, method: string): string {
  const fixed = path.split('/').filter((part) => part !== '' && !part.startsWith('{'));
  return fixed.findLast((part) => part !== method && singular(part) !== method) ?? '';
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}

function capitalized(word: string): string {
  return word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
