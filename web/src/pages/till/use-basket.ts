import { useEffect, useState } from 'react';
import { EMPTY, type Basket } from './basket';

const keyOf = (shopId: string) => `tillclock.basket.${shopId}`;

function kept(shopId: string): Basket {
  const text = sessionStorage.getItem(keyOf(shopId));
  return text === null ? EMPTY : (JSON.parse(text) as Basket);
}

/** What is on the counter; it survives that the page is loaded again. */
export function useBasket(shopId: string) {
  const [basket, setBasket] = useState(() => kept(shopId));
  useEffect(() => {
    sessionStorage.setItem(keyOf(shopId), JSON.stringify(basket));
  }, [shopId, basket]);
  return [basket, setBasket] as const;
}
