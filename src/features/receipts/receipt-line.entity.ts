import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A line of a receipt, with the SKU, name and price at the time of the sale. */
@Entity('receipt_lines')
@ForeignKey('receipts', ['organization_id', 'receipt_id'], ['organization_id', 'id'], {
  name: 'fk_receipt_lines_receipt',
})
@ForeignKey('products', ['organization_id', 'sku'], ['organization_id', 'sku'], {
  name: 'fk_receipt_lines_product',
})
@ForeignKey(
  'receipt_lines',
  ['organization_id', 'refunded_receipt_id', 'refunded_line_number'],
  ['organization_id', 'receipt_id', 'line_number'],
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
@Check(
  'ck_receipt_lines_cost',
  'unit_cost_minor BETWEEN 0 AND 9999999999999 AND cost_minor BETWEEN 0 AND 9999999999999',
)
export class ReceiptLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipt_lines' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipt_lines' })
  receipt_id: string;

  /** From 1. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_receipt_lines' })
  line_number: number;

  @Column('text')
  sku: string;

  @Column('text')
  name: string;

  @Column('bigint')
  qty_milli: number;

  @Column('bigint')
  unit_price_minor: number;

  @Column('bigint')
  gross_minor: number;

  @Column('bigint')
  discount_minor: number;

  @Column('bigint')
  tax_minor: number;

  @Column('boolean')
  tax_included: boolean;

  @Column('bigint')
  total_minor: number;

  /** The sale whose line this one returns. */
  @Column('uuid', { nullable: true })
  refunded_receipt_id: string | null;

  @Column('smallint', { nullable: true })
  refunded_line_number: number | null;

  /** The quantity of this line that was refunded; never above `qty_milli`. */
  @Column('bigint', { default: 0 })
  refunded_qty_milli: number;

  /** Of the product at the time of the sale. */
  @Column('text', { nullable: true })
  category: string | null;

  /** What one piece cost the organization at the time of the sale, in the currency of the receipt. */
  @Column('bigint', { nullable: true })
  unit_cost_minor: number | null;

  /** quantity × unit cost, rounded half-up; the lines of all refunds of a line add up to its own. */
  @Column('bigint', { nullable: true })
  cost_minor: number | null;

  /** The product's usual tax rate at the time of the sale, in thousandths of a percent. */
  @Column('integer', { nullable: true })
  tax_rate_milli: number | null;
}

/** A line without the columns that come from its receipt. */
export type LineRow = Omit<ReceiptLine, 'organization_id' | 'receipt_id'>;
