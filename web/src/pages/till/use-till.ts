import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { keptSalesQuery } from '../../api/queries';
import { serverNow } from '../../api/server-clock';
import { keepSale, onKeptSales, soldAt } from '../../api/till/kept-sales';
import { onSending, sendingNow } from '../../api/till/send-sales';
import type { KeptSale } from '../../api/till/till-database';
import { useMe, type Shop } from '../../parts/shell/me';
import { saleOf, toMajor, totalOf, type Basket, type Payment } from './basket';

/** The sales that this device keeps, as they change, also in other tabs. */
export function useKeptSales(): readonly KeptSale[] {
  const cache = useQueryClient();
  useEffect(
    () => onKeptSales(() => void cache.invalidateQueries({ queryKey: keptSalesQuery().queryKey })),
    [cache],
  );
  return useQuery(keptSalesQuery()).data ?? [];
}

export const useSending = () => useSyncExternalStore(onSending, sendingNow);

/** Asks the browser once not to throw away what this device keeps when its disk is full. */
async function askToStay(): Promise<void> {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

/** Keeps a sale on this device, from where it leaves by itself. Returns its id once it is on the disk. */
export function useSell(shop: Shop, kept: readonly KeptSale[]) {
  const me = useMe();
  return async (basket: Basket, payment: Payment): Promise<string> => {
    const corrected = kept.find(({ id }) => id === basket.corrects);
    const id = corrected?.id ?? crypto.randomUUID();
    const now = new Date(serverNow()).toISOString();
    // A sale keeps its time, unless the clock of the device was fast.
    const occurredAt = corrected === undefined || soldAt(corrected) > now ? now : soldAt(corrected);
    const decimals = shop.currency_decimals;
    await keepSale({
      ...{ id, key: crypto.randomUUID(), organizationId: me.organization_id },
      ...{ userId: me.id, userName: me.name, shopId: shop.id, currency: shop.currency },
      amount: toMajor(totalOf(basket), decimals),
      body: saleOf(basket, payment, { id, occurredAt, decimals }),
      state: 'WAITING',
    });
    void askToStay();
    return id;
  };
}
