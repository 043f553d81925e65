import type { UnresolvedRow } from '../alert-changes.repository.js';
import type { NamedPerson, RolePerson } from '../rules/alert-rules.repository.js';
import type { RuleBook } from '../rules/rules-in-force.js';

type Told = Pick<UnresolvedRow, 'rule' | 'shop_id' | 'user_id'>;

/** The people who can be told. */
export interface Candidates {
  readonly organizationId: string;
  readonly byRole: readonly RolePerson[];
  readonly named: readonly NamedPerson[];
}

/**
 * The people who are told of an alert, by its rule. The person whom it is about is none of them. Where nobody would
 * be told, the ADMINs are.
 */
export function recipientsOf(alert: Told, rules: RuleBook, candidates: Candidates): string[] {
  const { rule, shop_id: shopId, user_id: about } = alert;
  const { notifies_managers: managers, notifies_admins: admins } = rules.settings(rule, shopId);
  const scope = shopId ?? candidates.organizationId;
  const named = candidates.named
    .filter((one) => one.scope_id === scope && one.rule === rule)
    .map((one) => one.user_id);
  const ofRole = (role: string, isMeant: (person: RolePerson) => boolean): string[] =>
    candidates.byRole.filter((one) => one.role === role && isMeant(one)).map(({ id }) => id);
  const inShop = (person: RolePerson): boolean =>
    shopId !== null && person.shop_ids.includes(shopId);
  const meant = [
    ...(managers ? ofRole('MANAGER', inShop) : []),
    ...(admins ? ofRole('ADMIN', () => true) : []),
    ...named,
  ].filter((id) => id !== about);
  const found = meant.length > 0 ? meant : ofRole('ADMIN', ({ id }) => id !== about);
  return [...new Set(found)].sort();
}
