import type { Messages } from '../es';

export const problems: Messages['problems'] = {
  allAlerts: 'All alerts',
  more: (count) => `${String(count)} more`,
  handled: (count) =>
    count === 1 ? 'Someone is on another one' : `Someone is on ${String(count)} others`,
  addShift: 'Add shift',
  confirm: 'Confirm',
  hours: 'See the hours',
  answer: 'Answer',
  day: 'See the day',
  team: 'See the team',
  receipts: 'See the receipts',
  see: 'See my shift',
  sales: (count, from, to) =>
    count === 1 ? `1 receipt at ${from}` : `${String(count)} receipts between ${from} and ${to}`,
  refunds: (refunds, sales, usual) =>
    `${String(refunds)} refunds and ${String(sales)} sales this month; usually up to ${String(usual)}`,
  settle: 'Answer',
  choice: 'What happened',
  choices: {
    IN_ORDER: 'All is in order',
    FORGOTTEN: 'It was forgotten',
    MISTAKE: 'It was a mistake',
    TO_BE_CORRECTED: 'It has to be corrected',
    OTHER: 'Something else',
  },
  note: 'Note',
  settled: 'Answered.',
  platforms: (channel, time) => `${time} on platforms of ${channel} and no sale`,
  correction: (name) => `${name} asks for a correction of their hours`,
  exceptions: {
    SALE_WITHOUT_SHIFT: (name) => `${name} sold without a shift`,
    SALE_AFTER_CLOCK_OUT: (name) => `${name} sold after clocking out`,
    SUGGESTED_CLOCK_OUT: (name) =>
      `${name}’s shift was closed automatically. Waiting for you to confirm.`,
    REFUND_RATE: (name) => `${name}’s refunds are outside the usual`,
    PLATFORM_TIME: (name) => `${name} was on sales platforms and sold nothing`,
  },
};

export const targets: Messages['targets'] = {
  title: 'Targets',
  none: 'There is no target for today yet.',
  of: (value) => `of ${value}`,
  atMost: (value) => `at most ${value}`,
  over: 'Over',
  pace: (value) => `at this pace ${value}`,
  states: { ON_TRACK: 'On track', BEHIND: 'Behind', BEATEN: 'Beaten' },
  kpis: {
    total_receipts: 'Receipts',
    total_revenue: 'Revenue',
    gross_sales: 'Gross sales',
    net_sales: 'Net sales',
    discounts: 'Discounts',
    returns: 'Returns',
    refunds_count: 'Number of refunds',
    net_quantity: 'Units',
    gross_profit: 'Gross profit',
    tips: 'Tips',
    aov: 'Average receipt',
    upt: 'Units per receipt',
    gross_margin: 'Gross margin',
    labour_ratio: 'Labour share',
    net_sales_per_labour_hour: 'Sales per labour hour',
    receipts_per_labour_hour: 'Receipts per labour hour',
    units_per_labour_hour: 'Units per labour hour',
    attendance_ratio: 'Attendance',
    punctuality_ratio: 'Punctuality',
  },
};

export const load: Messages['load'] = {
  title: 'Team load',
  hint: (weeks) => `Receipts per person and hour on shift, ${String(weeks)}-week average`,
  slack: (limit) => `slack, under ${limit}`,
  tight: (limit) => `over ${limit}, stretched`,
  cell: (day, hour, value) => `${day} ${String(hour)}:00, ${value} receipts per person and hour`,
  people: (count) => `${count} people`,
  none: 'Once there are sales and shifts of past days, this shows at which hours people are missing.',
  when: (day, from, to) => `${day} ${String(from)} to ${String(to)}:`,
  peak: (value, mean, withOne) =>
    `${value} receipts per person and hour; your average is ${mean}. One more person would make it ${withOne}.`,
  even: (mean) => `No hour is far from your average, ${mean} receipts per person and hour.`,
};
