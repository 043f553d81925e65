import type { Schemas } from '../../api/client';
import { newId } from '../../api/plain-http';
import type { BasketLine, TillProduct } from '../../api/till/till-database';

export interface Basket {
  /**
   * The `client_receipt_id` of the sale that it becomes: a second press of "pay" is the same sale. That of a refused
   * sale while it is corrected.
   */
  readonly id: string;
  readonly lines: readonly BasketLine[];
}

export const newBasket = (): Basket => ({ id: newId(), lines: [] });

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
  known: { occurredAt: string; decimals: number },
): Schemas['CreateReceiptBody'] {
  const major = (minor: number) => toMajor(minor, known.decimals);
  const total = totalOf(basket);
  return {
    client_receipt_id: basket.id,
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
