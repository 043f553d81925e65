import { serverNow } from '../../api/server-clock';
import { useMe, type Me } from './me';

/** The present business date of a shop; of all shops, the latest. Undefined while there is no shop. */
export function todayOf(me: Me, shopId?: string): string | undefined {
  const dates = me.shops
    .filter(({ id }) => shopId === undefined || id === shopId)
    .map(({ business_date }) => business_date);
  return dates.toSorted().at(-1);
}

/** The same for the signed-in person. Without any shop, the date is that of the server's clock in UTC. */
export function useToday(shopId?: string): string {
  const me = useMe();
  return todayOf(me, shopId) ?? new Date(serverNow()).toISOString().slice(0, 10);
}
