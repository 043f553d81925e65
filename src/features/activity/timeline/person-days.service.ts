import { Injectable } from '@nestjs/common';
import type { TimeSpan } from '../../../kernel/time-spans.js';
import type { Tx } from '../../../platform/database/tx.js';
import { personDayOf } from '../day/person-day.js';
import { ActivityBatchesRepository } from '../events/activity-batches.repository.js';
import { unpacked } from '../events/packed-batch.js';
import { DayRulesOfPeople } from '../policy/day-rules.service.js';
import { ActivityExplanationsRepository } from '../explanations/activity-explanations.repository.js';
import type { SpanRow } from '../work/working-times-read-only.repository.js';
import { DayFactsReadOnlyRepository, type DayShift } from './day-facts-read-only.repository.js';
import type { ShownDay } from './timeline-view.js';

/** A person and a business date. */
export interface DayOfPerson {
  readonly userId: string;
  readonly date: string;
}

/** Shifts of one person, in order of time. */
export interface ShiftsOfPerson {
  readonly userId: string;
  readonly shifts: readonly DayShift[];
  /** The time of the transaction. */
  readonly now: Date;
}

/** Reads what is known of a person's day and computes what it shows. */
@Injectable()
export class PersonDays {
  constructor(
    private readonly rules: DayRulesOfPeople,
    private readonly facts: DayFactsReadOnlyRepository,
    private readonly batches: ActivityBatchesRepository,
    private readonly explanations: ActivityExplanationsRepository,
  ) {}

  async of(tx: Tx, { userId, date }: DayOfPerson): Promise<ShownDay> {
    const [now, shifts] = await Promise.all([
      this.facts.now(tx),
      this.facts.shifts(tx, userId, date),
    ]);
    return { userId, date, ...(await this.ofShifts(tx, { userId, shifts, now })) };
  }

  /** As {@link of}, of these shifts alone. */
  async ofShifts(
    tx: Tx,
    { userId, shifts, now }: ShiftsOfPerson,
  ): Promise<Omit<ShownDay, 'userId' | 'date'>> {
    const ids = shifts.map(({ id }) => id);
    const from = shifts[0]?.start_at ?? now;
    const time = { userId, from, to: shifts.at(-1)?.end_at ?? later(now, from) };
    const [rules, breaks, sessions, receipts, rows, explanations] = await Promise.all([
      this.rules.of(tx, userId),
      this.facts.breaks(tx, ids),
      this.facts.sessions(tx, ids),
      this.facts.receipts(tx, time),
      this.batches.ofPerson(tx, time),
      this.explanations.inTime(tx, time),
    ]);
    const day = personDayOf(
      {
        shifts: toSpans(shifts, now),
        breaks: toSpans(breaks, now),
        events: rows.flatMap(unpacked),
        receipts: receipts.map(({ occurred_at }) => occurred_at.getTime()),
        sessions: toSpans(sessions, now),
        explanations: toSpans(explanations, now),
      },
      rules,
    );
    return { now, shifts, breaks, sessions, receipts, explanations, day };
  }
}

/** What goes on goes on until now; what began after this transaction did, is empty. */
function toSpans(rows: readonly SpanRow[], now: Date): TimeSpan[] {
  return rows.map(({ start_at, end_at }) => ({
    from: start_at.getTime(),
    to: (end_at ?? later(now, start_at)).getTime(),
  }));
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
