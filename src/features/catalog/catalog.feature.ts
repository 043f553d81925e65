import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const catalog = {
  name: 'catalog',
  imports: ['organizations', 'shops'],
  permissions: {
    'catalog:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'catalog:write': ['ADMIN', 'MANAGER'],
  },
  errors: {
    BARCODE_TAKEN: {
      status: 409,
      title: 'Another product of the organization has this barcode',
      members: { product_id: 'uuid' },
    },
  },
  namedSubjects: { product: 'products' },
  auditActions: {
    'product.created': 'product',
    'product.updated': 'product',
    'product.archived': 'product',
    'product.unarchived': 'product',
    'catalog.imported': 'catalog',
  },
  tags: [{ name: 'Catalog', description: 'The products of the organization, one for each SKU.' }],
} as const satisfies FeatureManifest;
