import { currencyDigits, multiplyHalfUp, shareOf } from '../../kernel/money.js';
import type { PricedLines } from '../../features/receipts/document-totals.js';
import { spreadDiscount } from '../../features/receipts/sales/whole-discount.js';
import { priceSale, type SaleLine } from '../../features/receipts/sales/sale-pricing.js';
import { DEMO_CURRENCY } from '../setting/demo-accounts.js';
import { DEMO_PRODUCTS, type DemoProduct } from '../setting/demo-catalog.js';
import type { Random } from '../random.js';

/** The lines that one customer buys, and their sums. */
export type Basket = PricedLines;

/** The weights of baskets with one to six lines. */
const LINE_COUNTS = [38, 30, 17, 9, 4, 2];
/** The weights of lines with one to four pieces. */
const PIECE_COUNTS = [78, 16, 4, 2];
const LEAST_GRAMS = 120;
const MOST_GRAMS = 1_100;

const LOYALTY_CHANCE = 0.08;
const LOYALTY_PERCENT = 10;
const VOUCHER_CHANCE = 0.02;
const VOUCHER_MINOR = 50;
const COUPON_CHANCE = 0.02;
const COUPON_MINOR = 300;

/** An included tax of 10 % is 10 of 110 parts of the price. */
const WITHOUT_TAX_MILLI = 100_000;

const POPULARITY = DEMO_PRODUCTS.map((product) => product.popularity);

/** Fills a basket and prices it by the same rules as every sale. */
export function fillBasket(random: Random): Basket {
  const count = random.weighted(LINE_COUNTS) + 1;
  const discountPercent = random.chance(LOYALTY_CHANCE) ? LOYALTY_PERCENT : 0;
  const chosen = new Set<DemoProduct>();
  for (let tries = 0; chosen.size < count && tries < 2 * count; tries += 1) {
    const product = DEMO_PRODUCTS[random.weighted(POPULARITY)];
    if (product) chosen.add(product);
  }
  const lines = Array.from(chosen, (product) => lineOf(product, discountPercent, random));
  const priced = priceSale(withTax(withCoupon(lines, random)));
  if (!priced.ok) throw new Error('The demo cannot price its own basket');
  return priced.value;
}

/** A discount on the whole receipt, of those that are large enough. */
function withCoupon(lines: readonly SaleLine[], random: Random): readonly SaleLine[] {
  if (!random.chance(COUPON_CHANCE)) return lines;
  const spread = spreadDiscount(lines, COUPON_MINOR, currencyDigits(DEMO_CURRENCY));
  return spread.ok ? spread.value : lines;
}

/** The tax that is included in what is left after all discounts. */
function withTax(lines: readonly SaleLine[]): SaleLine[] {
  return lines.map((line) => {
    const { tax_rate_milli: rate } = line;
    const grossMinor = multiplyHalfUp(line.unit_price_minor, line.qty_milli) ?? 0;
    const netMinor = grossMinor - line.discount_minor;
    return { ...line, tax_minor: shareOf(netMinor, rate ?? 0, WITHOUT_TAX_MILLI + (rate ?? 0)) };
  });
}

function lineOf(product: DemoProduct, discountPercent: number, random: Random): SaleLine {
  const { sku, name, priceMinor: unitPriceMinor } = product;
  const qtyMilli = product.weighed
    ? LEAST_GRAMS + random.below(MOST_GRAMS - LEAST_GRAMS)
    : (random.weighted(PIECE_COUNTS) + 1) * 1_000;
  const grossMinor = multiplyHalfUp(unitPriceMinor, qtyMilli) ?? 0;
  const voucherMinor = random.chance(VOUCHER_CHANCE) ? VOUCHER_MINOR : 0;
  const discountMinor = Math.min(
    shareOf(grossMinor, discountPercent, 100) + voucherMinor,
    grossMinor,
  );
  return {
    sku,
    name,
    qty_milli: qtyMilli,
    unit_price_minor: unitPriceMinor,
    discount_minor: discountMinor,
    tax_minor: 0,
    tax_included: true,
    category: product.category,
    unit_cost_minor: product.costMinor,
    tax_rate_milli: product.taxRateMilli,
  };
}
