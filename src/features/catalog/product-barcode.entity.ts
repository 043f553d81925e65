import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A code that a till reads from the packet. It belongs to one product of the organization. */
@Entity('product_barcodes')
@Index('ix_product_barcodes_product', ['organization_id', 'product_id'])
@ForeignKey('products', ['organization_id', 'product_id'], ['organization_id', 'id'], {
  name: 'fk_product_barcodes_product',
})
export class ProductBarcode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_product_barcodes' })
  organization_id: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_product_barcodes' })
  barcode: string;

  @Column('uuid')
  product_id: string;
}
