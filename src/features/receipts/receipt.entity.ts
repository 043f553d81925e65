import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const RECEIPT_TYPES = ['SALE', 'REFUND'] as const;
export type ReceiptType = (typeof RECEIPT_TYPES)[number];

/** A receipt is a document: it is written once and never edited. Amounts are in minor units. */
@Entity('receipts')
@Unique('uq_receipts_number', ['organization_id', 'shop_id', 'receipt_number'])
@Index('uq_receipts_client_receipt_id', ['organization_id', 'shop_id', 'client_receipt_id'], {
  unique: true,
  where: 'client_receipt_id IS NOT NULL',
})
@Index('ix_receipts_business_date', [
  'organization_id',
  'shop_id',
  'business_date',
  'receipt_number',
])
@Index('ix_receipts_occurred_at', [
  'organization_id',
  'shop_id',
  'business_date',
  'occurred_at',
  'id',
])
@Index('ix_receipts_user', ['organization_id', 'user_id', 'business_date', 'receipt_number'])
@Index('ix_receipts_refund_for', ['organization_id', 'refund_for'], {
  where: 'refund_for IS NOT NULL',
})
@ForeignKey(
  'shops',
  ['organization_id', 'shop_id', 'currency'],
  ['organization_id', 'id', 'currency'],
  {
    name: 'fk_receipts_shop',
  },
)
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_receipts_user',
})
@ForeignKey('receipts', ['organization_id', 'refund_for'], ['organization_id', 'id'], {
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
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipts' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipts' })
  id: string;

  @Column('uuid')
  shop_id: string;

  /** The seller. */
  @Column('uuid')
  user_id: string;

  @Column('text')
  type: ReceiptType;

  @Column('uuid', { nullable: true })
  refund_for: string | null;

  @Column('bigint')
  receipt_number: number;

  @Column('text', { nullable: true })
  client_receipt_id: string | null;

  /** The time of the sale, by the device's clock. */
  @Column('timestamptz')
  occurred_at: Date;

  /** The time at which it arrived, by the database's clock. */
  @Column('timestamptz')
  received_at: Date;

  /** The business date of `occurred_at` in the shop, fixed when the receipt was stored. */
  @Column('date')
  business_date: string;

  @Column('char', { length: 3 })
  currency: string;

  @Column('bigint')
  gross_minor: number;

  @Column('bigint')
  discount_minor: number;

  @Column('bigint')
  tax_minor: number;

  @Column('bigint')
  added_tax_minor: number;

  @Column('bigint')
  total_minor: number;

  /** The payments − the total, where the shop rounds what is paid in cash; otherwise 0. */
  @Column('smallint', { default: 0 })
  cash_rounding_minor: number;

  @Column('text', { nullable: true })
  note: string | null;
}

/** A receipt as it is stored in the organization of the transaction. */
export type NewReceipt = Omit<Receipt, 'organization_id'>;
