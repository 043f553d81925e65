import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BreakBody } from '../edits/shift-edits.dto.js';

/** Who proposed: the person whose shift it is, or somebody who manages their hours. */
export const REQUEST_SIDES = ['WORKER', 'MANAGER'] as const;
export type RequestSide = (typeof REQUEST_SIDES)[number];

/** A request stays open until the other side answers, or its own side withdraws it. */
export const REQUEST_STATUSES = ['OPEN', 'AGREED', 'OBJECTED', 'WITHDRAWN'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** A break as a version of a shift has it. */
export interface VersionBreak {
  readonly break_type_id: string | null;
  readonly name: string;
  readonly is_paid: boolean;
  readonly expected_minutes: number | null;
  readonly start_at: string;
  readonly end_at: string | null;
}

/** The times of a shift as one side sees them. */
export interface ShiftVersion {
  readonly start_at: string;
  readonly end_at: string | null;
  readonly breaks: readonly VersionBreak[];
}

/** What was asked for, in the words of the request, so that it can be applied as it was asked. */
export interface AskedCorrection {
  readonly start_at?: string;
  readonly end_at?: string;
  readonly breaks?: BreakBody[];
}

/** A proposal of one side to correct a shift, and the answer of the other. Its facts are never changed. */
@Entity('correction_requests')
@Index('uq_correction_requests_open', ['organization_id', 'shift_id', 'side'], {
  unique: true,
  where: `status = 'OPEN'`,
})
@Index('ix_correction_requests_due', ['organization_id', 'answer_by', 'id'], {
  where: `status = 'OPEN'`,
})
@Index('ix_correction_requests_shift', ['organization_id', 'shift_id', 'proposed_at', 'id'])
@Index('ix_correction_requests_proposed', ['organization_id', 'proposed_at', 'id'])
@Index('ix_correction_requests_status', ['organization_id', 'status', 'proposed_at', 'id'])
@Index('ix_correction_requests_shop', ['organization_id', 'shop_id', 'proposed_at', 'id'])
@Index('ix_correction_requests_user', ['organization_id', 'user_id', 'proposed_at', 'id'])
@Index('ix_correction_requests_author', ['organization_id', 'author_id', 'proposed_at', 'id'])
@Index('ix_correction_requests_closer', ['organization_id', 'closed_by', 'proposed_at', 'id'])
@ForeignKey(
  'shifts',
  ['organization_id', 'shift_id', 'user_id', 'shop_id'],
  ['organization_id', 'id', 'user_id', 'shop_id'],
  { name: 'fk_correction_requests_shift', onUpdate: 'CASCADE' },
)
@ForeignKey('users', ['organization_id', 'author_id'], ['organization_id', 'id'], {
  name: 'fk_correction_requests_author',
})
@ForeignKey('users', ['organization_id', 'closed_by'], ['organization_id', 'id'], {
  name: 'fk_correction_requests_closer',
})
@Check('ck_correction_requests_side', `side IN ('WORKER', 'MANAGER')`)
@Check(
  'ck_correction_requests_life',
  `status IN ('OPEN', 'AGREED', 'OBJECTED', 'WITHDRAWN')
    AND (status = 'OPEN') = (closed_at IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL)
    AND (status = 'OBJECTED') = (objection IS NOT NULL) AND answer_by > proposed_at`,
)
export class CorrectionRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_correction_requests' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_correction_requests' })
  id: string;

  @Column('uuid')
  shift_id: string;

  /** The person whose shift it is. */
  @Column('uuid')
  user_id: string;

  /** The shop of the shift; it follows the shift to another one. */
  @Column('uuid')
  shop_id: string;

  @Column('text')
  side: RequestSide;

  @Column('text')
  status: RequestStatus;

  @Column('uuid')
  author_id: string;

  @Column('text')
  reason: string;

  /** The version of the shift that the proposal changes. It can be applied to no other. */
  @Column('integer')
  shift_version: number;

  @Column('jsonb')
  asked: AskedCorrection;

  /** The shift as it was recorded when the proposal was made. */
  @Column('jsonb')
  before: ShiftVersion;

  /** The shift as it would be. */
  @Column('jsonb')
  proposed: ShiftVersion;

  @Column('timestamptz')
  proposed_at: Date;

  /** Until when the other side has to answer; decided by the setting of that time. */
  @Column('timestamptz')
  answer_by: Date;

  @Column('timestamptz', { nullable: true })
  closed_at: Date | null;

  /** The person who answered or withdrew it. */
  @Column('uuid', { nullable: true })
  closed_by: string | null;

  /** The words of the side that objects. */
  @Column('text', { nullable: true })
  objection: string | null;
}

/** A request as the code reads it. */
export type CorrectionRequestRow = Readonly<Omit<CorrectionRequest, 'organization_id'>>;
