import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const PAYMENT_METHODS = ['CASH', 'CARD', 'TRANSFER', 'OTHER'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** A payment of a receipt, or of a part of it. */
@Entity('receipt_payments')
@ForeignKey('receipts', ['organization_id', 'receipt_id'], ['organization_id', 'id'], {
  name: 'fk_receipt_payments_receipt',
})
@Check('ck_receipt_payments_method', `method IN ('CASH', 'CARD', 'TRANSFER', 'OTHER')`)
@Check('ck_receipt_payments_amount', 'amount_minor BETWEEN 0 AND 9999999999999')
@Check('ck_receipt_payments_tip', 'tip_minor BETWEEN 0 AND 9999999999999')
@Check(
  'ck_receipt_payments_tendered',
  `tendered_minor IS NULL
    OR method = 'CASH' AND tendered_minor BETWEEN amount_minor + tip_minor AND 9999999999999`,
)
export class ReceiptPayment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipt_payments' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipt_payments' })
  receipt_id: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_receipt_payments' })
  payment_number: number;

  @Column('text')
  method: PaymentMethod;

  @Column('bigint')
  amount_minor: number;

  @Column('text', { nullable: true })
  reference: string | null;

  /** Given on top of the amount, and no revenue. */
  @Column('bigint', { default: 0 })
  tip_minor: number;

  /** The cash that was handed over. */
  @Column('bigint', { nullable: true })
  tendered_minor: number | null;
}

/** A payment without the columns that come from its receipt. */
export type PaymentRow = Omit<ReceiptPayment, 'organization_id' | 'receipt_id'>;
