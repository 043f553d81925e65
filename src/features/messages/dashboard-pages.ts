/** The pages of the dashboard to which messages lead, below PUBLIC_URL. A test finds each in the dashboard's router. */
export const DASHBOARD = {
  alerts: '/app/alerts',
  myShift: '/app/my-shift',
  reports: '/app/reports',
  timesheets: '/app/timesheets',
} as const;
