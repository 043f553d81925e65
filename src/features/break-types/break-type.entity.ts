import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A kind of break of the organization. */
@Entity('break_types')
@Unique('uq_break_types_name', ['organizationId', 'name'])
@ForeignKey('organizations', ['organizationId'], ['organizationId'], {
  name: 'fk_break_types_organization',
})
@Check('ck_break_types_expected', 'expected_minutes BETWEEN 1 AND 720')
export class BreakType {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_break_types' })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_break_types' })
  id: string;

  @Column('text')
  name: string;

  @Column('boolean', { name: 'is_paid' })
  isPaid: boolean;

  @Column('integer', { name: 'expected_minutes', nullable: true })
  expectedMinutes: number | null;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
