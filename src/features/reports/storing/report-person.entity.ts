import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PersonCosts, PersonFigures } from '../content/report-content.js';

/** The part of a version that is about one person. It holds no name, so that erasing somebody leaves none behind. */
@Entity('report_people')
@Index('ix_report_people_user', ['organization_id', 'user_id', 'report_id', 'version'])
@ForeignKey(
  'report_versions',
  ['organization_id', 'report_id', 'version'],
  ['organization_id', 'report_id', 'version'],
  { name: 'fk_report_people_version', onDelete: 'CASCADE' },
)
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_report_people_user',
})
export class ReportPerson {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_people' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_people' })
  report_id: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_report_people' })
  version: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_people' })
  user_id: string;

  /** The last business date of the report, from which the years of its retention count. */
  @Column('date')
  to_date: string;

  @Column('jsonb')
  figures: PersonFigures;

  /** What an ADMIN alone reads; null without work, and in versions from before. */
  @Column('jsonb', { nullable: true })
  costs: PersonCosts | null;
}
