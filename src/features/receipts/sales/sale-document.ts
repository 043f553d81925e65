import { currencyDigits, type CurrencyDigits } from '../../../kernel/money.js';
import type { CashRounding } from '../cash-rounding.js';
import {
  allOf,
  faultsOf,
  readAmount,
  readPayments,
  readQty,
  readTotal,
  type Checked,
} from '../document-figures.js';
import { checkSums, type ClaimedSums, type PricedDocument } from '../document-totals.js';
import type { KnownProduct } from '../sale-context.repository.js';
import { priceSale, type SaleLine } from './sale-pricing.js';
import { spreadDiscount } from './whole-discount.js';
import type { CreateReceiptBody, SaleLineBody } from './sales.dto.js';

/** By SKU. */
type KnownProducts = ReadonlyMap<string, KnownProduct>;

/** The quantities and amounts of a sale as integers of the shop's currency. */
interface SaleFigures extends ClaimedSums {
  /** On the whole receipt. */
  readonly discountMinor: number;
  readonly lines: readonly SaleLine[];
}

/**
 * Reads the sale in the body, prices it, and compares it with the sums that the client sent.
 * @param shop  its currency, ISO 4217, the products that exist, by SKU, and how it rounds cash
 */
export function drawUpSale(
  body: CreateReceiptBody,
  shop: {
    readonly currency: string;
    readonly known: KnownProducts;
    readonly rounding: CashRounding;
  },
): Checked<PricedDocument> {
  const digits = currencyDigits(shop.currency);
  const figures = readSale(body, digits, shop.known);
  if (!figures.ok) return figures;
  const { lines, discountMinor } = figures.value;
  const discounted = spreadDiscount(lines, discountMinor, digits);
  if (!discounted.ok) return discounted;
  const priced = priceSale(discounted.value);
  return priced.ok
    ? checkSums(priced.value, figures.value, { digits, rounding: shop.rounding })
    : priced;
}

function readSale(
  body: CreateReceiptBody,
  digits: CurrencyDigits,
  known: KnownProducts,
): Checked<SaleFigures> {
  const lines = allOf(
    body.lines.map((line, index) =>
      readLine(line, { digits, index, product: known.get(line.sku) }),
    ),
  );
  const discount = readAmount(body.discount, digits, 'discount');
  const payments = readPayments(body.payments, digits);
  const total = readTotal(body.total, digits);
  if (!lines.ok || !discount.ok || !payments.ok || !total.ok) {
    return { ok: false, faults: faultsOf(lines, discount, payments, total) };
  }
  return {
    ok: true,
    value: {
      lines: lines.value,
      discountMinor: discount.value,
      payments: payments.value,
      total: total.value,
    },
  };
}

function readLine(
  line: SaleLineBody,
  of: {
    readonly digits: CurrencyDigits;
    readonly index: number;
    readonly product: KnownProduct | undefined;
  },
): Checked<SaleLine> {
  const { digits, index, product } = of;
  const path = `lines.${index}`;
  const qty = readQty(line.qty, `${path}.qty`);
  const price = readAmount(line.unit_price, digits, `${path}.unit_price`);
  const discount = readAmount(line.discount, digits, `${path}.discount`);
  const tax = readAmount(line.tax, digits, `${path}.tax`);
  if (!qty.ok || !price.ok || !discount.ok || !tax.ok) {
    return { ok: false, faults: faultsOf(qty, price, discount, tax) };
  }
  const value = {
    sku: line.sku,
    name: line.name ?? product?.name ?? line.sku,
    qty_milli: qty.value,
    unit_price_minor: price.value,
    discount_minor: discount.value,
    tax_minor: tax.value,
    tax_included: line.tax_included ?? true,
    category: product?.category ?? null,
    unit_cost_minor: product?.cost_minor ?? null,
    tax_rate_milli: product?.tax_rate_milli ?? null,
  };
  return { ok: true, value };
}
