import { useTexts } from '../../i18n/messages';
import { useMe, zoneOf } from './me';

/** Says whose clock a time of a shop is of, where that is not the clock of the first shop; undefined where it is. */
export function useOtherClock(): (shopId: string | null | undefined) => string | undefined {
  const { m } = useTexts();
  const me = useMe();
  const usual = zoneOf(me, me.shops[0]?.id);
  return (shopId) => {
    const shop = me.shops.find(({ id }) => id === shopId);
    return shop === undefined || shop.time_zone === usual ? undefined : m.app.clockOf(shop.name);
  };
}
