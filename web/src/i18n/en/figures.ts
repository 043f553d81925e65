import type { Messages } from '../es';

export const figures: Messages['figures'] = {
  label: 'Figures of the period',
  was: (value) => `was ${value}`,
  none: 'no comparison',
  rows: 'see its receipts',
  base: (value, day) => `${value} ${day}`,
  onDayUntil: (day, time) => `on ${day} until ${time}`,
  onDay: (day) => `on ${day}`,
  from: (from, to) => `from ${from} to ${to}`,
  how: (label) => `${label}: how it is calculated`,
  net_sales: 'Net sales',
  total_receipts: 'Receipts',
  aov: 'Average receipt',
  upt: 'Units per receipt',
  gross_profit: 'Gross profit',
  discounts: 'Discounts',
  returns: 'Returns',
  definitions: {
    net_sales: 'Gross less discounts less returns, for every shop you can see.',
    total_receipts: 'Number of sales. Refunds do not count.',
    aov: 'Net sales divided by sale receipts.',
    upt: 'Net quantity divided by sale receipts.',
    gross_profit: 'Net sales less the cost of what was sold.',
    discounts: 'What was taken off the receipts of sales.',
    returns: 'Amount refunded on these days, whenever it was sold.',
  },
};
