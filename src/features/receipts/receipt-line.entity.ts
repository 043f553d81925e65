import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A line as it was sold: SKU, name and price of that moment. */
@Entity('receipt_lines')
@ForeignKey('receipts', ['organizationId', 'receiptId'], ['organizationId', 'id'], {
  name: 'fk_receipt_lines_receipt',
})
@ForeignKey('products', ['organizationId', 'sku'], ['organizationId', 'sku'], {
  name: 'fk_receipt_lines_product',
})
@ForeignKey(
  'receipt_lines',
  ['organizationId', 'refundedReceiptId', 'refundedLineNumber'],
  ['organizationId', 'receiptId', 'lineNumber'],
  { name: 'fk_receipt_lines_refunded' },
)
@Check(
  'ck_receipt_lines_refunded',
  `(refunded_receipt_id IS NULL) = (refunded_line_number IS NULL)
    AND refunded_qty_milli BETWEEN 0 AND qty_milli`,
)
@Check(
  'ck_receipt_lines_amounts',
  `qty_milli BETWEEN 1 AND 1000000000 AND unit_price_minor BETWEEN 0 AND 9999999999999
    AND gross_minor BETWEEN 0 AND 9999999999999 AND discount_minor BETWEEN 0 AND gross_minor
    AND tax_minor BETWEEN 0 AND 9999999999999
    AND total_minor = gross_minor - discount_minor + CASE WHEN tax_included THEN 0 ELSE tax_minor END`,
)
export class ReceiptLine {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_receipt_lines' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'receipt_id', primaryKeyConstraintName: 'pk_receipt_lines' })
  receiptId: string;

  /** From 1. */
  @PrimaryColumn('smallint', { name: 'line_number', primaryKeyConstraintName: 'pk_receipt_lines' })
  lineNumber: number;

  @Column('text')
  sku: string;

  @Column('text')
  name: string;

  @Column('bigint', { name: 'qty_milli' })
  qtyMilli: number;

  @Column('bigint', { name: 'unit_price_minor' })
  unitPriceMinor: number;

  @Column('bigint', { name: 'gross_minor' })
  grossMinor: number;

  @Column('bigint', { name: 'discount_minor' })
  discountMinor: number;

  @Column('bigint', { name: 'tax_minor' })
  taxMinor: number;

  @Column('boolean', { name: 'tax_included' })
  taxIncluded: boolean;

  @Column('bigint', { name: 'total_minor' })
  totalMinor: number;

  /** The sale whose line this one returns. */
  @Column('uuid', { name: 'refunded_receipt_id', nullable: true })
  refundedReceiptId: string | null;

  @Column('smallint', { name: 'refunded_line_number', nullable: true })
  refundedLineNumber: number | null;

  /** How much of this line came back; never above `qtyMilli`. */
  @Column('bigint', { name: 'refunded_qty_milli', default: 0 })
  refundedQtyMilli: number;
}
