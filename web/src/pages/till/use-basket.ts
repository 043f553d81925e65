import { useEffect, useState } from 'react';
import type { KeptSale } from '../../api/till/till-database';
import { newBasket, type Basket } from './basket';

const keyOf = (shopId: string) => `tillclock.basket.${shopId}`;

function lastBasket(shopId: string): Basket {
  const text = sessionStorage.getItem(keyOf(shopId));
  return text === null ? newBasket() : (JSON.parse(text) as Basket);
}

/**
 * What is on the counter; it survives that the page is loaded again. Once this device has kept its sale, the next one
 * begins.
 */
export function useBasket(shopId: string, kept: readonly KeptSale[]) {
  const [basket, setBasket] = useState(() => lastBasket(shopId));
  if (kept.some(({ id, state }) => id === basket.id && state !== 'REFUSED')) setBasket(newBasket());
  useEffect(() => {
    sessionStorage.setItem(keyOf(shopId), JSON.stringify(basket));
  }, [shopId, basket]);
  return [basket, setBasket] as const;
}
