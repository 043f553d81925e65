import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { keptSalesQuery } from '../../api/queries';
import { newId } from '../../api/plain-http';
import { serverNow } from '../../api/server-clock';
import { keepSale, onKeptSales, soldAt } from '../../api/till/kept-sales';
import { onSending, sendingNow } from '../../api/till/send-sales';
import type { KeptSale } from '../../api/till/till-database';
import { useMe, type Shop } from '../../parts/shell/me';
import { saleOf, toMajor, totalOf, type Basket, type Payment } from './basket';

/** The sales that this device keeps, as they change, also in other tabs. */
export function useKeptSales(): readonly KeptSale[] {
  const cache = useQueryClient();
  const { organization_id: organizationId } = useMe();
  useEffect(() => {
    const { queryKey } = keptSalesQuery(organizationId);
    return onKeptSales(() => void cache.invalidateQueries({ queryKey }));
  }, [cache, organizationId]);
  return useQuery(keptSalesQuery(organizationId)).data ?? [];
}

export const useSending = () => useSyncExternalStore(onSending, sendingNow);

/** Asks the browser once not to throw away what this device keeps when its disk is full. */
async function askToStay(): Promise<void> {
  // Absent on plain HTTP from another machine.
  if (!('storage' in navigator)) return;
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** Keeps a sale on this device, from where it leaves by itself. Returns its id once it is on the disk. */
export function useSell(shop: Shop, kept: readonly KeptSale[]) {
  const me = useMe();
  return async (basket: Basket, payment: Payment): Promise<string> => {
    const corrected = kept.find(({ id }) => id === basket.id);
    const now = new Date(serverNow()).toISOString();
    // A sale keeps its time, unless the clock of the device was fast.
    const occurredAt = corrected === undefined || soldAt(corrected) > now ? now : soldAt(corrected);
    const decimals = shop.currency_decimals;
    await keepSale({
      ...{ id: basket.id, key: newId(), organizationId: me.organization_id },
      ...{ userId: me.id, userName: me.name, shopId: shop.id, currency: shop.currency },
      amount: toMajor(totalOf(basket), decimals),
      lines: basket.lines,
      body: saleOf(basket, payment, { occurredAt, decimals }),
      state: 'WAITING',
    });
    void askToStay();
    return basket.id;
  };
}
