import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const SHIFT_CHANGE_KINDS = [
  'ADDED',
  'CORRECTED',
  'VOIDED',
  'CONFIRMED',
  'AUTO_CLOSED',
] as const;
export type ShiftChangeKind = (typeof SHIFT_CHANGE_KINDS)[number];

/** A change of a shift after it was clocked, with its author and reason. Append-only. */
@Entity('shift_changes')
@ForeignKey('shifts', ['organization_id', 'shift_id'], ['organization_id', 'id'], {
  name: 'fk_shift_changes_shift',
})
@ForeignKey('users', ['organization_id', 'actor_id'], ['organization_id', 'id'], {
  name: 'fk_shift_changes_actor',
})
@ForeignKey(
  'correction_requests',
  ['organization_id', 'correction_request_id'],
  ['organization_id', 'id'],
  { name: 'fk_shift_changes_request' },
)
@Index('uq_shift_changes_request', ['organization_id', 'correction_request_id'], {
  unique: true,
  where: 'correction_request_id IS NOT NULL',
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
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shift_changes' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shift_changes' })
  shift_id: string;

  /** The shift's version after the change. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_shift_changes' })
  version: number;

  @Column('uuid')
  id: string;

  @Column('text')
  kind: ShiftChangeKind;

  @Column('timestamptz')
  changed_at: Date;

  /** Null when the job changed it. */
  @Column('uuid', { nullable: true })
  actor_id: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb', { nullable: true })
  before: Record<string, unknown> | null;

  @Column('jsonb')
  after: Record<string, unknown>;

  /** The request whose proposal both sides agreed on; null for every other change. */
  @Column('uuid', { nullable: true })
  correction_request_id: string | null;
}

/** A change of one shift. */
export type ShiftChangeRow = Readonly<Omit<ShiftChange, 'organization_id' | 'shift_id'>>;
