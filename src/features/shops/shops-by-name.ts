import type { RowFault } from '../../platform/http/csv-fault.js';

/** Finds the shops that a file names, by their ids and their names. */
export class ShopsByName<Named extends { readonly id: string; readonly name: string }> {
  private readonly byId: ReadonlyMap<string, Named>;
  private readonly byName = new Map<string, Named[]>();

  constructor(shops: readonly Named[]) {
    this.byId = new Map(shops.map((shop) => [shop.id, shop]));
    for (const shop of shops)
      this.byName.set(shop.name, [...(this.byName.get(shop.name) ?? []), shop]);
  }

  /** @returns the shop, or what is wrong */
  find(asked: string): Named | RowFault {
    const known = this.byId.get(asked.toLowerCase());
    if (known) return known;
    const [shop, ...others] = this.byName.get(asked) ?? [];
    const shown = asked.slice(0, MAX_SHOWN);
    const params = { shop: shown };
    if (!shop) return { code: 'shop_unknown', params, message: `shop ${shown} does not exist` };
    if (others.length === 0) return shop;
    return { code: 'shop_ambiguous', params, message: `shop ${shown} has namesakes; use its id` };
  }
}

/** Characters of a name that an answer repeats. */
const MAX_SHOWN = 40;
