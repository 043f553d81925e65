import type { Seconds } from '../daily/day-summary.js';
import type { Group, Grouping } from './summary-groups.js';
import type { SummaryGroupView, SummaryQuery, SummaryView } from './summary.dto.js';

/** What the days of a query add up to. */
export interface AddedUp {
  readonly group_by: Grouping;
  readonly days: number;
  readonly totals: Seconds;
  readonly groups: readonly Group[];
}

export function toSummaryView({ from, to }: SummaryQuery, sums: AddedUp): SummaryView {
  const { group_by, days, totals, groups } = sums;
  return { from, to, group_by, days, totals, groups: groups.map(toGroupView) };
}

function toGroupView({ sums, ...group }: Group): SummaryGroupView {
  const unknown = {
    working_seconds: null,
    off_list_seconds: null,
    paused_seconds: null,
    idle_seconds: null,
    explained_seconds: null,
  };
  return { ...group, ...unknown, ...sums };
}
