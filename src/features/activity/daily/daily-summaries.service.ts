import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { DayRange } from '../../../kernel/day-range.js';
import { grouped } from '../../../kernel/grouped.js';
import { ownTurn } from '../../../kernel/own-turn.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PersonTime } from '../events/activity-batches.repository.js';
import type { SpanRow } from '../work/working-times-read-only.repository.js';
import { DayRulesOfPeople, type PersonRules } from '../policy/day-rules.service.js';
import {
  dayOf,
  isExpired,
  later,
  toSpans,
  withoutIdle,
  type DayRows,
} from '../timeline/day-facts.js';
import { DayFactsReadOnlyRepository } from '../timeline/day-facts-read-only.repository.js';
import type { DayRow } from './activity-days.repository.js';
import { corrected } from './corrected-day.js';
import { summaryOf, type DaySummary, type ZonedShift } from './day-summary.js';
import {
  DayHeadersReadOnlyRepository,
  type ShiftHeader,
} from './day-headers-read-only.repository.js';
import { DayPartsReadOnlyRepository } from './day-parts-read-only.repository.js';
import { HourClock } from './hour-clock.js';
import { databaseTime } from '../../../platform/database/database-clock.js';

/** A person's day before it is computed. */
export interface DayHeader {
  readonly userId: string;
  readonly date: string;
  /** In order of time, at least one. */
  readonly shifts: readonly ShiftHeader[];
  readonly rules: PersonRules;
  readonly now: Date;
  /** Whether nothing of the day goes on. */
  readonly isSettled: boolean;
  /** Whether all of it is older than what the organization keeps. */
  readonly isExpired: boolean;
  readonly hasEvents: boolean;
  /** Differs as soon as anything differs that the day is computed from. It begins with `hours`. */
  readonly facts: string;
  /** Differs as soon as the shifts or their breaks differ. */
  readonly hours: string;
}

/** A day that cannot be computed any more, as it was stored, and its hours now. */
export interface ClosedDay {
  readonly row: DayRow;
  readonly header: DayHeader;
}

/** Changes whenever the same facts give other summaries. */
const ALGORITHM = 1;
/** Days in memory at once, and the longest that others wait for the event loop. */
const SLICE = 25;

/** Computes daily summaries, by what shows the day itself. */
@Injectable()
export class DailySummaries {
  constructor(
    private readonly headers: DayHeadersReadOnlyRepository,
    private readonly parts: DayPartsReadOnlyRepository,
    private readonly facts: DayFactsReadOnlyRepository,
    private readonly rules: DayRulesOfPeople,
  ) {}

  /** The days on which these people have shifts, by person and date. */
  async headersOf(tx: Tx, userIds: readonly string[], range: DayRange): Promise<DayHeader[]> {
    if (userIds.length === 0) return [];
    const [now, rulesOf, rows] = await Promise.all([
      databaseTime(tx),
      this.rules.ofPeople(tx, userIds),
      this.headers.of(tx, userIds, range),
    ]);
    const days = grouped(rows, ({ user_id, date }) => `${user_id} ${date}`);
    return [...days.values()].map((shifts) => headerOf(shifts, rulesOf, now));
  }

  /** Computes these days from their facts, a slice at a time. */
  async compute(tx: Tx, headers: readonly DayHeader[]): Promise<DayRow[]> {
    const clock = new HourClock();
    const rows: DayRow[] = [];
    for (let start = 0; start < headers.length; start += SLICE) {
      if (start > 0) await ownTurn();
      rows.push(...(await this.computed(tx, headers.slice(start, start + SLICE), clock)));
    }
    return rows;
  }

  private async computed(
    tx: Tx,
    headers: readonly DayHeader[],
    clock: HourClock,
  ): Promise<DayRow[]> {
    const rowsOf = await this.rowsOf(tx, headers);
    return headers.map((header) => {
      const { userId: user_id, date, facts, rules } = header;
      const isGone = header.isExpired && !header.hasEvents;
      const day = dayOf(rowsOf(header), isGone ? withoutIdle(rules) : rules);
      const summary = summaryOf(day, zonedOf(header), clock);
      return { user_id, date, facts, is_final: false, ...summary };
    });
  }

