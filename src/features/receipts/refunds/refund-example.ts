import type { ReceiptView } from '../receipt-views.dto.js';

/**
 * The example answer of a refund in the OpenAPI document. The examples of the single fields describe a
 * sale; this is the refund of that sale.
 */
export const REFUND_EXAMPLE: ReceiptView = {
  id: '0195f0c4-9d2e-7c41-8a55-20b1e4d7f3a9',
  shop_id: '0195f0c4-7b1a-7176-8fd1-ac1eb860c41f',
  user_id: '0195f0c4-7b1a-7f89-8d6b-6960453241bc',
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
  note: null,
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
      refund_line_number: 1,
    },
  ],
  payments: [{ method: 'CASH', amount: 4.8, reference: null }],
};
