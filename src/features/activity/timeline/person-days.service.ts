import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityBatchesRepository } from '../events/activity-batches.repository.js';
import { DayRulesOfPeople } from '../policy/day-rules.service.js';
import { ActivityExplanationsRepository } from '../explanations/activity-explanations.repository.js';
import { dayOf, isExpired, later, withoutIdle } from './day-facts.js';
import { DayFactsReadOnlyRepository, type DayShift } from './day-facts-read-only.repository.js';
import type { ShownDay } from './timeline-view.js';
import { databaseTime } from '../../../platform/database/database-clock.js';

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
      databaseTime(tx),
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
    const [rules, breaks, sessions, receipts, batches, explanations] = await Promise.all([
      this.rules.of(tx, userId),
      this.facts.breaks(tx, ids),
      this.facts.sessions(tx, ids),
      this.facts.receipts(tx, time),
      this.batches.ofPerson(tx, time),
      this.explanations.inTime(tx, time),
    ]);
    const isGone = isExpired(shifts, rules.keptFrom(now));
    const day = dayOf(
      { now, shifts, breaks, sessions, receipts, batches, explanations },
      isGone ? withoutIdle(rules) : rules,
    );
    return { now, shifts, breaks, sessions, receipts, explanations, day };
  }
}
