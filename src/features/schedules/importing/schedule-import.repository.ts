import { Injectable } from '@nestjs/common';
import type { Role } from '../../../kernel/role.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { ScheduledShift } from '../scheduled-shift.entity.js';

/** A person whom a file names. */
export interface NamedWorker {
  readonly asked: string;
  readonly id: string;
  readonly role: Role;
  readonly is_active: boolean;
  readonly shop_ids: string[];
}

/** The first plan that a wanted one would overlap. */
export type MetPlan = Pick<ScheduledShift, 'id' | 'shop_id' | 'start_at' | 'end_at'> & {
  /** The position of the wanted plan. */
  readonly position: number;
};

const PERSON = `SELECT x.id, x.role, x.is_active, ARRAY(SELECT m.shop_id FROM shop_members m
      WHERE m.organization_id = $1 AND m.user_id = x.id ORDER BY m.shop_id) AS shop_ids
    FROM users x WHERE x.organization_id = $1`;
const PEOPLE = statement<NamedWorker>(
  'schedule-import.people',
  `SELECT asked.email AS asked, u.* FROM unnest($2::text[]) AS asked (email)
    CROSS JOIN LATERAL (${PERSON} AND x.email = asked.email OFFSET 0) u
  UNION ALL
  SELECT asked.id::text AS asked, u.* FROM unnest($3::uuid[]) AS asked (id)
    CROSS JOIN LATERAL (${PERSON} AND x.id = asked.id OFFSET 0) u`,
);
const MET = statement<MetPlan>(
  'schedule-import.met-plans',
  `SELECT asked.position, p.id, p.shop_id, p.start_at, p.end_at
    FROM unnest($2::integer[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])
      AS asked (position, user_id, start_at, end_at)
    CROSS JOIN LATERAL (SELECT * FROM scheduled_shifts s
      WHERE s.organization_id = $1 AND s.user_id = asked.user_id
        AND tstzrange(s.start_at, s.end_at) && tstzrange(asked.start_at, asked.end_at)
      ORDER BY s.start_at LIMIT 1) p
    ORDER BY asked.position`,
);

/** Looks up what a file of plans is compared with. */
@Injectable()
export class ScheduleImportRepository {
  /** The people with these addresses and ids, in any order. */
  people(tx: Tx, emails: readonly string[], ids: readonly string[]): Promise<NamedWorker[]> {
    return tx.rows(PEOPLE, [tx.organizationId, emails, ids]);
  }

  /** The plans that the wanted ones would overlap, by their positions. */
  met(
    tx: Tx,
    wanted: readonly Pick<ScheduledShift, 'user_id' | 'start_at' | 'end_at'>[],
  ): Promise<MetPlan[]> {
    return tx.rows(MET, [
      tx.organizationId,
      wanted.map((_, position) => position),
      wanted.map(({ user_id }) => user_id),
      wanted.map(({ start_at }) => start_at),
      wanted.map(({ end_at }) => end_at),
    ]);
  }
}
