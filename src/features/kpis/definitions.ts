import type { SalesKpis } from './kpi-rules.js';

export const KPI_UNITS = ['COUNT', 'MONEY', 'QUANTITY', 'RATIO', 'SECONDS'] as const;
export type KpiUnit = (typeof KPI_UNITS)[number];

/** What a figure means. The API's text, `GET /kpi-definitions` and tooltips are made of these. */
export interface KpiDefinition<Name extends string = keyof SalesKpis> {
  readonly name: Name;
  readonly title: string;
  readonly formula: string;
  readonly unit: KpiUnit;
  readonly rounding: string;
  /** When the figure is null; null = never. */
  readonly null_when: string | null;
  /** Which rows of the lists in `proof` add up to it. */
  readonly rows: string;
}

const EXACT = 'exact, to the minor unit of the currency';
const COUNTED = 'exact';
const LINES_ONLY =
  'the answer is about lines: with a category, or grouped by category, SKU or tax rate';

export const KPI_DEFINITIONS: readonly KpiDefinition[] = [
  {
    name: 'total_receipts',
    title: 'Receipts',
    formula: 'number of SALE receipts',
    unit: 'COUNT',
    rounding: COUNTED,
    null_when: null,
    rows: 'the number of SALE rows',
  },
  {
    name: 'total_revenue',
    title: 'Revenue',
    formula: 'Σ total of SALE − Σ total of REFUND',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: null,
    rows: 'total of the SALE rows − total of the REFUND rows',
  },
  {
    name: 'gross_sales',
    title: 'Gross sales',
    formula: 'Σ gross of SALE',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: null,
    rows: 'gross of the SALE rows',
  },
  {
    name: 'discounts',
    title: 'Discounts',
    formula: 'Σ discount of SALE',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: null,
    rows: 'discount of the SALE rows',
  },
  {
    name: 'returns',
    title: 'Returns',
    formula: 'Σ of REFUND lines (gross − discount), on the business date of the refund',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: null,
    rows: 'gross − discount of the REFUND rows',
  },
  {
    name: 'net_sales',
    title: 'Net sales',
    formula: 'gross_sales − discounts − returns',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: null,
    rows: 'gross − discount of the SALE rows − gross + discount of the REFUND rows',
  },
  {
    name: 'taxes',
    title: 'Taxes',
    formula: 'tax of SALE − tax of REFUND, included and added',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: null,
    rows: 'tax of the SALE rows − tax of the REFUND rows',
  },
  {
    name: 'refunds_count',
    title: 'Refunds',
    formula: 'number of REFUND receipts',
    unit: 'COUNT',
    rounding: COUNTED,
    null_when: null,
    rows: 'the number of REFUND rows',
  },
  {
    name: 'net_quantity',
    title: 'Net quantity',
    formula: 'quantity of SALE − quantity of REFUND',
    unit: 'QUANTITY',
    rounding: 'exact, to three decimals',
    null_when: null,
    rows: 'qty of the lines of the SALE rows − qty of the lines of the REFUND rows',
  },
  {
    name: 'aov',
    title: 'Average receipt',
    formula: 'net_sales / total_receipts',
    unit: 'MONEY',
    rounding: 'to a minor unit, halves away from zero',
    null_when: 'there is no SALE receipt',
    rows: 'as net_sales, divided by the number of SALE rows',
  },
  {
    name: 'upt',
    title: 'Units per receipt',
    formula: 'net_quantity / total_receipts',
    unit: 'QUANTITY',
    rounding: 'to three decimals, halves away from zero',
    null_when: 'there is no SALE receipt',
    rows: 'as net_quantity, divided by the number of SALE rows',
  },
  {
    name: 'costs',
    title: 'Costs',
    formula:
      'cost of the lines of SALE − cost of the lines of REFUND, as the products cost when they were sold',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: null,
    rows: 'cost of the lines of the SALE rows − cost of the lines of the REFUND rows',
  },
  {
    name: 'gross_profit',
    title: 'Gross profit',
    formula: 'net_sales − costs',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: null,
    rows: 'as net_sales, minus the rows of costs',
  },
  {
    name: 'gross_margin',
    title: 'Gross margin',
    formula: 'gross_profit / net_sales',
    unit: 'RATIO',
    rounding: 'to four decimals, halves away from zero',
    null_when: 'net_sales is 0',
    rows: 'as gross_profit, divided by net_sales',
  },
  {
    name: 'lines_without_cost',
    title: 'Lines without a cost',
    formula: 'lines of SALE whose cost is not known; it counts as 0 in costs',
    unit: 'COUNT',
    rounding: COUNTED,
    null_when: null,
    rows: 'the number of lines of the SALE rows whose cost is null',
  },
  {
    name: 'paid',
    title: 'Paid',
    formula:
      'payments of SALE − payments of REFUND; grouped by payment method, those by this method',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: LINES_ONLY,
    rows: 'amount of the payments of the SALE rows − amount of the payments of the REFUND rows',
  },
  {
    name: 'tips',
    title: 'Tips',
    formula: 'tips of SALE − tips of REFUND; they are no revenue',
    unit: 'MONEY',
    rounding: EXACT,
    null_when: LINES_ONLY,
    rows: 'tip of the payments of the SALE rows − tip of the payments of the REFUND rows',
  },
];
