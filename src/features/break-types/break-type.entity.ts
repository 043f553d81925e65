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

/** A kind of break of the organization. */
@Entity('break_types')
@Unique('uq_break_types_name', ['organization_id', 'name_key'])
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_break_types_organization',
})
@Check('ck_break_types_expected', 'expected_minutes BETWEEN 1 AND 720')
export class BreakType {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_break_types' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_break_types' })
  id: string;

  @Column('text')
  name: string;

  /** Two names that look the same have the same one; the database computes it. */
  @Column({
    type: 'text',
    generatedType: 'STORED',
    asExpression: 'look_key(name)',
    insert: false,
    update: false,
  })
  name_key: string;

  @Column('boolean')
  is_paid: boolean;

  @Column('integer', { nullable: true })
  expected_minutes: number | null;

  @Column('timestamptz', { nullable: true })
  archived_at: Date | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
