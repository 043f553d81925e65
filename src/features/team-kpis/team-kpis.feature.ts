import type { FeatureManifest } from '../../kernel/feature-manifest.js';

const TEXT = `## Team KPIs
Sales and hours together, by person, shop or hour of the week. Rows come by name or by time, never by a figure: there
is no rank and no score. An EMPLOYEE reads their own figures by the same route, and only an ADMIN reads what work has
cost. Idle time changes none of these figures. Figures of sales are defined under KPIs.

| field | definition |
|---|---|
| \`labour_seconds\` | work of shifts without unpaid breaks, split where business days begin |
| \`overtime_seconds\` | the part of labour_seconds that is overtime in the timesheet, over all shops of the person |
| \`labour_cost\` | worked time × the wage of its date, × the overtime factor for overtime |
| \`labour_seconds_without_wage\` | the part of labour_seconds for which no wage in this currency is known; it counts as 0 in labour_cost |
| \`labour_ratio\` | labour_cost / net_sales |
| \`net_sales_per_labour_hour\` | net_sales / labour hours |
| \`receipts_per_labour_hour\` | total_receipts / labour hours |
| \`units_per_labour_hour\` | net_quantity / labour hours |
| \`refund_ratio\` | refunds_count / total_receipts |
| \`shop_refund_ratio\` | refunds_count / total_receipts of everybody in the shops of the row |
| \`connected_seconds\` | worked time in which a device session was live |
| \`connected_ratio\` | connected_seconds / labour_seconds |
| \`observed_worked_seconds\` | work without unpaid breaks, on the days on which activity was on for the person |
| \`observed_working_seconds\` | the same without paid breaks |
| \`active_seconds\` | the time of activity on these days |
| \`idle_seconds\` | the idle time of these days that nobody has explained |
| \`utilisation_ratio\` | active_seconds / observed_working_seconds |
| \`idle_ratio\` | idle_seconds / observed_worked_seconds |
| \`planned_count\` | published plans that are not upcoming |
| \`attended_count\` | plans to which the person came |
| \`late_count\` | plans that began late, beyond the grace |
| \`attendance_ratio\` | attended_count / planned_count |
| \`punctuality_ratio\` | (attended_count − late_count) / attended_count |

The figures of a business date are those of its sales and of the work within it: the hours of a night shift belong to
two dates. Activity is counted by whole days, as in \`GET /activity/summary\`: a day belongs to the business date of its
shifts and to each shop in which the person worked on it, and totals count it once. It counts if activity was on when
its first shift began. Whoever reads it about somebody else is recorded, as with the summary. A zero denominator gives \`null\`. \`proof\` names the lists whose rows make up the figures.`;

export const teamKpis = {
  name: 'team-kpis',
  imports: [
    'activity',
    'kpis',
    'organizations',
    'receipts',
    'schedules',
    'shifts',
    'shops',
    'timesheets',
    'wages',
  ],
  permissions: {
    'team-kpis:read': ['ADMIN', 'MANAGER', 'EMPLOYEE'],
    'staffing:read': ['ADMIN', 'MANAGER'],
  },
  tags: [{ name: 'Team KPIs', description: 'What only sales and hours together can tell.' }],
  documentText: TEXT,
} as const satisfies FeatureManifest;
