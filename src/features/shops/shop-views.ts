import { currencyDigits, toMajor } from '../../kernel/money.js';
import { toWire } from '../../kernel/wire.js';
import type { ShopView } from './shops.dto.js';
import type { Shop } from './shop.entity.js';

export function toShopView(row: Shop): ShopView {
  const { cash_rounding_minor: step, ...shown } = toWire(row, 'name_key');
  const cash_rounding = step === null ? null : toMajor(step, currencyDigits(row.currency));
  return { ...shown, cash_rounding };
}
