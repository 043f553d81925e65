import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { NamedPlatform } from './summary-groups.js';

/** The people whose activity somebody may see. */
export interface Reach {
  /** The members of these shops and the caller; undefined = everyone. */
  readonly shopIds: readonly string[] | undefined;
  readonly callerId: string;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** The start is bounded too, for the index of a person's shifts knows no business dates. */
const DATED = `x.voided_at IS NULL AND x.business_date BETWEEN $2::date AND $3::date
  AND x.start_at >= ($2::date - 3)::timestamptz AND x.start_at < ($3::date + 4)::timestamptz`;
const PEOPLE_OF_SHOPS = statement<NamedPerson>(
  'activity.people-of-shops',
  `SELECT u.id, u.name FROM users u
    CROSS JOIN LATERAL (SELECT FROM (SELECT x.shop_id FROM shifts x
      WHERE x.organization_id = $1 AND x.user_id = u.id AND ${DATED} ORDER BY x.start_at OFFSET 0) s
      WHERE s.shop_id = ANY($4::uuid[]) LIMIT 1) worked
    WHERE u.organization_id = $1 AND ($5::uuid[] IS NULL OR u.id = $6 OR EXISTS (SELECT FROM shop_members m
      WHERE m.organization_id = $1 AND m.user_id = u.id AND m.shop_id = ANY($5)))
    ORDER BY u.name, u.id`,
);
const MEMBERS = statement<Pick<NamedPerson, 'id'>>(
  'activity.members-among',
  `SELECT person.id FROM unnest((SELECT $2::uuid[])) AS person (id)
    CROSS JOIN LATERAL (SELECT FROM shop_members m
      WHERE m.organization_id = $1 AND m.user_id = person.id AND m.shop_id = ANY($3) LIMIT 1) member
    ORDER BY person.id`,
);
const PLATFORMS = statement<NamedPlatform>(
  'activity.named-platforms',
  `SELECT p.id, p.name, p.category FROM unnest((SELECT $2::uuid[])) AS used (id)
    CROSS JOIN LATERAL (SELECT x.id, x.name, x.category FROM platforms x
      WHERE x.organization_id = $1 AND x.id = used.id OFFSET 0) p
    ORDER BY p.id`,
);

/** Reads whom a summary is about, and the names in it; writes nothing. */
@Injectable()
export class SummaryScopeReadOnlyRepository {
  /** The people within reach who have shifts in one of the shops, by name. */
  peopleOfShops(
    tx: Tx,
    { from, to }: DayRange,
    { inShops, shopIds, callerId }: Reach & { readonly inShops: readonly string[] },
  ): Promise<NamedPerson[]> {
    const params = [tx.organizationId, from, to, inShops, shopIds ?? null, callerId];
    return tx.unprepared(PEOPLE_OF_SHOPS, params);
  }

  /** Those among the people who are members of one of the shops. */
  async membersAmong(
    tx: Tx,
    userIds: readonly string[],
    shopIds: readonly string[],
  ): Promise<string[]> {
    const rows = await tx.rows(MEMBERS, [tx.organizationId, userIds, shopIds]);
    return rows.map(({ id }) => id);
  }

  platforms(tx: Tx, ids: readonly string[]): Promise<NamedPlatform[]> {
    return tx.rows(PLATFORMS, [tx.organizationId, ids]);
  }
}
