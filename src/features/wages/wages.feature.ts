import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const wages = {
  name: 'wages',
  imports: ['organizations', 'users'],
  permissions: { 'wages:read': ['ADMIN'], 'wages:write': ['ADMIN'] },
  errors: {
    WAGE_DATE_TAKEN: {
      status: 409,
      title: 'Another wage of this person begins on the same date',
    },
  },
  personalData: [
    {
      table: 'wages',
      person: 'user_id',
      order: { valid_from: 'date' },
      // An ADMIN alone reads amounts; see docs/adr/0020-wages.md.
      hidden: ['amount_minor'],
      retention: 'HOURS',
      dated: 'valid_from',
      erasure: 'KEEP',
    },
  ],
  auditActions: {
    'wage.created': 'wage',
    'wage.updated': 'wage',
    'wage.deleted': 'wage',
  },
  tags: [
    {
      name: 'Wages',
      description:
        'What people earn. Only an ADMIN reads and changes wages, and what work has cost.',
    },
  ],
} as const satisfies FeatureManifest;
