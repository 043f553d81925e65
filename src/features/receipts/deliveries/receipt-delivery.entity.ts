import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How often a receipt was sent again. One that was sent once has no row, so that a first delivery writes nothing here. */
@Entity('receipt_deliveries')
@ForeignKey('receipts', ['organization_id', 'receipt_id'], ['organization_id', 'id'], {
  name: 'fk_receipt_deliveries_receipt',
})
@Check('ck_receipt_deliveries_repeats', 'repeats > 0')
export class ReceiptDelivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipt_deliveries' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipt_deliveries' })
  receipt_id: string;

  /** The deliveries after the first one. */
  @Column('bigint')
  repeats: number;

  /** When the last of them came, by the database's clock. */
  @Column('timestamptz')
  last_at: Date;
}
