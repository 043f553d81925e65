import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';

/** Of whose own hours somebody else must decide. */
export const FOUR_EYES = ['NOBODY', 'MANAGERS', 'EVERYONE'] as const;
export type FourEyes = (typeof FOUR_EYES)[number];

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
@Check(
  'ck_organizations_pay',
  `overtime_factor_percent BETWEEN 100 AND 1000
    AND monthly_wage_minutes BETWEEN 60 AND 44640`,
)
@Check('ck_organizations_sales', 'receipt_limit_days BETWEEN 1 AND 3660')
@Check(
  'ck_organizations_corrections',
  `correction_request_days BETWEEN 1 AND 366 AND correction_answer_days BETWEEN 1 AND 90`,
)
@Check('ck_organizations_hours', `four_eyes IN ('NOBODY', 'MANAGERS', 'EVERYONE')`)
export class Organization {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_organizations' })
  organization_id: string;

  @Column('text')
  name: string;

  /** The IANA name of the time zone that new shops get. */
  @Column('text')
  time_zone: string;

  /** The ISO 4217 code of the currency that new shops and products get. */
  @Column('char', { length: 3 })
  currency: string;

  /** The first day of the week, ISO: 1 = Monday. */
  @Column('smallint')
  week_start: number;

  /** An open shift that is older than this counts as forgotten. */
  @Column('integer', { default: 960 })
  shift_limit_minutes: number;

  /** How far back a device may date what happened while it was offline. */
  @Column('integer', { default: 1440 })
  offline_limit_minutes: number;

  @Column('integer', { default: 5 })
  session_silence_minutes: number;

  @Column('integer', { nullable: true })
  overtime_daily_minutes: number | null;

  @Column('integer', { nullable: true, default: 2400 })
  overtime_weekly_minutes: number | null;

  @Column('integer', { default: 5 })
  schedule_grace_minutes: number;

  /** 150 = an hour of overtime costs as much as one and a half. */
  @Column('integer', { default: 100 })
  overtime_factor_percent: number;

  /** The work that a monthly wage pays for. */
  @Column('integer', { default: 10400 })
  monthly_wage_minutes: number;

  /** How far back a till may date a receipt. */
  @Column('integer', { default: 400 })
  receipt_limit_days: number;

  @Column('text', { default: 'MANAGERS' })
  four_eyes: FourEyes;

  /** How long after a shift a correction of it can be asked for. */
  @Column('integer', { default: 14 })
  correction_request_days: number;

  /** How long the other side has to answer, before an alert is raised. */
  @Column('integer', { default: 7 })
  correction_answer_days: number;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
