import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { DatedPlan } from '../schedules.repository.js';
import type { ScheduledShift } from '../scheduled-shift.entity.js';

/** A plan that is to be copied, with whether its person may still be planned in the shop. */
export type CopiedPlan = Pick<
  ScheduledShift,
  'id' | 'user_id' | 'start_at' | 'end_at' | 'business_date' | 'note'
> & { readonly may_work: boolean };

const FIND = statement<CopiedPlan>(
  'schedules.to-copy',
  `SELECT p.id, p.user_id, p.start_at, p.end_at, p.business_date, p.note, u.is_active AND (u.role = 'ADMIN'
      OR EXISTS (SELECT FROM shop_members m WHERE m.organization_id = $1 AND m.shop_id = $2 AND m.user_id = p.user_id)
    ) AS may_work
  FROM scheduled_shifts p CROSS JOIN LATERAL
    (SELECT * FROM users WHERE organization_id = $1 AND id = p.user_id OFFSET 0) u
  WHERE p.organization_id = $1 AND p.shop_id = $2 AND p.business_date BETWEEN $3 AND $4
    AND ($5::uuid IS NULL OR p.user_id = $5)
  ORDER BY p.start_at, p.id LIMIT $6`,
);
/** In the order of the ids, so that two copies for the same people wait for each other. */
const HOLD_PEOPLE = statement<{ readonly hold_person: Date }>(
  'schedules.hold-people',
  `SELECT hold_person($1, id) FROM (SELECT unnest($2::uuid[]) AS id ORDER BY 1) people`,
);
/** A copy that would overlap another plan of its person, the exclusion constraint leaves out. */
const INSERT = statement<Pick<ScheduledShift, 'id'>>(
  'schedules.insert-copies',
  `INSERT INTO scheduled_shifts (organization_id, id, shop_id, user_id, start_at, end_at, business_date, note,
      published_at, version, created_at, updated_at)
    SELECT $1, c.id, $2, c.user_id, c.start_at, c.end_at, c.business_date, c.note, NULL, 1, now(), now()
    FROM unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::date[], $8::text[])
      AS c (id, user_id, start_at, end_at, business_date, note)
    ON CONFLICT DO NOTHING RETURNING id`,
);

/** Reads the plans that are copied, and stores the copies. */
@Injectable()
export class ScheduleCopiesRepository {
  /** At most `limit` plans, in chronological order. */
  find(
    tx: Tx,
    of: { shopId: string; from: string; to: string; userId: string | undefined; limit: number },
  ): Promise<CopiedPlan[]> {
    const { shopId, from, to, userId = null, limit } = of;
    return tx.rows(FIND, [tx.organizationId, shopId, from, to, userId, limit]);
  }

  /** Waits for everyone who is writing the plans of these people. */
  async hold(tx: Tx, people: readonly string[]): Promise<void> {
    await tx.rows(HOLD_PEOPLE, [tx.organizationId, [...new Set(people)]]);
  }

  /** @returns the ids of the copies that overlap no other plan */
  async insert(
    tx: Tx,
    shopId: string,
    copies: readonly (DatedPlan & { readonly id: string })[],
  ): Promise<ReadonlySet<string>> {
    const people = [...new Set(copies.map(({ user_id }) => user_id))];
    const columns = ['id', 'user_id', 'start_at', 'end_at', 'business_date', 'note'] as const;
    const values = columns.map((name) => copies.map((copy) => copy[name]));
    const [, rows] = await Promise.all([
      tx.rows(HOLD_PEOPLE, [tx.organizationId, people]),
      tx.rows(INSERT, [tx.organizationId, shopId, ...values]),
    ]);
    return new Set(rows.map(({ id }) => id));
  }
}
