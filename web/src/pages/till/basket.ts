import type { Schemas } from '../../api/client';
import type { TillProduct } from '../../api/till/till-database';

export interface BasketLine {
  readonly sku: string;
  readonly name: string;
  /** In the currency's smallest unit, as all amounts of a basket are. */
  readonly price: number;
  readonly quantity: number;
  /** In percent, included in the price; null where the product has none. */
  readonly taxRate: number | null;
}

export interface Basket {
  readonly lines: readonly BasketLine[];
  /** The refused sale that is being corrected: it is replaced by what is sold now. */
  readonly corrects?: string;
}

export const EMPTY: Basket = { lines: [] };

/** Amounts as integers, with so many decimals as the currency has. */
export const toMinor = (amount: number, decimals: number) => Math.round(amount * 10 ** decimals);
export const toMajor = (minor: number, decimals: number) =>
  Number((minor / 10 ** decimals).toFixed(decimals));

export function lineOf(product: TillProduct, decimals: number): BasketLine {
  const { sku, name, tax_rate: taxRate } = product;
  return { sku, name, price: toMinor(product.price, decimals), quantity: 1, taxRate };
}

const isSame = (a: BasketLine, b: BasketLine) => a.sku === b.sku && a.price === b.price;

/** One more of the same product at the same price is the same line. */
export function withLine(basket: Basket, added: BasketLine): Basket {
  const isIn = basket.lines.some((line) => isSame(line, added));
  const lines = isIn
    ? basket.lines.map((line) =>
        isSame(line, added) ? { ...line, quantity: line.quantity + added.quantity } : line,
      )
    : [...basket.lines, added];
  return { ...basket, lines };
}

/** So many more or fewer; a line without pieces leaves the basket. */
export function withQuantity(basket: Basket, changed: BasketLine, by: number): Basket {
  const lines = basket.lines
    .map((line) => (isSame(line, changed) ? { ...line, quantity: line.quantity + by } : line))
    .filter(({ quantity }) => quantity > 0);
  return { ...basket, lines };
}

export const totalOf = ({ lines }: Basket) =>
  lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
export const piecesOf = ({ lines }: Basket) =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);
export const piecesOfSku = ({ lines }: Basket, sku: string) =>
  lines.filter((line) => line.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);

/** The part of a price that is tax: 2.40 with 10 % included has 0.22. */
const taxOf = ({ price, quantity, taxRate }: BasketLine) =>
  taxRate === null ? null : Math.round((price * quantity * taxRate) / (100 + taxRate));

export interface Payment {
  readonly method: Schemas['PaymentMethod'];
  /** For cash: what was handed over. */
  readonly tendered?: number;
}

/** The request that stores the basket. */
export function saleOf(
  basket: Basket,
  payment: Payment,
  known: { id: string; occurredAt: string; decimals: number },
): Schemas['CreateReceiptBody'] {
  const major = (minor: number) => toMajor(minor, known.decimals);
  const total = totalOf(basket);
  return {
    client_receipt_id: known.id,
    occurred_at: known.occurredAt,
    lines: basket.lines.map((line) => {
      const tax = taxOf(line);
      const { sku, name, quantity: qty } = line;
      return {
        ...{ sku, name, qty, unit_price: major(line.price) },
        ...(tax === null ? {} : { tax: major(tax) }),
      };
    }),
    payments: [
      {
        ...{ method: payment.method, amount: major(total) },
        ...(payment.tendered === undefined ? {} : { tendered: major(payment.tendered) }),
      },
    ],
    total: major(total),
  };
}

/** The basket of a sale that was refused, to be corrected. */
export function basketOf(
  { id, body }: { id: string; body: Schemas['CreateReceiptBody'] },
  decimals: number,
): Basket {
  const lines = body.lines.map(({ sku, name, qty, unit_price, tax }) => {
    const gross = unit_price * qty;
    const taxRate =
      tax === undefined || gross <= tax ? null : Math.round((tax / (gross - tax)) * 100);
    const price = toMinor(unit_price, decimals);
    return { sku, name: name ?? sku, price, quantity: qty, taxRate };
  });
  return { lines, corrects: id };
}
