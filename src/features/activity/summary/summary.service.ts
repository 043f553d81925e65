import { Injectable, type StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { AppError } from '../../../kernel/app-error.js';
import { shopsInReach, type Caller } from '../../../kernel/caller.js';
import { assertDayRange, QUARTER_DAYS } from '../../../kernel/day-range.js';
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
import { DEFAULT_GROUPING, groupsOf, totalsOf, type Names } from './summary-groups.js';
import {
  SummaryScopeReadOnlyRepository,
  type NamedPerson,
} from './summary-scope-read-only.repository.js';
import { toSummaryView } from './summary-view.js';
import type { ExportSummaryQuery, SummaryQuery, SummaryView } from './summary.dto.js';
import { databaseTime } from '../../../platform/database/database-clock.js';

/** The most shifts that one summary adds up: each may have to be computed from its events. */
export const MOST_SHIFTS = 2_000;
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

  /** @throws VALIDATION_FAILED, NOT_FOUND, SUMMARY_TOO_LARGE */
  async get(caller: Caller, query: SummaryQuery): Promise<SummaryView> {
    assertDayRange(query, QUARTER_DAYS);
    const { group_by = DEFAULT_GROUPING } = query;
    const { view, seen, hour } = await this.db.snapshot(caller, async (tx) => {
      const people = await this.peopleOf(tx, caller, query);
      const days = await this.daysOf(tx, people, query);
      const names = await this.namesOf(tx, people, days);
      const now = await databaseTime(tx);
      const shown = new Set(days.map(({ user_id }) => user_id));
      const seen = people.filter(({ id }) => id === query.user_id || shown.has(id));
      const view = toSummaryView(query, {
        group_by,
        days: days.length,
        totals: totalsOf(days),
        groups: groupsOf(group_by, days, names),
      });
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

  /** The same as a CSV file. @throws VALIDATION_FAILED, NOT_FOUND, SUMMARY_TOO_LARGE */
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
    const { user_id: userId, shop_id: shopId } = query;
    if (shopId !== undefined) await this.shops.getReachable(tx, caller, shopId);
    const isEmployee = caller.role === 'EMPLOYEE';
    if (shopId === undefined || userId !== undefined) {
      const id = userId ?? caller.userId;
      // They see the names of their colleagues, but not their activity.
      if (isEmployee && id !== caller.userId) throw new AppError('NOT_FOUND', { missing: id });
      return [await this.users.getReachable(tx, caller, id)];
    }
    const shopIds = isEmployee ? [] : shopsInReach(caller);
    return this.scope.peopleOfShop(tx, query, { shopId, shopIds, callerId: caller.userId });
  }

  private async daysOf(
    tx: Tx,
    people: readonly NamedPerson[],
    { from, to, shop_id: shopId }: SummaryQuery,
  ): Promise<readonly DayRow[]> {
    const userIds = people.map(({ id }) => id);
    const range = { from, to };
    const limit = MOST_SHIFTS + 1;
    const shifts = await this.scope.shiftsUpTo(tx, range, { userIds, limit });
    if (shifts > MOST_SHIFTS) throw new AppError('SUMMARY_TOO_LARGE');
    const all = await this.summaries.headersOf(tx, userIds, range);
    const isThere = (one: { readonly shop_id: string }): boolean => one.shop_id === shopId;
    const headers = shopId === undefined ? all : all.filter((day) => day.shifts.some(isThere));
    return this.summaries.daysOf(tx, headers, { userIds, range });
  }

  private async namesOf(
    tx: Tx,
    people: readonly NamedPerson[],
    days: readonly DayRow[],
  ): Promise<Names> {
    const used = days.flatMap((day) => day.by_platform.flatMap((one) => one.platform_id ?? []));
    const platforms = await this.scope.platforms(tx, [...new Set(used)]);
    return {
      people: new Map(people.map(({ id, name }) => [id, name])),
      platforms: new Map(platforms.map((platform) => [platform.id, platform])),
    };
  }
}
