import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant. */
@Entity('organizations')
@Check('ck_organizations_week_start', 'week_start BETWEEN 1 AND 7')
@Check(
  'ck_organizations_work',
  `shift_limit_minutes BETWEEN 60 AND 2880
    AND offline_limit_minutes BETWEEN 0 AND 44640
    AND session_silence_minutes BETWEEN 1 AND 240
    AND overtime_daily_minutes BETWEEN 0 AND 1440
    AND overtime_weekly_minutes BETWEEN 0 AND 10080
    AND schedule_grace_minutes BETWEEN 0 AND 240`,
)
export class Organization {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_organizations' })
  organizationId: string;

  @Column('text')
  name: string;

  /** IANA; what new shops get. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** ISO 4217; what new shops and products get. */
  @Column('char', { length: 3 })
  currency: string;

  /** ISO day of week, 1 = Monday. */
  @Column('smallint', { name: 'week_start' })
  weekStart: number;

  /** An open shift older than this is forgotten. */
  @Column('integer', { name: 'shift_limit_minutes', default: 960 })
  shiftLimitMinutes: number;

  /** How far back a device may date what happened while it was offline. */
  @Column('integer', { name: 'offline_limit_minutes', default: 1440 })
  offlineLimitMinutes: number;

  @Column('integer', { name: 'session_silence_minutes', default: 5 })
  sessionSilenceMinutes: number;

  @Column('integer', { name: 'overtime_daily_minutes', nullable: true })
  overtimeDailyMinutes: number | null;

  @Column('integer', { name: 'overtime_weekly_minutes', nullable: true, default: 2400 })
  overtimeWeeklyMinutes: number | null;

  @Column('integer', { name: 'schedule_grace_minutes', default: 5 })
  scheduleGraceMinutes: number;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
