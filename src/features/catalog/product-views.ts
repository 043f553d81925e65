import { currencyDigits, toMajor } from '../../kernel/money.js';
import { toWire } from '../../kernel/wire.js';
import type { ProductView } from './catalog.dto.js';
import type { ShownProduct } from './catalog.repository.js';
import type { Product } from './product.entity.js';
import { taxRateOf } from './product-rules.js';

export function toProductView(row: ShownProduct & Partial<Product>): ProductView {
  const { price_minor, cost_minor, tax_rate_milli, ...shown } = toWire(row, 'search_text');
  const digits = currencyDigits(row.currency);
  return {
    ...shown,
    price: toMajor(price_minor, digits),
    cost: cost_minor === null ? null : toMajor(cost_minor, digits),
    tax_rate: tax_rate_milli === null ? null : taxRateOf(tax_rate_milli),
  };
}
