import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What ended a session: its shift, the device, a manager, or that nothing was heard of it. */
export const SESSION_END_SOURCES = ['SHIFT', 'DEVICE', 'MANAGER', 'SILENCE'] as const;
export type SessionEndSource = (typeof SESSION_END_SOURCES)[number];

/** One device that a person works on during a shift. */
@Entity('device_sessions')
@Index('ix_device_sessions_shift', ['organizationId', 'shiftId'])
@Index('ix_device_sessions_start', ['organizationId', 'startAt', 'id'])
@Index('ix_device_sessions_shop', ['organizationId', 'shopId', 'startAt'])
@Index('ix_device_sessions_user', ['organizationId', 'userId', 'startAt'])
@Index('ix_device_sessions_open', ['organizationId', 'id'], { where: 'end_at IS NULL' })
@ForeignKey(
  'shifts',
  ['organizationId', 'shiftId', 'userId', 'shopId', 'shiftEndsBefore'],
  ['organizationId', 'id', 'userId', 'shopId', 'endsBefore'],
  { name: 'fk_device_sessions_shift', onUpdate: 'CASCADE' },
)
@Check(
  'ck_device_sessions_end',
  `end_source IN ('SHIFT', 'DEVICE', 'MANAGER', 'SILENCE') AND (end_at IS NULL) = (end_source IS NULL)`,
)
@Check('ck_device_sessions_times', 'end_at >= start_at AND last_seen_at >= start_at')
@Check(
  'ck_device_sessions_inside',
  `coalesce(end_at, 'infinity') <= greatest(start_at, shift_ends_before)`,
)
export class DeviceSession {
  @PrimaryColumn('uuid', {
    name: 'organization_id',
    primaryKeyConstraintName: 'pk_device_sessions',
  })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_device_sessions' })
  id: string;

  @Column('uuid', { name: 'shift_id' })
  shiftId: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('uuid', { name: 'shop_id' })
  shopId: string;

  /** Of the shift, kept equal by the foreign key. */
  @Column('timestamptz', { name: 'shift_ends_before' })
  shiftEndsBefore: Date;

  @Column('text', { name: 'device_label' })
  deviceLabel: string;

  @Column('timestamptz', { name: 'start_at' })
  startAt: Date;

  /** Written at most once in 30 seconds. */
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'end_at', nullable: true })
  endAt: Date | null;

  @Column('text', { name: 'end_source', nullable: true })
  endSource: SessionEndSource | null;

  /** Seconds without a sign after which the session counts as over. */
  @Column('integer', { name: 'silence_limit_s' })
  silenceLimitS: number;
}
