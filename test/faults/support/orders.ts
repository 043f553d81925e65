import type { SellingShop } from './market.js';
import type { Random } from './seed.js';

/** One request that must take effect once. */
export interface Order {
  readonly key: string;
  readonly shop: SellingShop;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

const SKUS = 60;

/** A sale of one to three lines, its sums computed here too. Its note contains the key. */
export function saleOrder(random: Random, shop: SellingShop, key: string): Order {
  const lines = Array.from({ length: random.between(1, 3) }, () => saleLine(random));
  const total = lines.reduce((sum, line) => sum + line.total, 0) / 100;
  const paid = random.next() < 0.5;
  return {
    key,
    shop,
    path: `/shops/${shop.shopId}/receipts`,
    body: {
      lines: lines.map((line) => line.body),
      note: key,
      total,
      ...(paid ? { payments: [{ method: 'CASH', amount: total }] } : {}),
      // Some tills have ids of their own, a second wall against a second receipt.
      ...(random.next() < 0.3 ? { client_receipt_id: `till ${key}` } : {}),
    },
  };
}

/** Takes back one unit of the first line of a sale. */
export function refundOrder(shop: SellingShop, receiptId: string, key: string): Order {
  return {
    key,
    shop,
    path: `/shops/${shop.shopId}/receipts/${receiptId}/refunds`,
    body: { lines: [{ line_number: 1, qty: 1 }], note: key },
  };
}

function saleLine(random: Random): { body: Record<string, unknown>; total: number } {
  const qty = random.between(1, 4);
  const price = random.between(1, 2_000);
  const gross = qty * price;
  const discount = random.next() < 0.3 ? random.between(0, gross) : 0;
  const tax = random.next() < 0.5 ? random.between(0, gross - discount) : 0;
  const included = random.next() < 0.5;
  return {
    body: {
      sku: `SKU-${random.between(1, SKUS)}`,
      qty,
      unit_price: price / 100,
      discount: discount / 100,
      tax: tax / 100,
      tax_included: included,
    },
    total: gross - discount + (included ? 0 : tax),
  };
}
