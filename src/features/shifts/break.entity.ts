import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A break inside its shift. It keeps the name, pay and expected length that its type had when it began. */
@Entity('breaks')
@Exclusion(
  'ex_breaks_overlap',
  `USING gist (organization_id WITH =, shift_id WITH =, tstzrange(start_at, end_at) WITH &&)`,
)
@Index('ix_breaks_shift', { synchronize: false })
@ForeignKey(
  'shifts',
  ['organization_id', 'shift_id', 'shift_start_at', 'shift_ends_before'],
  ['organization_id', 'id', 'start_at', 'ends_before'],
  { name: 'fk_breaks_shift', onUpdate: 'CASCADE' },
)
@ForeignKey('break_types', ['organization_id', 'break_type_id'], ['organization_id', 'id'], {
  name: 'fk_breaks_break_type',
})
@Check('ck_breaks_times', 'end_at > start_at')
@Check(
  'ck_breaks_inside',
  `start_at >= shift_start_at AND start_at < shift_ends_before
    AND coalesce(end_at, 'infinity') <= shift_ends_before`,
)
@Check('ck_breaks_expected', 'expected_minutes BETWEEN 1 AND 720')
export class Break {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_breaks' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_breaks' })
  id: string;

  @Column('uuid')
  shift_id: string;

  /** A copy of the shift's column, kept equal by the foreign key. */
  @Column('timestamptz')
  shift_start_at: Date;

  /** A copy of the shift's column, kept equal by the foreign key. */
  @Column('timestamptz')
  shift_ends_before: Date;

  @Column('uuid', { nullable: true })
  break_type_id: string | null;

  @Column('text')
  name: string;

  @Column('boolean')
  is_paid: boolean;

  @Column('integer', { nullable: true })
  expected_minutes: number | null;

  @Column('timestamptz')
  start_at: Date;

  @Column('timestamptz', { nullable: true })
  end_at: Date | null;

  /** The start as the device sent it; null when a manager gave the break. */
  @Column('timestamptz', { nullable: true })
  clocked_start_at: Date | null;

  /**
   * The end as the device sent it. Until it arrives, the end of a break that a device began is
   * provisional.
   */
  @Column('timestamptz', { nullable: true })
  clocked_end_at: Date | null;
}

/** A break as the code reads it: the copies of its shift's bounds serve constraints alone. */
export type BreakRow = Readonly<
  Omit<Break, 'organization_id' | 'shift_start_at' | 'shift_ends_before'>
>;
