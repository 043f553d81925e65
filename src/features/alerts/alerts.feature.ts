import type { FeatureManifest } from '../../kernel/feature-manifest.js';

const TEXT = `## Alerts
Rules look at what is true now, every few seconds, once over all instances. An alert is \`OPEN\` until somebody
acknowledges it, and \`RESOLVED\` when its cause has ended, whether or not anybody has acknowledged it. A cause has
one alert until it ends.

| rule | raised when | \`threshold_minutes\` |
|---|---|---|
| \`SILENT\` | a person shows no sign of life and has not answered the question about it | silence before the question, 15; off by default |
| \`FORGOTTEN_CLOCK_OUT\` | a shift is open for long, or was closed automatically and is not confirmed | length of the shift, 720 |
| \`BREAK_OVERRUN\` | a break is longer than its type expects | beyond the expected minutes, 5 |
| \`BREAK_MISSING\` | a person works without a break | work since the last break, 360 |
| \`SHORT_REST\` | a shift began soon after the last one of an earlier day | least rest, 660 |
| \`OVERTIME_NEAR\` | a person who works on has overtime | work ahead, 30 |
| \`LATE_START\` | nobody came to a published plan | after its start, 10 |
| \`NO_SHOW\` | nobody came to a published plan at all | after its start, 60 |
| \`NO_DEVICE_SESSION\` | no device of an open shift is connected | time without one, 30 |
| \`SALE_WITHOUT_SHIFT\` | the seller of a sale had no shift | after the receipt arrived, 10 |
| \`CORRECTION_UNANSWERED\` | a correction request of a shift was not answered within the organization's days | beyond these days, 0 |
| \`JOB_OVERDUE\` | background work does not run, or messages could not be delivered | beyond that time, 0 |
| \`BACKUP_OVERDUE\` | the last backup is older than \`BACKUP_HOURS\` | beyond that age, 0 |

A silent person is asked first: \`GET /activity/questions\`. Whoever answers within \`answer_minutes\` raises no alert.
Silence never changes hours.`;

export const alerts = {
  name: 'alerts',
  imports: [
    'activity',
    'messages',
    'organizations',
    'receipts',
    'shifts',
    'shops',
    'timesheets',
    'users',
  ],
  permissions: {
    'alerts:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'alerts:acknowledge': ['ADMIN', 'MANAGER'],
    'alert-rules:read': ['ADMIN', 'MANAGER'],
    'alert-rules:write': ['ADMIN', 'MANAGER'],
    'organization-alert-rules:write': ['ADMIN'],
  },
  errors: {
    QUESTION_CLOSED: {
      status: 409,
      title: 'The question is not open any more',
    },
  },
  jobQueues: ['delete-old-alerts'],
  personalData: [
    {
      table: 'alerts',
      person: 'user_id',
      order: { opened_at: 'timestamptz', id: 'uuid' },
      hidden: ['cause_key', 'told_at'],
      retention: 'ACTIVITY',
      erasure: 'DELETE',
    },
    {
      table: 'alerts',
      person: 'acknowledged_by',
      order: { opened_at: 'timestamptz', id: 'uuid' },
      hidden: ['cause_key', 'told_at', 'user_id'],
      retention: 'ACCOUNT',
      erasure: 'KEEP',
    },
    {
      table: 'activity_questions',
      person: 'user_id',
      order: { id: 'uuid' },
      retention: 'ACTIVITY',
      erasure: 'DELETE',
    },
    {
      table: 'alert_rule_people',
      person: 'user_id',
      order: { scope_id: 'uuid', rule: 'text' },
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
  ],
  auditActions: {
    'alert-rule.updated': 'alert-rule',
    'alert.acknowledged': 'alert',
  },
  tags: [
    {
      name: 'Alerts',
      description:
        'What somebody should look at, the rules that raise it, and the questions to silent people.',
    },
  ],
  documentText: TEXT,
  forbidsDeletion: {
    fk_alerts_shop: 'SHOP_IN_USE',
    fk_activity_questions_shop: 'SHOP_IN_USE',
  },
} as const satisfies FeatureManifest;
