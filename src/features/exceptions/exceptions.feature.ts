import type { FeatureManifest } from '../../kernel/feature-manifest.js';

const TEXT = `## Exceptions
What only sales and hours together can show. Each exception is a question to the person concerned, who sees it and
answers; a manager sees the answer, answers, and closes it. Nothing is stored but the answers: an exception whose
cause a correction has removed is listed no more, and its answers stay. An answer holds for the facts that it was
given to; when they change, for example by a sale that arrives late, the question is open again.

| kind | the question | one for each |
|---|---|---|
| \`SALE_WITHOUT_SHIFT\` | sales whose seller had no shift at \`occurred_at\` | person, shop and business date |
| \`SALE_AFTER_CLOCK_OUT\` | sales in the shop of a shift, up to four hours after its end | shift |
| \`SUGGESTED_CLOCK_OUT\` | a shift to confirm, or open beyond the organization's limit, with its evidence | shift |
| \`PLATFORM_TIME\` | an hour or more on platforms of the shop's \`sales_channel\`, and no sale in the shop | person, shop and business date |
| \`REFUND_RATE\` | more or fewer refunds than chance explains | person, shop and month |

**The rule of refund rates.** If refunds are spread over all receipts of a shop and month by chance, the number of them
that fall to a person follows the hypergeometric distribution. \`usual_from\` and \`usual_to\` leave out at most 0.5 % of
it at each end (Fisher's exact test, in both directions). A number outside of them is an exception, if the person has at
least 20 receipts and at least three others sold in the shop. There is no score, and no rank.`;

export const exceptions = {
  name: 'exceptions',
  imports: [
    'activity',
    'kpis',
    'organizations',
    'platforms',
    'receipts',
    'schedules',
    'shifts',
    'shops',
  ],
  permissions: {
    'exceptions:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'exceptions:answer': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
  },
  errors: {
    EXCEPTION_GONE: {
      status: 409,
      title: 'The cause of the exception is gone, so there is nothing left to answer',
    },
  },
  personalData: [
    {
      table: 'exception_answers',
      person: 'user_id',
      order: { id: 'uuid' },
      hidden: ['about'],
      retention: 'HOURS',
      dated: 'answered_at',
      erasure: { note: 'NULL' },
    },
    {
      table: 'exception_answers',
      person: 'author_id',
      order: { id: 'uuid' },
      hidden: ['about', 'user_id', 'exception_key'],
      retention: 'HOURS',
      dated: 'answered_at',
      erasure: 'KEEP',
    },
  ],
  auditActions: {
    'exception.answered': 'exception',
    'exception.closed': 'exception',
  },
  tags: [
    {
      name: 'Exceptions',
      description: 'Questions that follow from sales and hours, and the answers of both sides.',
    },
  ],
  documentText: TEXT,
  forbidsDeletion: { fk_exception_answers_shop: 'SHOP_IN_USE' },
} as const satisfies FeatureManifest;
