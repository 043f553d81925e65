import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import type { NamedPersonView, PlaceView } from './names.dto.js';

interface NameRow {
  readonly id: string;
  readonly name: string;
  /** Of a shop. */
  readonly time_zone: string | null;
}

/**
 * Each id is one look-up by the whole key, whatever the planner knows about the organization. Ids are unique
 * over both tables, so one list of rows serves for people and shops.
 */
const NAMES = statement<NameRow>(
  'names.of',
  `SELECT n.id, n.name, NULL AS time_zone FROM unnest($2::uuid[]) AS asked(id) CROSS JOIN LATERAL
      (SELECT u.id, u.name FROM users u WHERE u.organization_id = $1 AND u.id = asked.id OFFSET 0) n
    UNION ALL
    SELECT n.id, n.name, n.time_zone FROM unnest($3::uuid[]) AS asked(id) CROSS JOIN LATERAL
      (SELECT s.id, s.name, s.time_zone FROM shops s WHERE s.organization_id = $1 AND s.id = asked.id OFFSET 0) n`,
);

/** The present names of the people and shops that an answer has ids of. */
export class Names {
  private readonly byId: ReadonlyMap<string, NameRow>;

  constructor(rows: readonly NameRow[]) {
    this.byId = new Map(rows.map((row) => [row.id, row]));
  }

  person(id: string): NamedPersonView {
    return { id, name: this.byId.get(id)?.name ?? MISSING.name };
  }

  shop(id: string): PlaceView {
    const { name, time_zone } = this.byId.get(id) ?? MISSING;
    return { id, name, time_zone: time_zone ?? MISSING.time_zone };
  }

  /** Null for an id that no longer belongs to anybody, or to any shop. */
  find(id: string | null): NamedPersonView | null {
    return id !== null && this.byId.has(id) ? this.person(id) : null;
  }

  /** Null for an id that no longer belongs to any shop. */
  findShop(id: string | null): PlaceView | null {
    return id !== null && this.byId.has(id) ? this.shop(id) : null;
  }
}

/** A row is missing only if its person or shop is deleted while the answer is read. */
const MISSING = { name: '', time_zone: 'UTC' } as const;

/** Looks up the names of these people and shops, each once. */
export async function namesOf(
  tx: Tx,
  ids: { readonly people: readonly string[]; readonly shops: readonly string[] },
): Promise<Names> {
  const people = [...new Set(ids.people)];
  const shops = [...new Set(ids.shops)];
  if (people.length + shops.length === 0) return new Names([]);
  return new Names(await tx.rows(NAMES, [tx.organizationId, people, shops]));
}

/** Looks up the names of the person and the shop of each row. */
export async function namesOfRows(
  tx: Tx,
  rows: readonly { readonly user_id: string; readonly shop_id: string }[],
): Promise<Names> {
  const people = rows.map(({ user_id }) => user_id);
  return namesOf(tx, { people, shops: rows.map(({ shop_id }) => shop_id) });
}
