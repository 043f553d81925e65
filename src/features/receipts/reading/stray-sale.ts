/**
 * The condition of a sale whose seller had no shift at its instant, as shifts are now. `$1` is the organization.
 * @param alias  of the receipt
 */
export function straySale(alias: string): string {
  return `${alias}.type = 'SALE' AND shift_at($1, ${alias}.user_id, ${alias}.occurred_at) IS NULL`;
}
