import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const RECEIPT_TYPES = ['SALE', 'REFUND'] as const;
export type ReceiptType = (typeof RECEIPT_TYPES)[number];

/** A document: written once, never edited. Amounts are minor units. */
@Entity('receipts')
@Unique('uq_receipts_number', ['organizationId', 'shopId', 'receiptNumber'])
@Index('uq_receipts_client_receipt_id', ['organizationId', 'shopId', 'clientReceiptId'], {
  unique: true,
  where: 'client_receipt_id IS NOT NULL',
})
@Index('ix_receipts_business_date', { synchronize: false })
@Index('ix_receipts_user', ['organizationId', 'userId', 'occurredAt'])
@Index('ix_receipts_refund_for', ['organizationId', 'refundFor'], {
  where: 'refund_for IS NOT NULL',
})
@ForeignKey(
  'shops',
  ['organizationId', 'shopId', 'currency'],
  ['organizationId', 'id', 'currency'],
  {
    name: 'fk_receipts_shop',
  },
)
@ForeignKey('users', ['organizationId', 'userId'], ['organizationId', 'id'], {
  name: 'fk_receipts_user',
})
@ForeignKey('receipts', ['organizationId', 'refundFor'], ['organizationId', 'id'], {
  name: 'fk_receipts_refund_for',
})
@Check(
  'ck_receipts_type',
  `type IN ('SALE', 'REFUND') AND (type = 'REFUND') = (refund_for IS NOT NULL)`,
)
@Check('ck_receipts_total', 'total_minor = gross_minor - discount_minor + added_tax_minor')
@Check(
  'ck_receipts_amounts',
  `gross_minor BETWEEN 0 AND 9999999999999 AND discount_minor BETWEEN 0 AND gross_minor
    AND tax_minor BETWEEN 0 AND 9999999999999 AND added_tax_minor BETWEEN 0 AND tax_minor`,
)
export class Receipt {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_receipts' })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipts' })
  id: string;

  @Column('uuid', { name: 'shop_id' })
  shopId: string;

  /** The seller. */
  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  type: ReceiptType;

  @Column('uuid', { name: 'refund_for', nullable: true })
  refundFor: string | null;

  @Column('bigint', { name: 'receipt_number' })
  receiptNumber: number;

  @Column('text', { name: 'client_receipt_id', nullable: true })
  clientReceiptId: string | null;

  /** When it was sold, by the device's clock. */
  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  /** When it arrived, by the database's clock. */
  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** Day of `occurredAt` in the shop, fixed when it was stored. */
  @Column('date', { name: 'business_date' })
  businessDate: string;

  @Column('char', { length: 3 })
  currency: string;

  @Column('bigint', { name: 'gross_minor' })
  grossMinor: number;

  @Column('bigint', { name: 'discount_minor' })
  discountMinor: number;

  @Column('bigint', { name: 'tax_minor' })
  taxMinor: number;

  @Column('bigint', { name: 'added_tax_minor' })
  addedTaxMinor: number;

  @Column('bigint', { name: 'total_minor' })
  totalMinor: number;

  @Column('text', { nullable: true })
  note: string | null;
}
