import { createHash } from 'node:crypto';
import { addDays } from '../../../kernel/business-day.js';
import type { Marks, ReportReason } from '../storing/report-kinds.js';
import { comparedPeriod, type ReportPeriod } from './periods.js';

/**
 * What a business date of a shop is made from. Receipts are never edited, so their number says whether there are
 * others; a shift that changes gets another version.
 */
export interface DayFacts {
  readonly date: string;
  readonly receipts: number;
  /** A sum over the shifts and their versions. */
  readonly shifts: string;
}

/** No shift is longer than two days: one that reaches into a day began at most this many dates before. */
const REACH_DAYS = 3;
const LENGTH = 16;

/** Returns the dates whose facts decide about a report. */
export function factDays(period: ReportPeriod): { from: string; to: string } {
  const compared = comparedPeriod(period);
  const reached = addDays(period.from, -REACH_DAYS);
  return { from: compared.from < reached ? compared.from : reached, to: period.to };
}

/** @param facts  by date; dates without receipts and shifts may be missing */
export function marksOf(period: ReportPeriod, facts: ReadonlyMap<string, DayFacts>): Marks {
  const compared = comparedPeriod(period);
  const receipts = (from: string, to: string): unknown[] =>
    datesOf(from, to).map((date) => facts.get(date)?.receipts ?? 0);
  const worked = datesOf(addDays(period.from, -REACH_DAYS), period.to);
  return {
    receipts: shortOf(receipts(period.from, period.to)),
    shifts: shortOf(worked.map((date) => facts.get(date)?.shifts ?? '')),
    compared: shortOf(receipts(compared.from, compared.to)),
  };
}

/** Returns why a report has to be made again; nothing when it does not. */
export function reasonsBetween(before: Marks, now: Marks): ReportReason[] {
  const reasons: ReportReason[] = [];
  if (before.receipts !== now.receipts) reasons.push('RECEIPTS');
  if (before.shifts !== now.shifts) reasons.push('SHIFTS');
  if (before.compared !== now.compared) reasons.push('COMPARISON');
  return reasons;
}

function datesOf(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function shortOf(values: readonly unknown[]): string {
  const text = JSON.stringify(values);
  return createHash('sha256').update(text).digest('base64url').slice(0, LENGTH);
}
