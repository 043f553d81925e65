import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Schemas } from '../client';

export type TillProduct = Pick<
  Schemas['ProductView'],
  'id' | 'sku' | 'name' | 'price' | 'currency' | 'category' | 'barcodes' | 'tax_rate'
>;

export interface BasketLine {
  readonly sku: string;
  readonly name: string;
  /** In the currency's smallest unit, as all amounts of a basket are. */
  readonly price: number;
  readonly quantity: number;
  /** In percent, included in the price; null where the product has none. */
  readonly taxRate: number | null;
}

/** A sale that this device has made, with everything that is needed to send it. */
export interface KeptSale {
  /** The sale's `client_receipt_id`. */
  readonly id: string;
  /** Names the request; a corrected sale gets another one. */
  readonly key: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly userName: string;
  readonly shopId: string;
  readonly currency: string;
  readonly amount: number;
  /** What was in the basket, from which a refused sale is corrected. */
  readonly lines: readonly BasketLine[];
  /** What is sent, from the first time to the last the same. */
  readonly body: Schemas['CreateReceiptBody'];
  readonly state: 'WAITING' | 'REFUSED' | 'STORED';
  readonly refusal?: Pick<Schemas['Problem'], 'code' | 'title' | 'detail'>;
  readonly receipt?: { readonly id: string; readonly number: number };
}

interface TillSchema extends DBSchema {
  sales: { key: string; value: KeptSale; indexes: { state: string } };
  products: {
    key: [string, string];
    value: TillProduct & { organizationId: string };
    indexes: { organization: string };
  };
  /** When the products of an organization were last asked for, by the server's clock. */
  catalogs: { key: string; value: { organizationId: string; askedAt: string } };
}

let opened: Promise<IDBPDatabase<TillSchema>> | undefined;

/** What a till keeps on its device. It stays when the tab is closed, and when nobody is signed in. */
export function tillDatabase(): Promise<IDBPDatabase<TillSchema>> {
  opened ??= openDB<TillSchema>('tillclock', 1, {
    upgrade: (database) => {
      const sales = database.createObjectStore('sales', { keyPath: 'id' });
      sales.createIndex('state', 'state');
      const products = database.createObjectStore('products', {
        keyPath: ['organizationId', 'id'],
      });
      products.createIndex('organization', 'organizationId');
      database.createObjectStore('catalogs', { keyPath: 'organizationId' });
    },
  });
  return opened;
}
