import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const accounts = {
  name: 'accounts',
  imports: ['messages', 'shops', 'users'],
  errors: {
    MAIL_UNAVAILABLE: {
      status: 409,
      title: 'This installation sends no mail',
      stored: false,
    },
    INVITATION_CLOSED: {
      status: 409,
      title: 'This person has no open invitation',
    },
  },
  messageQueues: ['reset-password'],
  personalData: [
    {
      table: 'account_links',
      person: 'user_id',
      order: { id: 'uuid' },
      hidden: ['token_hash'],
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
  ],
  auditActions: {
    'user.invited': 'user',
    'user.invited-again': 'user',
    'user.password-set-by-link': 'user',
    'user.address-confirmed': 'user',
  },
} as const satisfies FeatureManifest;
