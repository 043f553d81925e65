import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const personalData = {
  name: 'personal-data',
  imports: ['activity', 'users'],
  permissions: {
    'personal-data:erase': ['ADMIN'],
  },
  errors: {
    ERASURE_NOT_CONFIRMED: {
      status: 422,
      title: 'The e-mail address is not the one of the person to erase',
    },
  },
  auditActions: {
    'user.personal-data-read': 'user',
    'user.erased': 'user',
  },
  tags: [
    {
      name: 'Personal data',
      description: 'What is held about a person: to read it, and to erase the person.',
    },
  ],
} as const satisfies FeatureManifest;
