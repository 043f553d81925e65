import type { FeatureManifest } from '../../kernel/feature-manifest.js';

const TEXT = `## KPIs
Every figure equals a fresh computation from the receipts that are stored at that instant. A zero denominator
gives \`null\`, not 0. A sum of more than 15 digits, in minor units or in thousandths of a quantity, is refused
with 422 \`SUM_OUT_OF_RANGE\` rather than rounded.

| field | definition |
|---|---|
| \`total_receipts\` | number of SALE receipts |
| \`gross_sales\` | Σ gross of SALE |
| \`discounts\` | Σ discount of SALE |
| \`returns\` | Σ of REFUND lines (gross − discount), on the business date of the refund |
| \`net_sales\` | gross_sales − discounts − returns |
| \`total_revenue\` | Σ total of SALE − Σ total of REFUND |
| \`taxes\` | tax of SALE − tax of REFUND, included and added |
| \`refunds_count\` | number of REFUND receipts |
| \`net_quantity\` | quantity of SALE − quantity of REFUND |
| \`aov\` | average order value: net_sales / total_receipts, rounded to a minor unit |
| \`upt\` | units per transaction: net_quantity / total_receipts, to 3 decimals |
| \`costs\` | cost of the lines of SALE − cost of the lines of REFUND, as the products cost when they were sold |
| \`gross_profit\` | net_sales − costs |
| \`gross_margin\` | gross_profit / net_sales, to 4 decimals |
| \`lines_without_cost\` | lines of SALE whose cost is not known; it counts as 0 in costs |
| \`top_skus\` | by net quantity, then net revenue, then SKU |
| \`previous\` | the same figures for the period of the same length just before; while the current period still runs, only for the part of it that has elapsed |`;

export const kpis = {
  name: 'kpis',
  imports: ['receipts', 'shops'],
  permissions: { 'kpis:read': ['ADMIN', 'MANAGER'] },
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
