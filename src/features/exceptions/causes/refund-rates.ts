import { usualRefunds } from './usual-range.js';

/** With fewer receipts of a person, or fewer other sellers, nothing is said. */
export const LEAST = { receipts: 20, others: 3 } as const;

/** What a seller sold and refunded in a shop within a month. */
export interface SellerMonth {
  readonly shop_id: string;
  readonly user_id: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly sales: number;
  readonly refunds: number;
}

/** A number of refunds that chance does not explain. */
export interface UnusualRefunds extends SellerMonth {
  readonly shop_sales: number;
  readonly shop_refunds: number;
  readonly usual_from: number;
  readonly usual_to: number;
}

/**
 * Returns the sellers whose number of refunds is outside of what is usual in their shop and month, too many or too few.
 * With less than three others, the shop's figures would be those of a colleague.
 */
export function unusualRefunds(sellers: readonly SellerMonth[]): UnusualRefunds[] {
  const shops = new Map<string, { people: number; sales: number; refunds: number }>();
  for (const { shop_id, month, sales, refunds } of sellers) {
    const key = `${shop_id} ${month}`;
    const sums = shops.get(key) ?? { people: 0, sales: 0, refunds: 0 };
    shops.set(key, {
      people: sums.people + 1,
      sales: sums.sales + sales,
      refunds: sums.refunds + refunds,
    });
  }
  return sellers.flatMap((seller) => {
    const shop = shops.get(`${seller.shop_id} ${seller.month}`);
    const own = seller.sales + seller.refunds;
    if (!shop || own < LEAST.receipts || shop.people - 1 < LEAST.others) return [];
    const all = shop.sales + shop.refunds;
    const usual = usualRefunds({ own, all, refunds: shop.refunds });
    if (seller.refunds >= usual.from && seller.refunds <= usual.to) return [];
    return [
      {
        ...seller,
        shop_sales: shop.sales,
        shop_refunds: shop.refunds,
        usual_from: usual.from,
        usual_to: usual.to,
      },
    ];
  });
}
