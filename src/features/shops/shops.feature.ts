import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const shops = {
  name: 'shops',
  imports: ['organizations'],
  permissions: {
    'shops:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'shops:write': ['ADMIN'],
  },
  errors: {
    SHOP_NAME_TAKEN: { status: 409, title: 'Another shop of the organization has this name' },
    SHOP_ARCHIVED: { status: 409, title: 'The shop is archived' },
    SHOP_IN_USE: {
      status: 409,
      title:
        'A shop with receipts, shifts, schedules or timesheets can be archived but not deleted',
    },
    CURRENCY_FIXED: { status: 409, title: 'The currency of a shop with receipts cannot change' },
    SHOP_REQUIRED: { status: 422, title: 'The request must name a shop' },
  },
  namedSubjects: { shop: 'shops' },
  auditActions: {
    'shop.created': 'shop',
    'shop.updated': 'shop',
    'shop.archived': 'shop',
    'shop.unarchived': 'shop',
    'shop.deleted': 'shop',
  },
  tags: [
    {
      name: 'Shops',
      description:
        'Places that sell, each with its time zone, its currency, the start of its business day and the people who work there.',
    },
  ],
} as const satisfies FeatureManifest;
