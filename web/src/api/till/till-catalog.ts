import { client, type Schemas } from '../client';
import { serverNow } from '../server-clock';
import { tillDatabase, type TillProduct } from './till-database';

/** A change that is being stored can become visible a few seconds after later ones. */
const OVERLAP_MS = 60_000;

async function changedProducts(since: string | undefined) {
  const found: Schemas['ProductView'][] = [];
  let cursor: string | undefined;
  do {
    const { data } = await client.GET('/products', {
      params: { query: { limit: 200, cursor, updated_since: since } },
    });
    if (data === undefined) throw new TypeError('the catalog did not arrive');
    found.push(...data.data);
    cursor = data.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

/** Asks for what has changed since the last time; the first time, for all products that are in use. */
async function refreshCatalog(organizationId: string): Promise<void> {
  const database = await tillDatabase();
  const last = await database.get('catalogs', organizationId);
  const askedAt = new Date(serverNow() - OVERLAP_MS).toISOString();
  const changed = await changedProducts(last?.askedAt);
  const change = database.transaction(['products', 'catalogs'], 'readwrite');
  const products = change.objectStore('products');
  for (const { id, archived_at, ...product } of changed) {
    if (archived_at !== null) await products.delete([organizationId, id]);
    else {
      const { sku, name, price, currency, category, barcodes, tax_rate } = product;
      const kept = { id, sku, name, price, currency, category, barcodes, tax_rate };
      await products.put({ organizationId, ...kept });
    }
  }
  await change.objectStore('catalogs').put({ organizationId, askedAt });
  await change.done;
}

/** The products of an organization by name; without a network, those that this device knows. */
export async function tillProducts(organizationId: string): Promise<readonly TillProduct[]> {
  try {
    await refreshCatalog(organizationId);
  } catch (error) {
    const isKnown = (await (await tillDatabase()).get('catalogs', organizationId)) !== undefined;
    if (!isKnown) throw error;
  }
  const database = await tillDatabase();
  const products = await database.getAllFromIndex('products', 'organization', organizationId);
  return products.sort((a, b) => a.name.localeCompare(b.name));
}
