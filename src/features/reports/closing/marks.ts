import { createHash } from 'node:crypto';
import { addDays, businessDayRange } from '../../../kernel/business-day.js';
import type { Shop } from '../../shops/shop.entity.js';
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

/** A shift of somebody who worked or sold in the shop, wherever the shift was. */
export interface WorkFact {
  readonly user_id: string;
  readonly shop_id: string;
  readonly start_at: Date;
  readonly id: string;
  readonly version: number;
}

export interface WageFact {
  readonly user_id: string;
  readonly valid_from: string;
  readonly id: string;
  readonly version: number;
}

/** Everything that reports of a shop are made from, in short. */
export interface ShopFacts {
  /** By date; dates without receipts and shifts may be missing. */
  readonly days: ReadonlyMap<string, DayFacts>;
  /** The people who sold, by date. */
  readonly sellers: ReadonlyMap<string, readonly string[]>;
  /** By the date in UTC on which the shift began. */
  readonly work: ReadonlyMap<string, readonly WorkFact[]>;
  /** By person. */
  readonly wages: ReadonlyMap<string, readonly WageFact[]>;
}

/** No shift is longer than two days: one that reaches into a day began at most this many dates before. */
const REACH_DAYS = 3;
/** Overtime is decided from the first day of a week on. */
const WEEK_DAYS = 6;
/** A business date begins and ends on dates in UTC that are at most so many days before and after it. */
const DAYS_BEFORE = 1;
const DAYS_AFTER = 3;
const MS_PER_DAY = 86_400_000;
const LENGTH = 16;

/** Returns the dates whose facts decide about a report. */
export function factDays(period: ReportPeriod): { from: string; to: string } {
  const compared = comparedPeriod(period);
  const reached = addDays(period.from, -REACH_DAYS - WEEK_DAYS);
  return { from: compared.from < reached ? compared.from : reached, to: period.to };
}

export function marksOf(period: ReportPeriod, facts: ShopFacts, shop: Shop): Marks {
  const compared = comparedPeriod(period);
  const receipts = (from: string, to: string): unknown[] =>
    datesOf(from, to).map((date) => facts.days.get(date)?.receipts ?? 0);
  const worked = datesOf(addDays(period.from, -REACH_DAYS), period.to);
  return {
    receipts: shortOf(receipts(period.from, period.to)),
    shifts: shortOf(worked.map((date) => facts.days.get(date)?.shifts ?? '')),
    compared: shortOf(receipts(compared.from, compared.to)),
    ...marksOfPeople(period, facts, shop),
  };
}

/**
 * What work costs, and which sales had no shift, is decided by shifts in other shops, too, and by wages. Only the facts
 * of the report's own dates are looked at: a look compares each of a shop's reports with those of years.
 */
function marksOfPeople(
  { from, to }: ReportPeriod,
  facts: ShopFacts,
  shop: Shop,
): Pick<Marks, 'work' | 'wages'> {
  const { startAt, endAt } = businessDayRange(
    { from, to },
    shop.time_zone,
    shop.business_day_start,
  );
  const began = (fact: WorkFact, days: number): boolean =>
    fact.start_at < endAt && fact.start_at.getTime() >= startAt.getTime() - days * MS_PER_DAY;
  const reach = REACH_DAYS + WEEK_DAYS;
  const work = datesOf(addDays(from, -reach - DAYS_BEFORE), addDays(to, DAYS_AFTER))
    .flatMap((date) => facts.work.get(date) ?? [])
    .filter((fact) => began(fact, reach));
  const people = new Set([
    ...datesOf(from, to).flatMap((date) => facts.sellers.get(date) ?? []),
    ...work
      .filter((fact) => fact.shop_id === shop.id && began(fact, REACH_DAYS))
      .map(({ user_id }) => user_id),
  ]);
  const wages = [...people].flatMap((id) => facts.wages.get(id) ?? []);
  const short = (all: readonly { readonly id: string; readonly version: number }[]): string =>
    shortOf(all.map(({ id, version }) => `${id} ${version}`).sort());
  return {
    work: short(work.filter(({ user_id }) => people.has(user_id))),
    wages: short(wages.filter(({ valid_from }) => valid_from <= to)),
  };
}

/** Returns why a report has to be made again; nothing when it does not. */
export function reasonsBetween(before: Marks, now: Marks): ReportReason[] {
  const reasons: ReportReason[] = [];
  if (before.receipts !== now.receipts) reasons.push('RECEIPTS');
  if (before.shifts !== now.shifts || differ(before.work, now.work)) reasons.push('SHIFTS');
  if (before.compared !== now.compared) reasons.push('COMPARISON');
  if (differ(before.wages, now.wages)) reasons.push('COSTS');
  return reasons;
}

/** A report from before a mark was kept is not made again for it. */
function differ(before: string | undefined, now: string | undefined): boolean {
  return before !== undefined && before !== now;
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
