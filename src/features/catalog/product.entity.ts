import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  PrimaryColumn,
  Unique,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import type { ProductSource } from './catalog.dto.js';

/** An article of the organization's catalog: one SKU, one product. */
@Entity('products')
@Unique('uq_products_sku', ['organization_id', 'sku'])
@Check('ck_products_source', `source IN ('CATALOG', 'IMPORT', 'ON_THE_FLY')`)
@Check('ck_products_price', 'price_minor BETWEEN 0 AND 9999999999999')
@Check('ck_products_cost', 'cost_minor BETWEEN 0 AND 9999999999999')
@Check('ck_products_tax_rate', 'tax_rate_milli BETWEEN 0 AND 100000')
export class Product {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_products' })
  @ForeignKey(() => Organization, 'organization_id', { name: 'fk_products_organization' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_products' })
  id: string;

  /** Never changes: the lines of receipts refer to it. */
  @Column('text')
  sku: string;

  @Column('text')
  name: string;

  /** Minor units of `currency`. */
  @Column('bigint')
  price_minor: number;

  /** ISO 4217. */
  @Column('char', { length: 3 })
  currency: string;

  /** A word of the organization's own, by which figures are grouped. */
  @Column('text', { nullable: true })
  category: string | null;

  /** What one piece costs the organization: minor units of `currency`. */
  @Column('bigint', { nullable: true })
  cost_minor: number | null;

  /** Thousandths of a percent. */
  @Column('integer', { nullable: true })
  tax_rate_milli: number | null;

  /** The way in which it came into the catalog. */
  @Column('text')
  source: ProductSource;

  /** SKU and name as a search compares them; the database computes it. */
  @Column({
    type: 'text',
    generatedType: 'STORED',
    asExpression: "search_fold(sku || ' ' || name)",
    insert: false,
    update: false,
  })
  search_text: string;

  @Column('timestamptz', { nullable: true })
  archived_at: Date | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
