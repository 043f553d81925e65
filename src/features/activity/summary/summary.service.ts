import { Injectable, type StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { AppError } from '../../../kernel/app-error.js';
import { shopsInReach, type Caller } from '../../../kernel/caller.js';
import { addDays } from '../../../kernel/business-day.js';
import { assertDayRange, QUARTER_DAYS, type DayRange } from '../../../kernel/day-range.js';
import { ownTurn } from '../../../kernel/own-turn.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Answer } from '../../../platform/http/answer.js';
import { csvFile } from '../../../platform/http/csv.js';
import { ShopsService } from '../../shops/shops.service.js';
import { UsersService } from '../../users/users.service.js';
import type { DayRow } from '../daily/activity-days.repository.js';
import { StoredSummaries } from '../daily/stored-summaries.service.js';
import { ActivityLooks } from '../readers/activity-looks.service.js';
import { toSummaryCsv } from './summary-csv.js';
import { DEFAULT_GROUPING, SummarySums, type Names } from './summary-groups.js';
import {
  SummaryScopeReadOnlyRepository,
  type NamedPerson,
} from './summary-scope-read-only.repository.js';
import { toSummaryView } from './summary-view.js';
import type { ExportSummaryQuery, SummaryQuery, SummaryView } from './summary.dto.js';
import { databaseTime } from '../../../platform/database/database-clock.js';

/** So many days are in memory at once: those of some people within some weeks. */
const PEOPLE_AT_ONCE = 40;
const DAYS_AT_ONCE = 31;
const MS_PER_HOUR = 3_600_000;

/** What activity of days adds up to, the same for a person and for whoever else may see it. */
@Injectable()
export class SummaryService {
  constructor(
    private readonly db: Database,
    private readonly summaries: StoredSummaries,
    private readonly scope: SummaryScopeReadOnlyRepository,
    private readonly users: UsersService,
    private readonly shops: ShopsService,
    private readonly looks: ActivityLooks,
  ) {}

  /** @throws VALIDATION_FAILED, NOT_FOUND */
  async get(caller: Caller, query: SummaryQuery): Promise<SummaryView> {
    assertDayRange(query, QUARTER_DAYS);
    const { group_by = DEFAULT_GROUPING } = query;
    const { view, seen, hour } = await this.db.snapshot(caller, async (tx) => {
      const people = await this.peopleOf(tx, caller, query);
      const sums = await this.sumsOf(tx, people, query);
      const names = await this.namesOf(tx, people, sums);
      const now = await databaseTime(tx);
      const seen = people.filter(({ id }) => id === query.user_id || sums.userIds.has(id));
      const { days, totals } = sums;
      const view = toSummaryView(query, { group_by, days, totals, groups: sums.groups(names) });
      return { view, seen, hour: Math.floor(now.getTime() / MS_PER_HOUR) };
    });
    // Before the answer: nobody sees what is not recorded.
    await this.looks.recordAll(
      caller,
      seen.map(({ id }) => id),
      hour,
    );
    return view;
  }

  /** The same as a CSV file. @throws VALIDATION_FAILED, NOT_FOUND */
  async export(caller: Caller, query: ExportSummaryQuery): Promise<Answer<StreamableFile>> {
    const view = await this.get(caller, query);
    return csvFile(
      `activity-${query.from}-${query.to}.csv`,
      Readable.from([toSummaryCsv(view)]),
      query,
    );
  }

  private async peopleOf(
    tx: Tx,
    caller: Caller,
    query: SummaryQuery,
  ): Promise<readonly NamedPerson[]> {
    const { user_id: userId, shop_id: inShops } = query;
    await this.shops.allReachable(tx, caller, inShops ?? []);
    const isEmployee = caller.role === 'EMPLOYEE';
    if (inShops === undefined || userId !== undefined) {
      const id = userId ?? caller.userId;
      // They see the names of their colleagues, but not their activity.
      if (isEmployee && id !== caller.userId) throw new AppError('NOT_FOUND', { missing: id });
      return [await this.users.getReachable(tx, caller, id)];
    }
    const shopIds = isEmployee ? [] : shopsInReach(caller);
    return this.scope.peopleOfShops(tx, query, { inShops, shopIds, callerId: caller.userId });
  }

  /** Reads the days in portions, each of which is forgotten once it is added up. */
  private async sumsOf(
    tx: Tx,
    people: readonly NamedPerson[],
    { group_by: by = DEFAULT_GROUPING, shop_id: inShops, ...range }: SummaryQuery,
  ): Promise<SummarySums> {
    const sums = new SummarySums(by);
    for (let start = 0; start < people.length; start += PEOPLE_AT_ONCE) {
      const userIds = people.slice(start, start + PEOPLE_AT_ONCE).map(({ id }) => id);
      for (const part of partsOf(range, DAYS_AT_ONCE)) {
        if (sums.days > 0) await ownTurn();
        sums.add(await this.daysOf(tx, { userIds, range: part, inShops }));
      }
    }
    return sums;
  }

  private async daysOf(
    tx: Tx,
    of: {
      readonly userIds: readonly string[];
      readonly range: DayRange;
      readonly inShops: readonly string[] | undefined;
    },
  ): Promise<readonly DayRow[]> {
    const { userIds, range, inShops } = of;
    const all = await this.summaries.headersOf(tx, userIds, range);
    const headers =
      inShops === undefined
        ? all
        : all.filter(({ shifts }) => shifts.some(({ shop_id }) => inShops.includes(shop_id)));
    return this.summaries.daysOf(tx, headers, { userIds, range });
  }

  private async namesOf(tx: Tx, people: readonly NamedPerson[], sums: SummarySums): Promise<Names> {
    const platforms = await this.scope.platforms(tx, sums.platformIds);
    return {
      people: new Map(people.map(({ id, name }) => [id, name])),
      platforms: new Map(platforms.map((platform) => [platform.id, platform])),
    };
  }
}

/** The range in portions of so many days. */
function partsOf({ from, to }: DayRange, days: number): DayRange[] {
  const parts: DayRange[] = [];
  for (let start = from; start <= to; start = addDays(start, days)) {
    const end = addDays(start, days - 1);
    parts.push({ from: start, to: end < to ? end : to });
  }
  return parts;
}
