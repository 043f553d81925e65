/**
 * The condition of a sale whose seller had no shift at its instant, as shifts are now. `$1` is the organization. The
 * shift is looked up as `shift_at` does, but as a part of the statement: a call of the function plans and begins a
 * statement of its own, which takes twenty times as long for each receipt of a day.
 * @param alias  of the receipt
 */
export function straySale(alias: string): string {
  return `${alias}.type = 'SALE' AND NOT EXISTS (SELECT FROM (SELECT s.user_id, s.ends_before FROM shifts s
      WHERE s.organization_id = $1 AND s.voided_at IS NULL
        AND (s.user_id, s.start_at) <= (${alias}.user_id, ${alias}.occurred_at)
      ORDER BY s.user_id DESC, s.start_at DESC LIMIT 1) last
    WHERE last.user_id = ${alias}.user_id AND ${alias}.occurred_at < last.ends_before)`;
}
