import {
  Check,
  Column,
  Entity,
  Exclusion,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
} from 'typeorm';

/** How a shift began: the person clocked in, or a manager added it afterwards. */
export const START_SOURCES = ['CLOCK', 'MANAGER'] as const;
export type StartSource = (typeof START_SOURCES)[number];

/** How a shift ended. `AUTO` stands for the job that closes forgotten shifts. */
export const END_SOURCES = ['CLOCK', 'MANAGER', 'AUTO'] as const;
export type EndSource = (typeof END_SOURCES)[number];

/** Time actually worked: `[start_at, end_at)`, open while there is no end. */
@Entity('shifts')
@Index('uq_shifts_open', ['organization_id', 'user_id'], { unique: true, where: 'end_at IS NULL' })
@Exclusion(
  'ex_shifts_overlap',
  `USING gist (organization_id WITH =, user_id WITH =, tstzrange(start_at, end_at) WITH &&) WHERE (voided_at IS NULL)`,
)
@Index('ix_shifts_start', ['organization_id', 'start_at', 'id'])
@Index('ix_shifts_shop', ['organization_id', 'shop_id', 'start_at', 'id'])
@Index('ix_shifts_user', ['organization_id', 'user_id', 'start_at'])
@Index('ix_shifts_open', ['start_at'], { where: 'end_at IS NULL' })
@Index('ix_shifts_unconfirmed', ['organization_id', 'start_at', 'id'], {
  where: 'needs_confirmation',
})
@Unique('uq_shifts_end', ['organization_id', 'id', 'ends_before'])
@Unique('uq_shifts_worker', ['organization_id', 'id', 'user_id', 'shop_id'])
@Unique('uq_shifts_span', ['organization_id', 'id', 'start_at', 'ends_before'])
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_shifts_shop',
})
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_shifts_user',
})
@Check(
  'ck_shifts_sources',
  `start_source IN ('CLOCK', 'MANAGER') AND end_source IN ('CLOCK', 'MANAGER', 'AUTO')
    AND (end_at IS NULL) = (end_source IS NULL)`,
)
@Check(
  'ck_shifts_times',
  `end_at > start_at AND ends_before = coalesce(end_at, 'infinity')
    AND (voided_at IS NULL OR end_at IS NOT NULL)
    AND (NOT needs_confirmation OR end_at IS NOT NULL)`,
)
export class Shift {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shifts' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shifts' })
  id: string;

  @Column('uuid')
  user_id: string;

  @Column('uuid')
  shop_id: string;

  @Column('timestamptz')
  start_at: Date;

  @Column('timestamptz', { nullable: true })
  end_at: Date | null;

  /** `end_at`, or infinity while the shift is open; breaks and sessions refer to it. */
  @Column('timestamptz')
  ends_before: Date;

  /**
   * The start as the device sent it, by which its other messages name the shift, even if a manager has
   * changed `start_at` since. Null when no device sent one.
   */
  @Column('timestamptz', { nullable: true })
  clocked_start_at: Date | null;

  /** The end as the device sent it: the same message again is recognised. */
  @Column('timestamptz', { nullable: true })
  clocked_end_at: Date | null;

  /** Day of `start_at` in the shop when one of them was last set. */
  @Column('date')
  business_date: string;

  @Column('text')
  start_source: StartSource;

  @Column('text', { nullable: true })
  end_source: EndSource | null;

  /** It was closed automatically, or is longer than the limit, and no manager has looked at it since. */
  @Column('boolean')
  needs_confirmation: boolean;

  @Column('timestamptz', { nullable: true })
  voided_at: Date | null;

  @Column('integer')
  version: number;

  @Column('timestamptz')
  created_at: Date;

  @Column('timestamptz')
  updated_at: Date;
}

/** A shift as the code reads it: `ends_before` serves foreign keys alone. */
export type ShiftRow = Readonly<Omit<Shift, 'organization_id' | 'ends_before'>>;