  /** Fits these days, whose events are gone, to their hours as they are now. */
  async correct(tx: Tx, days: readonly ClosedDay[]): Promise<DayRow[]> {
    if (days.length === 0) return [];
    const ids = days.flatMap(({ header }) => header.shifts.map(({ id }) => id));
    const breaks = grouped(await this.facts.breaks(tx, ids), ({ shift_id }) => shift_id);
    const clock = new HourClock();
    return days.map(({ row, header }) => {
      const rests = header.shifts.flatMap(({ id }) => breaks.get(id) ?? []);
      return { ...row, ...corrected(row, workedOn(header, rests, clock)) };
    });
  }

  /** Reads the rows of all these days: one trip. */
  private async rowsOf(
    tx: Tx,
    headers: readonly DayHeader[],
  ): Promise<(header: DayHeader) => DayRows> {
    const times = headers.flatMap(({ shifts, now }) => shifts.map((shift) => timeOf(shift, now)));
    const ids = times.map(({ id }) => id);
    const [breaks, sessions, receipts, batches, explanations] = await Promise.all([
      this.facts.breaks(tx, ids),
      this.facts.sessions(tx, ids),
      this.parts.receipts(tx, times),
      this.parts.batches(tx, times),
      this.parts.explanations(tx, times),
    ]);
    const shiftOf = ({ n }: { readonly n: number }): string => ids[n - 1] ?? '';
    const of = {
      breaks: grouped(breaks, ({ shift_id }) => shift_id),
      sessions: grouped(sessions, ({ shift_id }) => shift_id),
      receipts: grouped(receipts, shiftOf),
      batches: grouped(batches, shiftOf),
      explanations: grouped(explanations, shiftOf),
    };
    return ({ shifts, now }) => {
      const within = <Row>(rows: ReadonlyMap<string, readonly Row[]>): Row[] =>
        shifts.flatMap(({ id }) => rows.get(id) ?? []);
      return {
        now,
        shifts,
        breaks: within(of.breaks),
        sessions: within(of.sessions),
        receipts: within(of.receipts),
        batches: within(of.batches),
        explanations: within(of.explanations),
      };
    };
  }
}

function workedOn(header: DayHeader, breaks: readonly SpanRow[], clock: HourClock): DaySummary {
  const { now, shifts } = header;
  const none = { sessions: [], receipts: [], batches: [], explanations: [] };
  const day = dayOf({ now, shifts, breaks, ...none }, withoutIdle(header.rules));
  return summaryOf(day, zonedOf(header), clock);
}

function zonedOf({ shifts, now }: DayHeader): ZonedShift[] {
  return toSpans(shifts, now).map((span, index) => ({
    ...span,
    zone: shifts[index]?.time_zone ?? 'UTC',
  }));
}

function timeOf(
  { id, user_id: userId, start_at: from, end_at }: ShiftHeader,
  now: Date,
): PersonTime & { readonly id: string } {
  return { id, userId, from, to: end_at ?? later(now, from) };
}

function headerOf(
  shifts: readonly ShiftHeader[],
  rulesOf: (userId: string) => PersonRules,
  now: Date,
): DayHeader {
  const [first] = shifts;
  if (!first) throw new Error('A day has at least one shift');
  const { user_id: userId, date } = first;
  const rules = rulesOf(userId);
  const { pulseMs, idleLimitMs, observedFromMs } = rules;
  const known = [ALGORITHM, pulseMs, idleLimitMs, observedFromMs, ...shifts.map(factsOf)];
  const hours = digestOf(shifts.map(hoursOf));
  return {
    userId,
    date,
    shifts,
    rules,
    now,
    isSettled: shifts.every(({ end_at }) => end_at !== null && end_at <= now),
    isExpired: isExpired(shifts, rules.keptFrom(now)),
    hasEvents: shifts.some(({ batches }) => batches > 0),
    facts: `${hours}.${digestOf(known)}`,
    hours,
  };
}

function hoursOf({ id, start_at, end_at, breaks }: ShiftHeader): string {
  return [id, start_at.getTime(), end_at?.getTime(), breaks].join(' ');
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 32);
}

function factsOf({ id, time_zone, start_at, end_at, facts }: ShiftHeader): string {
  return [id, time_zone, start_at.getTime(), end_at?.getTime(), facts].join(' ');
}
