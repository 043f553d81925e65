import type { FeatureManifest } from '../../kernel/feature-manifest.js';

const TEXT = `## Targets
A target is a value that a figure is to reach (\`AT_LEAST\`) or not to exceed (\`AT_MOST\`) in each day, week or month, or
in a range of dates. It is that of the organization (all shops that sell in its currency), of a shop, or of a person in
a shop. \`GET /targets/status\` compares it with the figure that \`GET /kpis\` or
\`GET /kpis/team\` returns at the same instant. A target of \`labour_ratio\` is an ADMIN's alone, as the figure is. A
\`RANGE\` of a figure of teams has at most 92 days.

| \`status\` | \`AT_LEAST\` | \`AT_MOST\` |
|---|---|---|
| \`BEATEN\` | reached | not exceeded at the end |
| \`ON_TRACK\` | at least what is expected by now | at most what is expected by now |
| \`BEHIND\` | less than that; at the end, missed | more than that; at the end, exceeded |

**What is expected by now** is the target × the share of the period that is done by the rhythm of the weeks before it:
each day weighs what was sold (\`gross_sales\`) on its weekday in up to eight whole weeks before the first day of the
period, and of today counts what was sold until the same time of the business day, in whole quarters of an hour. A
person's rhythm is their own. Without sales in a whole week before, the share is that of the time (\`rhythm_weeks\` 0).
Averages and ratios have no share: they are compared with the target as they are, and are beaten at the end only.
The comparison is exact; \`expected\`, \`ahead\` and \`run_rate\` (value / share) are rounded to the last decimal of the
figure, halves away from zero. There is no \`run_rate\` before a twentieth of the period is expected.`;

export const targets = {
  name: 'targets',
  imports: ['kpis', 'organizations', 'shops', 'team-kpis', 'users'],
  permissions: {
    'targets:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'targets:write': ['ADMIN', 'MANAGER'],
  },
  personalData: [
    {
      table: 'targets',
      person: 'user_id',
      order: { id: 'uuid' },
      retention: 'ACCOUNT',
      erasure: 'DELETE',
    },
  ],
  auditActions: {
    'target.created': 'target',
    'target.updated': 'target',
    'target.deleted': 'target',
  },
  tags: [
    {
      name: 'Targets',
      description: 'Values that figures are to reach or not to exceed, and how far they are.',
    },
  ],
  documentText: TEXT,
} as const satisfies FeatureManifest;
