import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A break, inside its shift. Name, pay and expected length as its type had them when it began. */
@Entity('breaks')
@Exclusion(
  'ex_breaks_overlap',
  `USING gist (organization_id WITH =, shift_id WITH =, tstzrange(start_at, end_at) WITH &&)`,
)
@Index('ix_breaks_shift', { synchronize: false })
@ForeignKey(
  'shifts',
  ['organizationId', 'shiftId', 'shiftStartAt', 'shiftEndsBefore'],
  ['organizationId', 'id', 'startAt', 'endsBefore'],
  { name: 'fk_breaks_shift', onUpdate: 'CASCADE' },
)
@ForeignKey('break_types', ['organizationId', 'breakTypeId'], ['organizationId', 'id'], {
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
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_breaks' })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_breaks' })
  id: string;

  @Column('uuid', { name: 'shift_id' })
  shiftId: string;

  /** Of the shift, kept equal by the foreign key. */
  @Column('timestamptz', { name: 'shift_start_at' })
  shiftStartAt: Date;

  /** Of the shift, kept equal by the foreign key. */
  @Column('timestamptz', { name: 'shift_ends_before' })
  shiftEndsBefore: Date;

  @Column('uuid', { name: 'break_type_id', nullable: true })
  breakTypeId: string | null;

  @Column('text')
  name: string;

  @Column('boolean', { name: 'is_paid' })
  isPaid: boolean;

  @Column('integer', { name: 'expected_minutes', nullable: true })
  expectedMinutes: number | null;

  @Column('timestamptz', { name: 'start_at' })
  startAt: Date;

  @Column('timestamptz', { name: 'end_at', nullable: true })
  endAt: Date | null;
}
