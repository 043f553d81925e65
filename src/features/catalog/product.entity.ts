import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import type { ProductSource } from './catalog.dto.js';

/** An article of the organization's catalog: one SKU, one product. */
@Entity('products')
@Unique('uq_products_sku', ['organizationId', 'sku'])
@Check('ck_products_source', `source IN ('CATALOG', 'IMPORT', 'ON_THE_FLY')`)
@Check('ck_products_price', 'price_minor BETWEEN 0 AND 9999999999999')
export class Product {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_products' })
  @ForeignKey(() => Organization, 'organizationId', { name: 'fk_products_organization' })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_products' })
  id: string;

  /** Never changes: the lines of receipts refer to it. */
  @Column('text')
  sku: string;

  @Column('text')
  name: string;

  /** Minor units of `currency`. */
  @Column('bigint', { name: 'price_minor' })
  priceMinor: number;

  /** ISO 4217. */
  @Column('char', { length: 3 })
  currency: string;

  /** How it came into the catalog. */
  @Column('text')
  source: ProductSource;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
