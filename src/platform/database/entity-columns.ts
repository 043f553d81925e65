import { getMetadataArgsStorage } from 'typeorm';

/** The class of an entity. */
export type EntityClass<E> = abstract new () => E;

/**
 * Returns the columns of an entity as a select list, so that a statement that returns whole rows does not
 * have to repeat them. An entity's properties have the names of its columns.
 * @param alias  of the table in the statement
 */
export function columnsOf<E>(entity: EntityClass<E>, alias?: string): string {
  const columns = getMetadataArgsStorage().filterColumns(entity);
  const prefix = alias === undefined ? '' : `${alias}.`;
  return columns.map(({ propertyName }) => prefix + propertyName).join(', ');
}

/**
 * Returns the same list without columns that only keys and constraints need.
 * @param omitted  the same names as in the `Omit` of the statement's row type
 */
export function columnsExcept<E>(
  entity: EntityClass<E>,
  ...omitted: readonly (keyof E & string)[]
): string {
  const without = new Set<string>(omitted);
  return columnsOf(entity)
    .split(', ')
    .filter((column) => !without.has(column))
    .join(', ');
}
