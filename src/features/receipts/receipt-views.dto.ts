import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../platform/http/page-of.js';
import { NamedPersonView, NamedShopView } from '../../platform/names/names.dto.js';
import type { PaymentMethod } from './receipt-payment.entity.js';
import type { ReceiptType } from './receipt.entity.js';

export class ReceiptLineView {
  /** @example 1 */
  line_number: number;
  /** @example COFFEE */
  sku: string;
  /** @example "Coffee, 250 g" */
  name: string;
  /** @example 2 */
  qty: number;
  /** @example 2.4 */
  unit_price: number;
  /**
   * The product qty × unit_price, rounded half-up.
   * @example 4.8
   */
  gross: number;
  discount: number;
  /** @example 0.44 */
  tax: number;
  /** @example true */
  tax_included: boolean;
  /** @example 4.8 */
  total: number;
  /** How much of a sale's line had been refunded when it was read. */
  refunded_qty: number;
  /**
   * The category of the product at the time of the sale.
   * @example Drinks
   */
  category: string | null;
  /**
   * The cost of one piece at the time of the sale; `null` when it was not known in the shop's currency.
   * @example 1.1
   */
  unit_cost: number | null;
  /**
   * The product qty × unit_cost, rounded half-up; the refunds of a line add up to it.
   * @example 2.2
   */
  cost: number | null;
  /**
   * The usual tax rate of the product at the time of the sale, in percent.
   * @example 10
   */
  tax_rate: number | null;
  /** The line of the sale that a refund's line returns. */
  refund_line_number: number | null;
}

export class PaymentView {
  /** @example CASH */
  method: PaymentMethod;
  /** @example 4.8 */
  amount: number;
  reference: string | null;
  /**
   * Given on top of the amount. It is no revenue.
   * @example 0.5
   */
  tip: number;
  /**
   * The cash that was handed over.
   * @example 10
   */
  tendered: number | null;
  /**
   * The difference tendered − amount − tip; `null` when nothing was said to be tendered.
   * @example 4.7
   */
  change: number | null;
}

export class ReceiptSummaryView {
  id: string;
  shop_id: string;
  /** The shop with its present name. */
  shop: NamedShopView;
  /** The id of the seller. */
  user_id: string;
  /** The seller with their present name. */
  seller: NamedPersonView;
  /** The seller's shift at `occurred_at`, as the shifts are now; `null` outside of any shift. */
  @ApiProperty({ format: 'uuid' })
  shift_id: string | null;
  /** @example SALE */
  type: ReceiptType;
  /** The sale that this receipt refunds; `null` for a sale. */
  @ApiProperty({ format: 'uuid' })
  refund_for: string | null;
  /**
   * A number for people, unique in the shop. It increases overall and can have gaps.
   * @example 417
   */
  receipt_number: number;
  /** @example till-3-000417 */
  client_receipt_id: string | null;
  occurred_at: string;
  received_at: string;
  /**
   * The business date of `occurred_at` in the shop.
   * @example 2026-03-01
   */
  business_date: string;
  /** @example EUR */
  currency: string;
  /** @example 4.8 */
  gross: number;
  discount: number;
  /**
   * The sum of all taxes, included and added.
   * @example 0.44
   */
  tax: number;
  /**
   * The total is gross − discount + added tax.
   * @example 4.8
   */
  total: number;
  /**
   * The payments − the total, where the shop rounds what is paid in cash; otherwise 0. It may be negative, and is no
   * revenue.
   */
  cash_rounding: number;
  note: string | null;
  /**
   * How often the receipt was delivered: 1, and one more for each repetition, whether under the same
   * `Idempotency-Key` or with the same `client_receipt_id`, alone or in a batch. The replayed answer of a key keeps the
   * count of its time; reading the receipt shows the present one.
   * @example 1
   */
  @ApiProperty({ type: 'integer', minimum: 1 })
  delivered_count: number;
}

export class ReceiptView extends ReceiptSummaryView {
  lines: ReceiptLineView[];
  payments: PaymentView[];
}

export class ListedReceiptView extends ReceiptSummaryView {
  /** The lines; present with `include=lines`. */
  lines?: ReceiptLineView[];
  /** The payments; present with `include=payments`. */
  payments?: PaymentView[];
}

export class ReceiptPage extends pageOf(ListedReceiptView) {}

export class ReceiptSumsView {
  /** @example EUR */
  currency: string;
  /** @example SALE */
  type: ReceiptType;
  /**
   * The number of receipts of this type in this currency.
   * @example 1
   */
  receipt_count: number;
  /** @example 4.8 */
  gross: number;
  discount: number;
  /** @example 0.44 */
  tax: number;
  /** @example 4.8 */
  total: number;
}

export class ReceiptTotalsView {
  /**
   * The number of receipts of the whole list.
   * @example 1
   */
  receipt_count: number;
  /** The sums by currency and type, sales first. The sums of refunds are positive. */
  sums: ReceiptSumsView[];
}

export class AllReceiptsPage extends pageOf(ListedReceiptView) {
  /** Figures of the whole list; present on the first page with `include_total=true`. */
  total?: ReceiptTotalsView;
}

/**
 * The example answer of a refund in the OpenAPI document. The examples of the single fields describe a
 * sale; this is the refund of that sale.
 */
export const REFUND_EXAMPLE: ReceiptView = {
  id: '0195f0c4-9d2e-7c41-8a55-20b1e4d7f3a9',
  shop_id: '0195f0c4-7b1a-7176-8fd1-ac1eb860c41f',
  shop: { id: '0195f0c4-7b1a-7176-8fd1-ac1eb860c41f', name: 'Corner Coffee, Gran Vía' },
  user_id: '0195f0c4-7b1a-7f89-8d6b-6960453241bc',
  seller: { id: '0195f0c4-7b1a-7f89-8d6b-6960453241bc', name: 'Luis Vega' },
  shift_id: '0195f0c4-7b1a-7c11-9a42-5d2f0b7c9e10',
  type: 'REFUND',
  refund_for: '0195f0c4-7b1a-713a-8ef4-be6435348e3a',
  receipt_number: 418,
  client_receipt_id: null,
  occurred_at: '2026-03-01T10:05:00.000Z',
  received_at: '2026-03-01T10:05:00.000Z',
  business_date: '2026-03-01',
  currency: 'EUR',
  gross: 4.8,
  discount: 0,
  tax: 0.44,
  total: 4.8,
  cash_rounding: 0,
  note: null,
  delivered_count: 1,
  lines: [
    {
      line_number: 1,
      sku: 'COFFEE',
      name: 'Coffee, 250 g',
      qty: 2,
      unit_price: 2.4,
      gross: 4.8,
      discount: 0,
      tax: 0.44,
      tax_included: true,
      total: 4.8,
      refunded_qty: 0,
      category: 'Drinks',
      unit_cost: 1.1,
      cost: 2.2,
      tax_rate: 10,
      refund_line_number: 1,
    },
  ],
  payments: [
    { method: 'CASH', amount: 4.8, reference: null, tip: 0, tendered: null, change: null },
  ],
};
