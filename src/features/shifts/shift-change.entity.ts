import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const SHIFT_CHANGE_KINDS = [
  'ADDED',
  'CORRECTED',
  'VOIDED',
  'CONFIRMED',
  'AUTO_CLOSED',
] as const;
export type ShiftChangeKind = (typeof SHIFT_CHANGE_KINDS)[number];

/** What was done to a shift afterwards, by whom and why. Append-only. */
@Entity('shift_changes')
@ForeignKey('shifts', ['organizationId', 'shiftId'], ['organizationId', 'id'], {
  name: 'fk_shift_changes_shift',
})
@ForeignKey('users', ['organizationId', 'actorId'], ['organizationId', 'id'], {
  name: 'fk_shift_changes_actor',
})
@Check(
  'ck_shift_changes_kind',
  `kind IN ('ADDED', 'CORRECTED', 'VOIDED', 'CONFIRMED', 'AUTO_CLOSED')`,
)
@Check(
  'ck_shift_changes_reason',
  `(kind = 'AUTO_CLOSED') = (actor_id IS NULL) AND (kind IN ('CONFIRMED', 'AUTO_CLOSED') OR reason IS NOT NULL)`,
)
export class ShiftChange {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_shift_changes' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'shift_id', primaryKeyConstraintName: 'pk_shift_changes' })
  shiftId: string;

  /** Of the shift, once it was changed. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_shift_changes' })
  version: number;

  @Column('uuid')
  id: string;

  @Column('text')
  kind: ShiftChangeKind;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  /** Null when the machine did it. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb', { nullable: true })
  before: Record<string, unknown> | null;

  @Column('jsonb')
  after: Record<string, unknown>;
}
