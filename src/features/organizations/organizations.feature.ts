import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const organizations = {
  name: 'organizations',
  imports: [],
  permissions: {
    'organization:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'organization:write': ['ADMIN'],
  },
  auditActions: { 'organization.updated': 'organization' },
  tags: [
    {
      name: 'Organization',
      description: 'The tenant. Everything else belongs to exactly one organization.',
    },
  ],
} as const satisfies FeatureManifest;
