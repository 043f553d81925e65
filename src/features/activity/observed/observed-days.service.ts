import { Injectable } from '@nestjs/common';
import { shopsInReach, type Caller } from '../../../kernel/caller.js';
import type { DayRange } from '../../../kernel/day-range.js';
import { ownTurn } from '../../../kernel/own-turn.js';
import type { Tx } from '../../../platform/database/tx.js';
import { HourClock } from '../daily/hour-clock.js';
import { StoredSummaries } from '../daily/stored-summaries.service.js';
import { DayRulesOfPeople } from '../policy/day-rules.service.js';
import { SummaryScopeReadOnlyRepository } from '../summary/summary-scope-read-only.repository.js';
import { isObserved, observedDay, type ObservedDay } from './observed-day.js';

/** The days of so many people are in memory at once, apart from their sums. */
const PEOPLE_AT_ONCE = 40;

/**
 * Returns the activity of people for figures of work, from the same summaries as `GET /activity/summary`. Whoever
 * shows it to somebody else records that with `ActivityLooks`, before the answer is sent.
 */
@Injectable()
export class ObservedDays {
  constructor(
    private readonly summaries: StoredSummaries,
    private readonly rules: DayRulesOfPeople,
    private readonly scope: SummaryScopeReadOnlyRepository,
  ) {}

  /** Returns the days, among those of these people that the caller may see, on which activity was on. */
  async of(
    tx: Tx,
    caller: Caller,
    { userIds, range }: { readonly userIds: readonly string[]; readonly range: DayRange },
  ): Promise<ObservedDay[]> {
    if (userIds.length === 0) return [];
    const rulesOf = await this.rules.ofPeople(tx, userIds);
    const told = userIds.filter((id) => rulesOf(id).observedFromMs < Infinity);
    const seen = await this.withinReach(tx, caller, told);
    const days: ObservedDay[] = [];
    for (let start = 0; start < seen.length; start += PEOPLE_AT_ONCE) {
      if (start > 0) await ownTurn();
      days.push(...(await this.daysOf(tx, seen.slice(start, start + PEOPLE_AT_ONCE), range)));
    }
    return days;
  }

  /** Returns such days with a shift in the shop: of these people, or of everyone within the caller's reach. */
  async inShop(
    tx: Tx,
    caller: Caller,
    of: {
      readonly shopId: string;
      readonly userIds: readonly string[] | undefined;
      readonly range: DayRange;
    },
  ): Promise<ObservedDay[]> {
    const { shopId, range } = of;
    const reach = {
      inShops: [shopId],
      shopIds: shopsInReach(caller),
      callerId: caller.userId,
    };
    const people =
      of.userIds ?? (await this.scope.peopleOfShops(tx, range, reach)).map(({ id }) => id);
    const days = await this.of(tx, caller, { userIds: people, range });
    return days.filter(({ shifts }) => shifts.some(({ shop_id }) => shop_id === shopId));
  }

  /** An EMPLOYEE sees their own, a MANAGER that of the members of their shops. */
  private async withinReach(
    tx: Tx,
    caller: Caller,
    userIds: readonly string[],
  ): Promise<readonly string[]> {
    const shopIds = shopsInReach(caller);
    if (shopIds === undefined || userIds.length === 0) return userIds;
    if (caller.role === 'EMPLOYEE') return userIds.filter((id) => id === caller.userId);
    const members = new Set(await this.scope.membersAmong(tx, userIds, shopIds));
    return userIds.filter((id) => id === caller.userId || members.has(id));
  }

  private async daysOf(
    tx: Tx,
    userIds: readonly string[],
    range: DayRange,
  ): Promise<ObservedDay[]> {
    const headers = (await this.summaries.headersOf(tx, userIds, range)).filter(isObserved);
    const rows = await this.summaries.daysOf(tx, headers, { userIds, range });
    const rowOf = new Map(rows.map((row) => [`${row.user_id} ${row.date}`, row]));
    const clock = new HourClock();
    return headers.flatMap((header) => {
      const row = rowOf.get(`${header.userId} ${header.date}`);
      return row ? [observedDay(header, row, clock)] : [];
    });
  }
}
