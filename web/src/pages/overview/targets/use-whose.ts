import { useTexts } from '../../../i18n/messages';
import { useNames } from '../../../parts/people/names';
import { useMe } from '../../../parts/shell/me';
import type { Target } from './target-kinds';

/** Whether the signed-in person may change a target: those of the organization are an administrator's. */
export function useMayChange(): (target: Target) => boolean {
  const me = useMe();
  return ({ shop_id: shopId }) =>
    me.permissions.includes('targets:write') && (shopId !== null || me.role === 'ADMIN');
}

/** Whose figure a target is about: a person's, a shop's, or that of all shops. */
export function useWhose(targets: readonly Target[]): (target: Target) => string {
  const { m } = useTexts();
  const me = useMe();
  const nameOf = useNames(targets.map(({ user_id }) => user_id));
  return ({ user_id: userId, shop_id: shopId }) =>
    userId !== null
      ? nameOf(userId)
      : (me.shops.find(({ id }) => id === shopId)?.name ?? m.pick.allShops);
}
