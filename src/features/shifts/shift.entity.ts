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

/** Who began a shift: the person by the clock, or a manager afterwards. */
export const START_SOURCES = ['CLOCK', 'MANAGER'] as const;
export type StartSource = (typeof START_SOURCES)[number];

/** Who ended it; `AUTO` is the job that closes forgotten ones. */
export const END_SOURCES = ['CLOCK', 'MANAGER', 'AUTO'] as const;
export type EndSource = (typeof END_SOURCES)[number];

/** Time actually worked: `[startAt, endAt)`, open while there is no end. */
@Entity('shifts')
@Index('uq_shifts_open', ['organizationId', 'userId'], { unique: true, where: 'end_at IS NULL' })
@Exclusion(
  'ex_shifts_overlap',
  `USING gist (organization_id WITH =, user_id WITH =, tstzrange(start_at, end_at) WITH &&) WHERE (voided_at IS NULL)`,
)
@Index('ix_shifts_start', ['organizationId', 'startAt', 'id'])
@Index('ix_shifts_shop', ['organizationId', 'shopId', 'businessDate'])
@Index('ix_shifts_user', ['organizationId', 'userId', 'startAt'])
@Index('ix_shifts_open', ['startAt'], { where: 'end_at IS NULL' })
@Index('ix_shifts_unconfirmed', ['organizationId', 'startAt', 'id'], {
  where: 'needs_confirmation',
})
@Unique('uq_shifts_place', ['organizationId', 'id', 'userId', 'shopId', 'endsBefore'])
@Unique('uq_shifts_span', ['organizationId', 'id', 'startAt', 'endsBefore'])
@ForeignKey('shops', ['organizationId', 'shopId'], ['organizationId', 'id'], {
  name: 'fk_shifts_shop',
})
@ForeignKey('users', ['organizationId', 'userId'], ['organizationId', 'id'], {
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
    AND (NOT needs_confirmation OR (end_at IS NOT NULL AND end_source <> 'MANAGER'))`,
)
export class Shift {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_shifts' })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shifts' })
  id: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('uuid', { name: 'shop_id' })
  shopId: string;

  @Column('timestamptz', { name: 'start_at' })
  startAt: Date;

  @Column('timestamptz', { name: 'end_at', nullable: true })
  endAt: Date | null;

  /** `endAt`, or infinity while the shift is open: what breaks and sessions refer to. */
  @Column('timestamptz', { name: 'ends_before' })
  endsBefore: Date;

  /** Day of `startAt` in the shop. */
  @Column('date', { name: 'business_date' })
  businessDate: string;

  @Column('text', { name: 'start_source' })
  startSource: StartSource;

  @Column('text', { name: 'end_source', nullable: true })
  endSource: EndSource | null;

  /** The machine closed it, or its person beyond the limit, and no manager has looked at it since. */
  @Column('boolean', { name: 'needs_confirmation' })
  needsConfirmation: boolean;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt: Date | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
