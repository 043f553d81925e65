export const TEAM_GROUPS = ['person', 'shop', 'weekday_hour'] as const;
export type TeamGroup = (typeof TEAM_GROUPS)[number];
