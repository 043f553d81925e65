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
    PERSON_ERASED: { status: 409, title: 'This person was erased' },
    NOT_A_MEMBER: { status: 422, title: 'This person is not assigned to the shop' },
  },
  personalData: [
    {
      table: 'login_identities',
      person: 'user_id',
      order: { email: 'text' },
      hidden: ['password_hash'],
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
    {
      table: 'shop_members',
      person: 'user_id',
      order: { shop_id: 'uuid' },
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
    {
      table: 'users',
      person: 'id',
      order: { id: 'uuid' },
      retention: 'ACCOUNT',
      erasure: {
        name: `'Erased person'`,
        email: `'erased-' || id || '@erased.invalid'`,
        locale: 'NULL',
        is_active: 'false',
        erased_at: `coalesce(erased_at, date_trunc('milliseconds', now()))`,
        sessions_valid_from: 'clock_timestamp()',
        version: 'version + 1',
        updated_at: 'now()',
      },
    },
  ],
  namedSubjects: { user: 'users' },
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
