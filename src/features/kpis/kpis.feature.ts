import type { FeatureManifest } from '../../kernel/feature-manifest.js';

const TEXT = `## KPIs
Every figure equals a fresh computation from the receipts that are stored at that instant. A zero denominator
gives \`null\`, not 0. A sum of more than 15 digits, in minor units or in thousandths of a quantity, is refused
with 422 \`SUM_OUT_OF_RANGE\` rather than rounded.

| field | definition |
|---|---|
| \`total_receipts\` | number of SALE receipts |
| \`total_revenue\` | Σ total of SALE − Σ total of REFUND |
| \`gross_sales\` | Σ gross of SALE |
| \`discounts\` | Σ discount of SALE |
| \`returns\` | Σ of REFUND lines (gross − discount), on the business date of the refund |
| \`net_sales\` | gross_sales − discounts − returns |
| \`taxes\` | tax of SALE − tax of REFUND, included and added |
| \`refunds_count\` | number of REFUND receipts |
| \`net_quantity\` | quantity of SALE − quantity of REFUND |
| \`aov\` | net_sales / total_receipts |
| \`upt\` | net_quantity / total_receipts |
| \`costs\` | cost of the lines of SALE − cost of the lines of REFUND, as the products cost when they were sold |
| \`gross_profit\` | net_sales − costs |
| \`gross_margin\` | gross_profit / net_sales |
| \`lines_without_cost\` | lines of SALE whose cost is not known; it counts as 0 in costs |
| \`paid\` | payments of SALE − payments of REFUND; grouped by payment method, those by this method |
| \`tips\` | tips of SALE − tips of REFUND; they are no revenue |
| \`top_skus\` | by net quantity, then net revenue, then SKU |
| \`previous\` | the same figures for an earlier period; while the current period still runs, only for the part of it that has elapsed |
| \`change\` | (now − before) / the absolute value before, to 4 decimals |
| \`series\` | the same figures for each bucket of \`group_by\` |
| \`proof\` | the lists whose rows make up the figures; \`GET /kpi-definitions\` says which of their fields |

A receipt that was paid in two ways counts in both payment methods; \`paid\` is what was paid in each, and adds up.
Every filter goes with every group. Questions that combine two of seller, payment method, category, SKU and tax rate, as
a filter or as the group, read receipts one by one and cover at most 92 days; the SKUs of a category have no such limit.`;

export const kpis = {
  name: 'kpis',
  imports: ['organizations', 'receipts', 'shops'],
  permissions: {
    'kpis:read': ['ADMIN', 'MANAGER'],
    // An EMPLOYEE reads their own figures of the team.
    'kpi-definitions:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
  },
  errors: {
    SUM_OUT_OF_RANGE: {
      status: 422,
      title: 'The sum is too large to be returned exactly; request fewer days',
      stored: false,
    },
  },
  tags: [
    {
      name: 'KPIs',
      description: 'The figures of a shop over business dates, as defined above.',
    },
  ],
  documentText: TEXT,
} as const satisfies FeatureManifest;
