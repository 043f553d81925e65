import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const PAYMENT_METHODS = ['CASH', 'CARD', 'TRANSFER', 'OTHER'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** How a receipt, or a part of it, was paid. */
@Entity('receipt_payments')
@ForeignKey('receipts', ['organizationId', 'receiptId'], ['organizationId', 'id'], {
  name: 'fk_receipt_payments_receipt',
})
@Check('ck_receipt_payments_method', `method IN ('CASH', 'CARD', 'TRANSFER', 'OTHER')`)
@Check('ck_receipt_payments_amount', 'amount_minor BETWEEN 0 AND 9999999999999')
export class ReceiptPayment {
  @PrimaryColumn('uuid', {
    name: 'organization_id',
    primaryKeyConstraintName: 'pk_receipt_payments',
  })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'receipt_id', primaryKeyConstraintName: 'pk_receipt_payments' })
  receiptId: string;

  @PrimaryColumn('smallint', {
    name: 'payment_number',
    primaryKeyConstraintName: 'pk_receipt_payments',
  })
  paymentNumber: number;

  @Column('text')
  method: PaymentMethod;

  @Column('bigint', { name: 'amount_minor' })
  amountMinor: number;

  @Column('text', { nullable: true })
  reference: string | null;
}
