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
  find(asked: string): Named | { readonly message: string } {
    const known = this.byId.get(asked.toLowerCase());
    if (known) return known;
    const [shop, ...others] = this.byName.get(asked) ?? [];
    const shown = asked.slice(0, MAX_SHOWN);
    if (!shop) return { message: `shop ${shown} does not exist` };
    return others.length > 0 ? { message: `shop ${shown} has namesakes; use its id` } : shop;
  }
}

/** Characters of a name that an answer repeats. */
const MAX_SHOWN = 40;
