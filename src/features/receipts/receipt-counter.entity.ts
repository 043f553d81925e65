import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The last receipt number that was reserved in a shop. */
@Entity('receipt_counters')
@ForeignKey('shops', ['organizationId', 'shopId'], ['organizationId', 'id'], {
  name: 'fk_receipt_counters_shop',
  onDelete: 'CASCADE',
})
export class ReceiptCounter {
  @PrimaryColumn('uuid', {
    name: 'organization_id',
    primaryKeyConstraintName: 'pk_receipt_counters',
  })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'shop_id', primaryKeyConstraintName: 'pk_receipt_counters' })
  shopId: string;

  @Column('bigint', { name: 'last_number' })
  lastNumber: number;
}
