import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Dimension } from './sales-facts.js';

export const PERIODS = ['QUARTER', 'DAY', 'MONTH', 'YEAR'] as const;
export type SumPeriod = (typeof PERIODS)[number];

/** What receipts of a shop add up to, by period and by one dimension, without those that are still marked. */
@Entity('sales_sums')
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_sales_sums_shop',
  onDelete: 'CASCADE',
})
@Check(
  'ck_sales_sums_dimension',
  `dimension IN ('ALL', 'SELLER', 'METHOD', 'SKU', 'CATEGORY', 'TAX_RATE')`,
)
@Check(
  'ck_sales_sums_period',
  `period IN ('QUARTER', 'DAY', 'MONTH', 'YEAR') AND (quarter = 0 OR period = 'QUARTER')`,
)
export class SalesSum {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sales_sums' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sales_sums' })
  shop_id: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sales_sums' })
  dimension: Dimension;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sales_sums' })
  period: SumPeriod;

  /** The first business date of the period. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_sales_sums' })
  starts: string;

  /** Quarters of an hour since midnight UTC of the business date; 0 for periods of a day and more. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_sales_sums' })
  quarter: number;

  /** The seller's id, the payment method, the SKU, the category or the tax rate; empty where there is none. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sales_sums', collation: 'C' })
  key: string;

  /** The category of an SKU at the time of the sale; empty where there is none. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_sales_sums', collation: 'C' })
  category: string;

  @Column('bigint')
  sales: number;

  @Column('bigint')
  refunds: number;

  @Column('numeric')
  gross_minor: string;

  @Column('numeric')
  discount_minor: string;

  @Column('numeric')
  returns_minor: string;

  @Column('numeric')
  tax_minor: string;

  @Column('numeric')
  total_minor: string;

  @Column('numeric')
  qty_milli: string;

  @Column('numeric')
  cost_minor: string;

  @Column('bigint')
  lines_without_cost: number;

  @Column('numeric')
  paid_minor: string;

  @Column('numeric')
  tip_minor: string;
}
