import {
  Check,
  Column,
  Entity,
  Exclusion,
  ForeignKey,
  PrimaryColumn,
  VersionColumn,
} from 'typeorm';

export const PERIOD_STATUSES = ['APPROVED', 'LOCKED', 'REOPENED'] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

/** Business dates of a shop whose hours are approved: its shifts refuse edits until it is reopened. */
@Entity('timesheet_periods')
@Exclusion(
  'ex_timesheet_periods_overlap',
  `USING gist (organization_id WITH =, shop_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
    WHERE (status <> 'REOPENED')`,
)
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_timesheet_periods_shop',
})
@ForeignKey('users', ['organization_id', 'approved_by'], ['organization_id', 'id'], {
  name: 'fk_timesheet_periods_approver',
})
@ForeignKey('users', ['organization_id', 'locked_by'], ['organization_id', 'id'], {
  name: 'fk_timesheet_periods_locker',
})
@ForeignKey('users', ['organization_id', 'reopened_by'], ['organization_id', 'id'], {
  name: 'fk_timesheet_periods_reopener',
})
@Check('ck_timesheet_periods_dates', 'from_date <= to_date')
@Check(
  'ck_timesheet_periods_status',
  `status IN ('APPROVED', 'LOCKED', 'REOPENED')
    AND (locked_by IS NULL) = (locked_at IS NULL)
    AND (status <> 'LOCKED' OR locked_at IS NOT NULL)
    AND (status = 'REOPENED') = (reopened_at IS NOT NULL)
    AND (reopened_at IS NULL) = (reopened_by IS NULL)
    AND (reopened_at IS NULL) = (reopen_reason IS NULL)`,
)
export class TimesheetPeriod {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_timesheet_periods' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_timesheet_periods' })
  id: string;

  @Column('uuid')
  shop_id: string;

  @Column('date')
  from_date: string;

  /** Included. */
  @Column('date')
  to_date: string;

  @Column('text')
  status: PeriodStatus;

  @Column('uuid')
  approved_by: string;

  @Column('timestamptz')
  approved_at: Date;

  @Column('uuid', { nullable: true })
  locked_by: string | null;

  @Column('timestamptz', { nullable: true })
  locked_at: Date | null;

  @Column('uuid', { nullable: true })
  reopened_by: string | null;

  @Column('timestamptz', { nullable: true })
  reopened_at: Date | null;

  @Column('text', { nullable: true })
  reopen_reason: string | null;

  @VersionColumn()
  version: number;
}
