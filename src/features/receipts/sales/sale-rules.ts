import { AppError } from '../../../kernel/app-error.js';
import { newId } from '../../../kernel/new-id.js';
import { receiptInstant } from '../document-instant.js';
import type { LineRow } from '../receipt-line.entity.js';
import type { SaleContext } from '../sale-context.repository.js';
import type { NewProduct } from '../storing/receipt-store.repository.js';
import type { CreateReceiptBody } from './sales.dto.js';

/**
 * A till that was offline may still deliver what it sold while the shop was open.
 * @throws OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO, SHOP_ARCHIVED
 */
export function soldAt(
  body: Pick<CreateReceiptBody, 'occurred_at'>,
  context: Pick<SaleContext, 'now' | 'receipt_limit_days' | 'archived_at'>,
): Date {
  const instant = receiptInstant(body, context);
  const { archived_at } = context;
  if (archived_at && instant >= archived_at) throw new AppError('SHOP_ARCHIVED');
  return instant;
}

/** Returns the SKUs that are not in the catalog yet, each once, with the price and name of its first line. */
export function newProducts(
  lines: readonly LineRow[],
  known: { has(sku: string): boolean },
): NewProduct[] {
  const products = new Map<string, NewProduct>();
  for (const { sku, name, unit_price_minor: price_minor } of lines) {
    if (known.has(sku) || products.has(sku)) continue;
    products.set(sku, { id: newId(), sku, name, price_minor });
  }
  return [...products.values()];
}
