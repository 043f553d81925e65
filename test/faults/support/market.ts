import type { HttpClient } from '../../support/http-client.js';
import { makeOwner, makeShop } from '../../support/makers.js';

/** A shop that load is sent to, and the token of who sells there. */
export interface SellingShop {
  readonly shopId: string;
  readonly organizationId: string;
  readonly token: string;
}

/** Two organizations with two shops each: something to mix up. */
export async function openMarket(http: HttpClient): Promise<SellingShop[]> {
  const shops: SellingShop[] = [];
  for (let organization = 0; organization < 2; organization += 1) {
    const owner = await makeOwner(http);
    const { organizationId, token } = owner;
    for (let shop = 0; shop < 2; shop += 1) {
      shops.push({ shopId: await makeShop(http, owner), organizationId, token });
    }
  }
  return shops;
}
