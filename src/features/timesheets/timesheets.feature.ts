import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const timesheets = {
  name: 'timesheets',
  imports: ['organizations', 'shifts', 'shops', 'users'],
  permissions: {
    'timesheets:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'timesheets:approve': ['ADMIN', 'MANAGER'],
    'timesheets:lock': ['ADMIN'],
  },
  errors: {
    PERIOD_OVERLAP: {
      status: 409,
      title: 'The period includes a business date that is already approved',
    },
    PERIOD_PENDING: {
      status: 409,
      title: 'The period has shifts that are open or wait for confirmation',
    },
    PERIOD_STATUS_CONFLICT: {
      status: 409,
      title: 'The current status of the period does not allow this change',
    },
  },
  personalData: (['approved_by', 'locked_by', 'reopened_by'] as const).map((person) => ({
    table: 'timesheet_periods',
    person,
    order: { id: 'uuid' },
    retention: 'HOURS',
    dated: 'to_date',
    erasure: 'KEEP',
  })),
  auditActions: {
    'timesheet.approved': 'timesheet',
    'timesheet.locked': 'timesheet',
    'timesheet.reopened': 'timesheet',
  },
  tags: [{ name: 'Timesheets', description: 'Hours by person and day, and their approval.' }],
  forbidsDeletion: { fk_timesheet_periods_shop: 'SHOP_IN_USE' },
} as const satisfies FeatureManifest;
