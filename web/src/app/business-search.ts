// What the pages under "Business" put into the URL.
import { idOf, oneOf, textOf } from './search';

const ARCHIVED = ['true', 'all'] as const;

export interface CatalogSearch {
  readonly find?: string;
  readonly category?: string;
  readonly archived?: (typeof ARCHIVED)[number];
  /** The product that is open. */
  readonly product?: string;
  readonly add?: boolean;
}

const trueOf = (value: unknown): true | undefined => (value === true ? true : undefined);

export function catalogSearch(search: Record<string, unknown>): CatalogSearch {
  const archived = search.archived === true ? 'true' : search.archived;
  return {
    find: textOf(search.find),
    category: textOf(search.category),
    archived: oneOf(ARCHIVED, archived),
    product: idOf(search.product),
    add: trueOf(search.add),
  };
}
