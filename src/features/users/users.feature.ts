import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const users = {
  name: 'users',
  imports: ['organizations', 'shops'],
  permissions: {
    'users:read': ['ADMIN', 'MANAGER'],
    'users:write': ['ADMIN'],
  },
  errors: {
    EMAIL_TAKEN: { status: 409, title: 'This e-mail address is already registered' },
    LAST_ADMIN: { status: 409, title: 'An organization must keep at least one active ADMIN' },
    WEAK_PASSWORD: { status: 422, title: 'The password is too easy to guess' },
    WRONG_PASSWORD: { status: 422, title: 'The current password is wrong or missing' },
    NOT_A_MEMBER: { status: 422, title: 'This person is not assigned to the shop' },
  },
  auditActions: {
    'user.created': 'user',
    'user.updated': 'user',
    'user.shops-assigned': 'user',
    'user.shop-added': 'user',
    'user.shop-removed': 'user',
    'user.password-changed': 'user',
    'user.password-reset': 'user',
  },
  tags: [{ name: 'Users', description: 'People, with their role and the shops they work in.' }],
} as const satisfies FeatureManifest;
