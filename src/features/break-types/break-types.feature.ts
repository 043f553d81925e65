import type { FeatureManifest } from '../../kernel/feature-manifest.js';

export const breakTypes = {
  name: 'break-types',
  imports: ['organizations'],
  errors: {
    BREAK_TYPE_NAME_TAKEN: {
      status: 409,
      title: 'Another break type of the organization has this name',
    },
    BREAK_TYPE_ARCHIVED: { status: 409, title: 'The break type is archived' },
  },
  namedSubjects: { 'break-type': 'break_types' },
  auditActions: {
    'break-type.created': 'break-type',
    'break-type.updated': 'break-type',
    'break-type.archived': 'break-type',
    'break-type.unarchived': 'break-type',
  },
  tags: [
    {
      name: 'Break types',
      description: 'The kinds of breaks that the organization knows, paid or unpaid.',
    },
  ],
} as const satisfies FeatureManifest;
