import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const messages = {
  name: 'messages',
  imports: ['organizations', 'users'],
  errors: {
    PUSH_UNAVAILABLE: {
      status: 409,
      title: 'This installation sends no web push',
      stored: false,
    },
    LINK_INVALID: { status: 404, title: 'This link is invalid', stored: false },
  },
  auditActions: {
    'user.mails-stopped': 'user',
  },
  jobQueues: ['send-digests'],
  messageQueues: ['send-mail', 'send-push'],
  personalData: [
    {
      table: 'message_settings',
      person: 'user_id',
      order: { user_id: 'uuid' },
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
    {
      table: 'message_choices',
      person: 'user_id',
      order: { kind: 'text' },
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
    {
      table: 'message_digest_items',
      person: 'user_id',
      order: { id: 'uuid' },
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
    {
      table: 'push_subscriptions',
      person: 'user_id',
      order: { id: 'uuid' },
      hidden: ['auth'],
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
  ],
  tags: [
    {
      name: 'Messages',
      description: 'What people are told, and by which channels: the app, e-mail and web push.',
    },
  ],
} as const satisfies FeatureManifest;
