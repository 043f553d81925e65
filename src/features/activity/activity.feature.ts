import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const activity = {
  name: 'activity',
  imports: ['auth', 'organizations', 'platforms', 'shifts', 'shops', 'users'],
  permissions: {
    'activity-policy:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'activity-policy:write': ['ADMIN'],
    'activity-acknowledgements:read': ['ADMIN', 'MANAGER'],
  },
  errors: {
    ACTIVITY_NOT_ENABLED: {
      status: 403,
      title: 'The organization has not switched activity on',
      stored: false,
    },
    NOTICE_NOT_ACKNOWLEDGED: {
      status: 403,
      title: 'You have not acknowledged the present notice about activity',
      stored: false,
    },
    EXPLANATION_OUTSIDE_SHIFT: {
      status: 422,
      title: 'The time is not within one of your shifts',
    },
    EXPLANATION_OVERLAP: {
      status: 409,
      title: 'You have explained a part of this time already',
    },
  },
  personalData: [
    {
      table: 'activity_batches',
      person: 'user_id',
      order: { occurred_at: 'timestamptz', id: 'uuid' },
      retention: 'ACTIVITY',
      erasure: 'DELETE',
    },
    {
      table: 'activity_days',
      person: 'user_id',
      order: { date: 'date' },
      hidden: ['facts'],
      retention: 'ACTIVITY',
      erasure: 'DELETE',
    },
    {
      table: 'activity_explanations',
      person: 'user_id',
      order: { id: 'uuid' },
      retention: 'ACTIVITY',
      erasure: 'DELETE',
    },
    {
      table: 'activity_acknowledgements',
      person: 'user_id',
      order: { notice_version: 'integer' },
      retention: 'ACTIVITY',
      // No event of a person without an acknowledgement is stored, so that none follows the erasure.
      erasure: 'DELETE',
      deletedBy: 'forget_acknowledgements',
    },
    {
      table: 'activity_looks',
      person: 'user_id',
      order: { looked_at: 'timestamptz', reader_id: 'uuid' },
      retention: 'ACTIVITY',
      erasure: 'DELETE',
    },
    {
      table: 'activity_looks',
      person: 'reader_id',
      order: { user_id: 'uuid', hour: 'timestamptz' },
      retention: 'ACCOUNT',
      erasure: 'KEEP',
    },
    {
      table: 'activity_idle_marks',
      person: 'user_id',
      order: { since: 'timestamptz' },
      retention: 'ACTIVITY',
      erasure: 'DELETE',
    },
    {
      table: 'activity_notices',
      person: 'published_by',
      order: { version: 'integer' },
      retention: 'ACCOUNT',
      erasure: 'KEEP',
    },
  ],
  jobQueues: ['delete-old-activity', 'report-idle-people'],
  auditActions: {
    'activity-policy.updated': 'activity-policy',
    'user.notice-acknowledged': 'user',
    'user.activity-read': 'user',
  },
  tags: [
    {
      name: 'Activity',
      description:
        'What people work on during their shifts, recorded only after the organization has switched it on.',
    },
  ],
} as const satisfies FeatureManifest;
