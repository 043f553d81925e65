import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PersonCosts, ReportContent } from '../content/report-content.js';
import type { ReportReason } from './report-kinds.js';

/** One version of a report; it is never changed. */
@Entity('report_versions')
@ForeignKey('reports', ['organization_id', 'report_id'], ['organization_id', 'id'], {
  name: 'fk_report_versions_report',
  onDelete: 'CASCADE',
})
@Check(
  'ck_report_versions_reasons',
  `cardinality(reasons) > 0 AND reasons <@ ARRAY['CLOSED', 'RECEIPTS', 'SHIFTS', 'COMPARISON', 'COSTS']`,
)
export class ReportVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_versions' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_versions' })
  report_id: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_report_versions' })
  version: number;

  @Column('text', { array: true })
  reasons: ReportReason[];

  @Column('timestamptz')
  made_at: Date;

  @Column('jsonb')
  content: ReportContent;

  /** What an ADMIN alone reads; null in versions from before. */
  @Column('jsonb', { nullable: true })
  costs: PersonCosts | null;
}
