import type { FeatureManifest } from '../kernel/feature-manifest.js';

/** The manifest of the platform, which declares its parts in the same way as a feature. */
export const platform = {
  name: 'platform',
  imports: [],
  permissions: {
    self: ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'audit:read': ['ADMIN'],
    'jobs:read': ['ADMIN'],
    'jobs:write': ['ADMIN'],
  },
  errors: {
    VALIDATION_FAILED: { status: 400, title: 'A field of the request is invalid', stored: false },
    MALFORMED_BODY: { status: 400, title: 'The body of the request cannot be read', stored: false },
    MALFORMED_REQUEST: { status: 400, title: 'The request is malformed', stored: false },
    IDEMPOTENCY_KEY_INVALID: {
      status: 400,
      title: 'The Idempotency-Key header is invalid',
      stored: false,
    },
    IDEMPOTENCY_KEY_REQUIRED: {
      status: 400,
      title: 'This route requires an Idempotency-Key header',
      stored: false,
    },
    UNAUTHENTICATED: {
      status: 401,
      title: 'This route requires a valid access token',
      stored: false,
    },
    FORBIDDEN: { status: 403, title: 'Your role does not allow this request', stored: false },
    PASSWORD_CHANGE_REQUIRED: {
      status: 403,
      title: 'You must change your password before you do anything else',
      stored: false,
    },
    NOT_FOUND: { status: 404, title: 'The requested resource does not exist' },
    ROUTE_NOT_FOUND: { status: 404, title: 'There is no route with this path', stored: false },
    METHOD_NOT_ALLOWED: {
      status: 405,
      title: 'The route does not support this method',
      stored: false,
    },
    REQUEST_TIMEOUT: {
      status: 408,
      title: 'The request did not arrive completely in time',
      stored: false,
    },
    VERSION_CONFLICT: { status: 409, title: 'The record has changed since it was read' },
    QUOTA_EXCEEDED: {
      status: 409,
      title: 'The organization has as many of these as this installation allows',
      stored: false,
    },
    IDEMPOTENCY_KEY_IN_USE: {
      status: 409,
      title: 'Another request with this Idempotency-Key is still running',
      stored: false,
    },
    PAYLOAD_TOO_LARGE: {
      status: 413,
      title: 'The body of the request is too large',
      stored: false,
    },
    UNSUPPORTED_MEDIA_TYPE: {
      status: 415,
      title: 'The route does not accept this content type',
      stored: false,
    },
    IDEMPOTENCY_KEY_REUSED: {
      status: 422,
      title: 'This Idempotency-Key was used for a different request',
      stored: false,
    },
    OCCURRED_IN_FUTURE: { status: 422, title: 'occurred_at is in the future' },
    OCCURRED_TOO_LONG_AGO: {
      status: 422,
      title: 'occurred_at is further back than the organization allows',
    },
    TOO_MANY_REQUESTS: { status: 429, title: 'Too many requests were sent', stored: false },
    INTERNAL: { status: 500, title: 'The server failed unexpectedly', stored: false },
    SERVICE_UNAVAILABLE: {
      status: 503,
      title: 'The service is temporarily unavailable',
      stored: false,
    },
  },
  auditActions: {
    'job.redelivered': 'job',
    'job.discarded': 'job',
  },
  jobQueues: ['delete-expired', 'ensure-partitions'],
  personalData: [
    {
      table: 'audit_log',
      person: 'subject_id',
      order: { occurred_at: 'timestamptz', id: 'uuid' },
      retention: 'ACCOUNT',
      erasure: 'KEEP',
    },
    {
      table: 'audit_log',
      person: 'actor_id',
      order: { occurred_at: 'timestamptz', id: 'uuid' },
      retention: 'ACCOUNT',
      erasure: 'KEEP',
    },
    {
      table: 'idempotency_keys',
      person: 'user_id',
      order: { route: 'text', key: 'text' },
      hidden: ['fingerprint', 'headers', 'body', 'met'],
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
    {
      table: 'live_changes',
      person: 'user_id',
      order: { xid: 'bigint', id: 'bigint' },
      retention: 'ACTIVITY',
      erasure: 'DELETE',
    },
  ],
  tags: [
    {
      name: 'Reference',
      description: 'Lists that are the same for everybody, and the version of the API.',
    },
    { name: 'Audit', description: 'A record of each change: its author, time and origin.' },
    {
      name: 'Jobs',
      description: 'Messages that could not be delivered to people or other systems.',
    },
    { name: 'Health', description: 'Routes for load balancers and monitoring.' },
  ],
} as const satisfies FeatureManifest;
