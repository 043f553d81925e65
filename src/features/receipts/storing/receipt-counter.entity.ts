import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The last receipt number that was reserved in a shop. */
@Entity('receipt_counters')
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_receipt_counters_shop',
  onDelete: 'CASCADE',
})
export class ReceiptCounter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipt_counters' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_receipt_counters' })
  shop_id: string;

  @Column('bigint')
  last_number: number;
}
