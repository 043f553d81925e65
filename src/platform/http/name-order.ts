/** The orders of lists of named things. Ids are made in the order of time, so they stand for the creation. */
export const NAME_ORDERS = ['name', '-name', 'created_at', '-created_at'] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

interface NameSorting {
  readonly order: string;
  readonly after: string;
}

/** SQL of each order, for a table with this alias. */
export function nameSortings(alias: string): Readonly<Record<NameOrder, NameSorting>> {
  const [name, id] = [`${alias}.name`, `${alias}.id`];
  return {
    name: { order: `${name}, ${id}`, after: `(${name}, ${id}) > (?, ?::uuid)` },
    '-name': { order: `${name} DESC, ${id} DESC`, after: `(${name}, ${id}) < (?, ?::uuid)` },
    created_at: { order: id, after: `${id} > ?::uuid` },
    '-created_at': { order: `${id} DESC`, after: `${id} < ?::uuid` },
  };
}

/** The sort key of a row, for the cursor. */
export function nameKeys(
  order: NameOrder,
  { name, id }: { readonly name: string; readonly id: string },
): readonly string[] {
  return order.endsWith('name') ? [name, id] : [id];
}

/** How many values the sort key has. */
export function nameWidth(order: NameOrder): number {
  return order.endsWith('name') ? 2 : 1;
}
