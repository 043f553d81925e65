import { randomUUID } from 'node:crypto';
import type { DatabaseProbe } from './database.js';

export interface WorkedShift {
  readonly organizationId: string;
  readonly userId: string;
  readonly shopId: string;
  /** Instants; `to` is null while it is open. */
  readonly from: string;
  readonly to: string | null;
  readonly voided?: boolean;
}

/**
 * A shift, written past the rules of the clock: at any time, on the business date of `from` in UTC.
 * @returns its id
 */
export async function writeShift(probe: DatabaseProbe, shift: WorkedShift): Promise<string> {
  const id = randomUUID();
  await probe.rows(
    `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before, business_date,
       start_source, end_source, needs_confirmation, voided_at, version, created_at, updated_at)
     SELECT $1, $2, $3, $4, t.start_at, t.end_at, coalesce(t.end_at, 'infinity'),
       (t.start_at AT TIME ZONE 'UTC')::date, 'CLOCK', CASE WHEN t.end_at IS NOT NULL THEN 'CLOCK' END,
       false, CASE WHEN $7 THEN now() END, 1, now(), now()
     FROM (SELECT $5::timestamptz AS start_at, $6::timestamptz AS end_at) t`,
    [
      shift.organizationId,
      id,
      shift.userId,
      shift.shopId,
      shift.from,
      shift.to,
      shift.voided ?? false,
    ],
  );
  return id;
}
