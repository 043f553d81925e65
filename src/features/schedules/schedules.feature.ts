import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const schedules = {
  name: 'schedules',
  imports: ['organizations', 'shifts', 'shops', 'users'],
  permissions: {
    'schedules:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'schedules:write': ['ADMIN', 'MANAGER'],
  },
  errors: {
    SCHEDULE_OVERLAP: {
      status: 409,
      title: 'This scheduled shift overlaps another scheduled shift of the same person',
    },
  },
  personalData: [
    {
      table: 'scheduled_shifts',
      person: 'user_id',
      order: { business_date: 'date', id: 'uuid' },
      retention: 'HOURS',
      dated: 'business_date',
      erasure: 'KEEP',
    },
  ],
  auditActions: {
    'schedule.created': 'schedule',
    'schedule.updated': 'schedule',
    'schedule.deleted': 'schedule',
    'schedule.published': 'schedule',
    'schedule.copied': 'schedule',
    'schedule.imported': 'schedule',
    'schedule.withdrawn': 'schedule',
  },
  tags: [
    {
      name: 'Schedules',
      description: 'When people are planned to work, as opposed to when they did.',
    },
  ],
  forbidsDeletion: { fk_scheduled_shifts_shop: 'SHOP_IN_USE' },
} as const satisfies FeatureManifest;
