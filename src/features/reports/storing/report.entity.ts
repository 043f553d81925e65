import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Marks, ReportKind } from './report-kinds.js';

/** The report of a shop about a period that has ended, with the head of its newest version. */
@Entity('reports')
@Unique('uq_reports_period', ['organization_id', 'shop_id', 'kind', 'from_date'])
@Index('ix_reports_list', ['organization_id', 'to_date', 'id'])
@Index('ix_reports_shop', ['organization_id', 'shop_id', 'to_date', 'id'])
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_reports_shop',
  onDelete: 'CASCADE',
})
@Check('ck_reports_kind', `kind IN ('DAY', 'WEEK', 'MONTH')`)
@Check('ck_reports_period', 'to_date >= from_date AND version > 0')
export class Report {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reports' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reports' })
  id: string;

  @Column('uuid')
  shop_id: string;

  @Column('text')
  kind: ReportKind;

  /** The first business date. */
  @Column('date')
  from_date: string;

  /** The last business date. */
  @Column('date')
  to_date: string;

  /** The number of the newest version. */
  @Column('integer')
  version: number;

  @Column('text')
  currency: string;

  @Column('bigint')
  total_receipts: number;

  @Column('bigint')
  net_sales_minor: number;

  @Column('bigint')
  worked_seconds: number;

  /** What the newest version was made from: when it differs from what there is, the report is made again. */
  @Column('jsonb')
  marks: Marks;

  /** The last version that subscribers were told of; null when they were told of none. */
  @Column('integer', { nullable: true })
  told_version: number | null;

  @Column('timestamptz')
  created_at: Date;

  /** When the newest version was made. */
  @Column('timestamptz')
  made_at: Date;
}
