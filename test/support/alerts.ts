import { randomUUID } from 'node:crypto';
import type { DatabaseProbe } from './database.js';
import type { Person } from './makers.js';

/** Rows that only the evaluation of the rules writes: an open alert about a person, and a question to the owner. */
export async function insertAlertAndQuestion(
  probe: DatabaseProbe,
  owner: Person,
  about: { readonly userId: string; readonly shopId: string },
): Promise<{ alert_id: string; question_id: string }> {
  const [alert_id, question_id] = [randomUUID(), randomUUID()];
  const { organizationId, userId } = owner;
  await probe.rows(
    `INSERT INTO alerts (organization_id, id, rule, cause_key, shop_id, user_id, since, details, state, opened_at,
        updated_at)
      VALUES ($1, $2::uuid, 'LATE_START', 'LATE_START:' || $2::text, $3, $4, date_trunc('milliseconds', now()), '{}', 'OPEN',
        date_trunc('milliseconds', now()), date_trunc('milliseconds', now()))`,
    [organizationId, alert_id, about.shopId, about.userId],
  );
  await probe.rows(
    `INSERT INTO activity_questions (organization_id, id, user_id, shop_id, shift_id, since, asked_at, answer_by)
      SELECT $1, $2, s.user_id, s.shop_id, s.id, date_trunc('milliseconds', now()), now(), now() + interval '10 minutes'
      FROM shifts s WHERE s.organization_id = $1 AND s.user_id = $3 AND s.end_at IS NULL`,
    [organizationId, question_id, userId],
  );
  return { alert_id, question_id };
}
