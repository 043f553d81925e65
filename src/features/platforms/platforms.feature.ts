import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const platforms = {
  name: 'platforms',
  imports: [],
  permissions: {
    'platforms:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'platforms:write': ['ADMIN'],
    'platforms:test': ['ADMIN'],
  },
  errors: {
    PLATFORM_NAME_TAKEN: {
      status: 409,
      title: 'Another platform of the organization has this name',
    },
    PLATFORM_HOST_TAKEN: {
      status: 409,
      title: 'Another platform of the organization has this host pattern',
      members: { platform_id: 'uuid' },
    },
  },
  namedSubjects: { platform: 'platforms' },
  auditActions: {
    'platform.created': 'platform',
    'platform.updated': 'platform',
    'platform.archived': 'platform',
    'platform.unarchived': 'platform',
  },
  tags: [
    {
      name: 'Platforms',
      description:
        'The allow-list: the only web platforms whose use can be recorded as activity, by their hosts.',
    },
  ],
} as const satisfies FeatureManifest;
