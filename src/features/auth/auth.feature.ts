import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const auth = {
  name: 'auth',
  imports: ['messages', 'organizations', 'shifts', 'shops', 'users'],
  errors: {
    INVALID_CREDENTIALS: {
      status: 401,
      title: 'The e-mail address or the password is wrong',
      stored: false,
    },
    INVALID_REFRESH_TOKEN: {
      status: 401,
      title: 'The refresh token is unknown, expired or revoked',
      stored: false,
    },
  },
  personalData: [
    {
      table: 'auth_sessions',
      person: 'user_id',
      order: { id: 'uuid' },
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
  ],
  auditActions: {
    'auth.registered': 'user',
    'auth.signed-in': 'user',
    'auth.signed-out': 'user',
    'auth.sign-in-failed': 'user',
    'auth.refresh-token-abused': 'user',
    'auth.device-signed-out': 'user',
  },
  tags: [
    {
      name: 'Auth',
      description: "Registration, signing in and out, and the caller's own account.",
    },
  ],
} as const satisfies FeatureManifest;
