import { Injectable } from '@nestjs/common';
import type { Role } from '../../kernel/role.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

/** A person of a file, with the id that they get. */
export interface BatchPerson {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: string | null;
  readonly shop_ids: readonly string[];
}

/** The account that an address belongs to. */
export interface KnownAddress {
  readonly email: string;
  readonly organization_id: string;
  readonly user_id: string;
}

const KNOWN = statement<KnownAddress>(
  'people-batches.known',
  `SELECT i.email, i.organization_id, i.user_id FROM unnest($1::text[]) AS asked (email)
    CROSS JOIN LATERAL (SELECT * FROM login_identities x WHERE x.email = asked.email OFFSET 0) i
    ORDER BY i.email`,
);
/**
 * In the order of the addresses, so that two files with the same people wait for each other. An address that another
 * request has registered meanwhile is left out with its person.
 */
const INSERT = statement<{ readonly id: string }>(
  'people-batches.insert',
  `WITH given AS (
      SELECT * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
        AS g (id, email, name, role, locale)),
    identities AS (
      INSERT INTO login_identities (email, organization_id, user_id, password_hash, must_change_password)
      SELECT g.email, $1, g.id, $7, false FROM given g ORDER BY g.email
      ON CONFLICT DO NOTHING RETURNING user_id),
    people AS (
      INSERT INTO users (organization_id, id, email, name, role, locale, is_active, sessions_valid_from, version,
        created_at, updated_at)
      SELECT $1, g.id, g.email, g.name, g.role, g.locale, true, now(), 1, now(), now()
      FROM given g JOIN identities i ON i.user_id = g.id RETURNING id)
    SELECT id FROM people ORDER BY id`,
);
const ASSIGN = statement(
  'people-batches.assign',
  `INSERT INTO shop_members (organization_id, user_id, shop_id)
    SELECT $1, a.user_id, a.shop_id FROM unnest($2::uuid[], $3::uuid[]) AS a (user_id, shop_id)
    ON CONFLICT DO NOTHING`,
);

/** Adds many people at once. */
@Injectable()
export class PeopleBatchesRepository {
  constructor(private readonly db: Database) {}

  /** The accounts of the whole installation that have one of these addresses. @param emails  lower case */
  known(emails: readonly string[]): Promise<KnownAddress[]> {
    return this.db.global(KNOWN, [emails]);
  }

  /**
   * Adds people who all have the same password hash, and assigns them to their shops.
   * @returns the ids of those whose address was free
   */
  async insert(
    tx: Tx,
    people: readonly BatchPerson[],
    passwordHash: string,
  ): Promise<ReadonlySet<string>> {
    const columns = ['id', 'email', 'name', 'role', 'locale'] as const;
    const values = columns.map((column) => people.map((person) => person[column]));
    const rows = await tx.rows(INSERT, [tx.organizationId, ...values, passwordHash]);
    const added = new Set(rows.map(({ id }) => id));
    const pairs = people.flatMap(({ id, shop_ids }) =>
      added.has(id) ? shop_ids.map((shop) => [id, shop] as const) : [],
    );
    const [ids, shops] = [pairs.map(([id]) => id), pairs.map(([, shop]) => shop)];
    await tx.rows(ASSIGN, [tx.organizationId, ids, shops]);
    return added;
  }
}
