import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';

export const PERIOD_STATUSES = ['APPROVED', 'LOCKED', 'REOPENED'] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

/** Business dates of a shop whose hours are approved: its shifts refuse edits until it is reopened. */
@Entity('timesheet_periods')
@Exclusion(
  'ex_timesheet_periods_overlap',
  `USING gist (organization_id WITH =, shop_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
    WHERE (status <> 'REOPENED')`,
)
@ForeignKey('shops', ['organizationId', 'shopId'], ['organizationId', 'id'], {
  name: 'fk_timesheet_periods_shop',
})
@ForeignKey('users', ['organizationId', 'approvedBy'], ['organizationId', 'id'], {
  name: 'fk_timesheet_periods_approver',
})
@ForeignKey('users', ['organizationId', 'lockedBy'], ['organizationId', 'id'], {
  name: 'fk_timesheet_periods_locker',
})
@ForeignKey('users', ['organizationId', 'reopenedBy'], ['organizationId', 'id'], {
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
  @PrimaryColumn('uuid', {
    name: 'organization_id',
    primaryKeyConstraintName: 'pk_timesheet_periods',
  })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_timesheet_periods' })
  id: string;

  @Column('uuid', { name: 'shop_id' })
  shopId: string;

  @Column('date', { name: 'from_date' })
  fromDate: string;

  /** Included. */
  @Column('date', { name: 'to_date' })
  toDate: string;

  @Column('text')
  status: PeriodStatus;

  @Column('uuid', { name: 'approved_by' })
  approvedBy: string;

  @Column('timestamptz', { name: 'approved_at' })
  approvedAt: Date;

  @Column('uuid', { name: 'locked_by', nullable: true })
  lockedBy: string | null;

  @Column('timestamptz', { name: 'locked_at', nullable: true })
  lockedAt: Date | null;

  @Column('uuid', { name: 'reopened_by', nullable: true })
  reopenedBy: string | null;

  @Column('timestamptz', { name: 'reopened_at', nullable: true })
  reopenedAt: Date | null;

  @Column('text', { name: 'reopen_reason', nullable: true })
  reopenReason: string | null;

  @Column('integer')
  version: number;
}
