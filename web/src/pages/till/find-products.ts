import type { KeptSale, TillProduct } from '../../api/till/till-database';

/** Without case and accents, as the server searches. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const searched = new WeakMap<TillProduct, string>();

/** What a search looks at, made once for each product: folding thousands of names at each key costs more than looking. */
function searchedOf(product: TillProduct): string {
  const known = searched.get(product);
  if (known !== undefined) return known;
  const made = plain(`${product.name} ${product.sku}`);
  searched.set(product, made);
  return made;
}

/** A SKU or a barcode finds exactly its product; otherwise each word is part of the name or the SKU. */
export function found(products: readonly TillProduct[], text: string): readonly TillProduct[] {
  const code = text.trim();
  const exact = products.filter(({ sku, barcodes }) => sku === code || barcodes.includes(code));
  if (exact.length > 0) return exact;
  const words = plain(code).split(/\s+/);
  return products.filter((product) => words.every((word) => searchedOf(product).includes(word)));
}

const USUALS = 24;
/** With fewer, a page of their own would only hide the others. */
const LEAST_USUALS = 8;

/** What this device has sold most in the last days; empty while that is not much. */
export function usual(
  products: readonly TillProduct[],
  kept: readonly KeptSale[],
): readonly TillProduct[] {
  const pieces = new Map<string, number>();
  for (const { sku, qty } of kept.flatMap(({ body }) => body.lines))
    pieces.set(sku, (pieces.get(sku) ?? 0) + qty);
  const sold = products.filter(({ sku }) => pieces.has(sku));
  if (sold.length < LEAST_USUALS) return [];
  return sold.sort((a, b) => (pieces.get(b.sku) ?? 0) - (pieces.get(a.sku) ?? 0)).slice(0, USUALS);
}
