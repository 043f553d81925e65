import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A session ends with its shift, by its device, by a manager, or by silence beyond its limit. */
export const SESSION_END_SOURCES = ['SHIFT', 'DEVICE', 'MANAGER', 'SILENCE'] as const;
export type SessionEndSource = (typeof SESSION_END_SOURCES)[number];

/** One device that a person works on during a shift. */
@Entity('device_sessions')
@Index('ix_device_sessions_shift', ['organization_id', 'shift_id'])
@Index('ix_device_sessions_start', ['organization_id', 'start_at', 'id'])
@Index('ix_device_sessions_shop', ['organization_id', 'shop_id', 'start_at'])
@Index('ix_device_sessions_user', ['organization_id', 'user_id', 'start_at'])
@Index('ix_device_sessions_open', ['organization_id', 'id'], { where: 'end_at IS NULL' })
@ForeignKey(
  'shifts',
  ['organization_id', 'shift_id', 'shift_ends_before'],
  ['organization_id', 'id', 'ends_before'],
  { name: 'fk_device_sessions_shift_end', onUpdate: 'CASCADE' },
)
@ForeignKey(
  'shifts',
  ['organization_id', 'shift_id', 'user_id', 'shop_id'],
  ['organization_id', 'id', 'user_id', 'shop_id'],
  { name: 'fk_device_sessions_shift_worker', onUpdate: 'CASCADE' },
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
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_device_sessions' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_device_sessions' })
  id: string;

  @Column('uuid')
  shift_id: string;

  @Column('uuid')
  user_id: string;

  @Column('uuid')
  shop_id: string;

  /** A copy of the shift's column, kept equal by the foreign key. */
  @Column('timestamptz')
  shift_ends_before: Date;

  @Column('text')
  device_label: string;

  @Column('timestamptz')
  start_at: Date;

  /** The last heartbeat. It is written at most once in 30 seconds. */
  @Column('timestamptz')
  last_seen_at: Date;

  @Column('timestamptz', { nullable: true })
  end_at: Date | null;

  @Column('text', { nullable: true })
  end_source: SessionEndSource | null;

  /** Seconds without a sign after which the session counts as over. */
  @Column('integer')
  silence_limit_s: number;
}

/** A session as the code reads it: the copy of its shift's end serves constraints alone. */
export type SessionRow = Readonly<Omit<DeviceSession, 'organization_id' | 'shift_ends_before'>>;
