import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../platform/http/page-of.js';
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
   * qty × unit_price, rounded half-up.
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
  /** Of a sale: how much of it came back when this was read. */
  refunded_qty: number;
  /** Of a refund: the line of the sale. */
  refund_line_number: number | null;
}

export class PaymentView {
  /** @example CASH */
  method: PaymentMethod;
  /** @example 4.8 */
  amount: number;
  reference: string | null;
}

export class ReceiptSummaryView {
  id: string;
  shop_id: string;
  /** The seller. */
  user_id: string;
  /** The seller's shift at `occurred_at`, as the shifts stand now; null outside of any. */
  @ApiProperty({ format: 'uuid' })
  shift_id: string | null;
  /** @example SALE */
  type: ReceiptType;
  /** Of a refund: the sale. */
  @ApiProperty({ format: 'uuid' })
  refund_for: string | null;
  /**
   * For people: unique in the shop, increasing on the whole, with gaps.
   * @example 417
   */
  receipt_number: number;
  /** @example till-3-000417 */
  client_receipt_id: string | null;
  occurred_at: string;
  received_at: string;
  /**
   * Day of `occurred_at` in the shop.
   * @example 2026-03-01
   */
  business_date: string;
  /** @example EUR */
  currency: string;
  /** @example 4.8 */
  gross: number;
  discount: number;
  /**
   * All tax, included and added.
   * @example 0.44
   */
  tax: number;
  /**
   * gross − discount + added tax.
   * @example 4.8
   */
  total: number;
  note: string | null;
}

export class ReceiptView extends ReceiptSummaryView {
  lines: ReceiptLineView[];
  payments: PaymentView[];
}

export class ReceiptPage extends pageOf(ReceiptSummaryView) {}
