import type { FeatureManifest } from '../../kernel/feature-manifest.js';

const TEXT = `## Receipts
A receipt is a document and is never edited; a refund is a receipt of its own. \`client_receipt_id\` is the
till's own id for a receipt and stays unique in the shop for ever: the same sale sent again returns the first
receipt, even after its \`Idempotency-Key\` has expired. The same sale has the same seller, lines, payments and
total. A different receipt under a taken id is refused with 409 \`CLIENT_RECEIPT_ID_TAKEN\`. Amounts and
quantities are read at 15 significant digits, so the noise that JavaScript's arithmetic leaves does no harm.

\`delivered_count\` says how often a receipt was sent: 1 for the first time, and one more for each repetition. The replayed
answer of an \`Idempotency-Key\` has the bytes of the first one, and so the count of its time; \`GET\` returns the present
count. A refused receipt counts nothing.

Where small coins are not in use, a shop has \`cash_rounding\`, its smallest coin. What the other payments leave for
\`CASH\` may then be rounded half-up to it. The receipt shows the difference as \`cash_rounding\`; its total and the
revenue do not change.

\`GET /receipts\` lists the receipts of all shops within reach. Its filters are combined, a filter with several values
is repeated, and a cursor belongs to its filters. A client that synchronises asks with \`updated_since\` and repeats the
last minute; receipts never change, so those it already has do no harm.`;

export const receipts = {
  name: 'receipts',
  imports: ['catalog', 'shifts', 'shops', 'users'],
  permissions: {
    'receipts:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'receipts:write': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
  },
  errors: {
    CLIENT_RECEIPT_ID_TAKEN: {
      status: 409,
      title: 'Another receipt of the shop has this client_receipt_id',
      members: { receipt_id: 'uuid' },
    },
    TOTAL_MISMATCH: { status: 422, title: 'The total differs from the sum of the lines' },
    PAYMENTS_MISMATCH: { status: 422, title: 'The payments do not add up to the total' },
    LINE_INVALID: { status: 422, title: 'A line of the receipt cannot be priced' },
    REFUND_INVALID: { status: 422, title: 'Only a sale of the same shop can be refunded' },
    REFUND_BEFORE_SALE: { status: 422, title: 'The refund is dated before its sale' },
    OVER_REFUND: { status: 422, title: 'The refund returns more than was sold' },
  },
  personalData: [
    {
      table: 'receipts',
      person: 'user_id',
      order: { business_date: 'date', receipt_number: 'bigint', id: 'uuid' },
      parts: [
        { table: 'receipt_lines', of: 'receipt_id', order: ['line_number'] },
        { table: 'receipt_payments', of: 'receipt_id', order: ['payment_number'] },
        { table: 'receipt_deliveries', of: 'receipt_id', order: ['receipt_id'] },
      ],
      retention: 'RECEIPTS',
      dated: 'business_date',
      erasure: 'KEEP',
    },
  ],
  auditActions: {
    'receipt.seller-named': 'receipt',
  },
  tags: [
    {
      name: 'Receipts',
      description:
        'Sales and refunds. A receipt is a document and is never edited; a refund is a receipt of its own.',
    },
  ],
  documentText: TEXT,
  forbidsDeletion: { fk_receipts_shop: 'SHOP_IN_USE' },
  // Receipts refer to the currency of their shop together with its id.
  forbidsChange: { fk_receipts_shop: 'CURRENCY_FIXED' },
} as const satisfies FeatureManifest;
