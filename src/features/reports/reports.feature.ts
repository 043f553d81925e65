import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const reports = {
  name: 'reports',
  imports: ['exceptions', 'kpis', 'messages', 'organizations', 'shops', 'team-kpis', 'users'],
  permissions: { 'reports:read': ['ADMIN', 'MANAGER'] },
  personalData: [
    {
      table: 'report_people',
      person: 'user_id',
      order: { report_id: 'uuid', version: 'integer' },
      hidden: ['costs'],
      retention: 'HOURS',
      dated: 'to_date',
      erasure: 'KEEP',
    },
    {
      table: 'report_subscriptions',
      person: 'user_id',
      order: { shop_id: 'uuid' },
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
  ],
  tags: [
    {
      name: 'Reports',
      description:
        'Stored reports of the days, weeks and months of a shop, which are made by themselves.',
    },
  ],
} as const satisfies FeatureManifest;
