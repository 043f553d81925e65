import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const activity = {
  name: 'activity',
  imports: ['organizations', 'platforms', 'shifts', 'shops', 'users'],
  errors: {
    ACTIVITY_NOT_ENABLED: {
      status: 403,
      title: 'The organization has not switched activity on',
      stored: false,
    },
  },
  tags: [
    {
      name: 'Activity',
      description:
        'What people work on during their shifts, recorded only after the organization has switched it on.',
    },
  ],
} as const satisfies FeatureManifest;
