import type { FeatureManifest } from '../../../src/kernel/feature-manifest.js';

/** A feature that only a test has: it counts the visitors of a shop, once. */
export const visitors = {
  name: 'visitors',
  imports: ['shops'],
  permissions: { 'visitors:write': ['ADMIN'] },
  errors: {
    VISITORS_COUNTED: { status: 409, title: 'The visitors of this shop are already counted' },
  },
  auditActions: { 'visitors.counted': 'visitors' },
  jobQueues: ['forget-visitors'],
  tags: [{ name: 'Visitors', description: 'The people who enter a shop.' }],
  documentText: '## Visitors\nA visitor is a person who enters a shop.',
  forbidsDeletion: { fk_visitors_shop: 'SHOP_IN_USE' },
} as const satisfies FeatureManifest;
