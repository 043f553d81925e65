import type { ReportContent } from '../content/report-content.js';

/** Parts of what was told before. */
const SALES_PART = 0.01;
const HOURS_PART = 0.05;

/**
 * Whether subscribers are told of a report again: when its net sales changed by at least 1 %, or its hours by at least
 * 5 %. A receipt that comes a minute late is in the report, and not worth another mail.
 */
export function isNotable(told: Told, now: Told): boolean {
  return (
    differs(told.sales.net_sales, now.sales.net_sales, SALES_PART) ||
    differs(told.team.worked_seconds, now.team.worked_seconds, HOURS_PART)
  );
}

interface Told {
  readonly sales: Pick<ReportContent['sales'], 'net_sales'>;
  readonly team: Pick<ReportContent['team'], 'worked_seconds'>;
}

function differs(before: number, now: number, part: number): boolean {
  return now !== before && Math.abs(now - before) >= part * Math.abs(before);
}
