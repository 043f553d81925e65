import { Injectable, type StreamableFile } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { weekStartOf } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { assertDayRange, QUARTER_DAYS, type DayRange } from '../../kernel/day-range.js';
import { pageRequest, toPage, type Page, type PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Answer } from '../../platform/http/answer.js';
import { csvFile } from '../../platform/http/csv.js';
import type { Organization } from '../organizations/organization.entity.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { ShopsService } from '../shops/shops.service.js';
import type { OvertimeRules } from './overtime-rules.js';
import { timesheetCsvHeader, toTimesheetCsv } from './timesheet-csv.js';
import { timesheetsOf } from './timesheet-rules.js';
import type { ExportTimesheetsQuery, TimesheetsQuery, TimesheetView } from './timesheets.dto.js';
import {
  TimesheetsRepository,
  type PersonRow,
  type TimesheetScope,
} from './timesheets.repository.js';

/** People in memory at once during an export; over a quarter they have some 4,600 days. */
const EXPORT_PEOPLE = 50;
const S_PER_MINUTE = 60;

/** What a query asks for, within the caller's reach. */
type Filter = DayRange & TimesheetScope & { readonly shopId: string | undefined };

/** Hours by person and business date, computed from the shifts committed at this instant. */
@Injectable()
export class TimesheetsService {
  constructor(
    private readonly db: Database,
    private readonly timesheets: TimesheetsRepository,
    private readonly organizations: OrganizationsService,
    private readonly shops: ShopsService,
  ) {}

  /** People with shifts in the range, by name. @throws VALIDATION_FAILED, NOT_FOUND */
  async list(caller: Caller, query: TimesheetsQuery): Promise<Page<TimesheetView>> {
    const page = pageRequest(query, 2);
    const filter = filterOf(caller, query);
    return this.db.snapshot(caller, async (tx) => {
      const { settings, people } = await this.peopleOf(tx, caller, { filter, page });
      const { data, next_cursor } = toPage(people, page, {
        keysOf: (person) => [person.name, person.id],
        view: (person) => person,
      });
      return { data: await this.timesheetsOf(tx, data, { filter, settings }), next_cursor };
    });
  }

  /**
   * The same for everyone at once, as a CSV file.
   * Why a transaction for each piece and not one snapshot: it would stay open as long as the client
   * takes to read, and a handful of slow ones would hold every connection. Who is in the file is settled
   * first, so each person is there once, whatever they are called meanwhile.
   * @throws VALIDATION_FAILED, NOT_FOUND
   */
  async export(caller: Caller, query: ExportTimesheetsQuery): Promise<Answer<StreamableFile>> {
    const filter = filterOf(caller, query);
    // Before anything is sent, so that a database that cannot be had is a 503 and not half a file.
    const { settings, people, first } = await this.db.snapshot(caller, async (tx) => {
      const { settings, people } = await this.peopleOf(tx, caller, { filter });
      const some = people.slice(0, EXPORT_PEOPLE);
      return { settings, people, first: await this.timesheetsOf(tx, some, { filter, settings }) };
    });
    const read = (some: readonly PersonRow[]): Promise<TimesheetView[]> =>
      this.db.snapshot(caller, (tx) => this.timesheetsOf(tx, some, { filter, settings }));
    return csvFile(`timesheets-${query.from}-${query.to}.csv`, csvFrom(first, people, read));
  }

  /** @throws NOT_FOUND  for a shop out of the caller's reach */
  private async peopleOf(
    tx: Tx,
    caller: Caller,
    of: { filter: Filter; page?: PageRequest },
  ): Promise<{ settings: Organization; people: PersonRow[] }> {
    const { shopId } = of.filter;
    const [settings, people] = await Promise.all([
      this.organizations.of(tx),
      this.timesheets.people(tx, of.filter, of.page),
      shopId === undefined ? undefined : this.shops.getReachable(tx, caller, shopId),
    ]);
    return { settings, people };
  }

  private async timesheetsOf(
    tx: Tx,
    people: readonly PersonRow[],
    of: { filter: Filter; settings: Organization },
  ): Promise<TimesheetView[]> {
    if (people.length === 0) return [];
    const { from, to, shopIds } = of.filter;
    const rules = overtimeRulesOf(of.settings);
    const range = { from: weekStartOf(from, rules.weekStart), to, shopIds };
    const ids = people.map((person) => person.id);
    return timesheetsOf(people, await this.timesheets.days(tx, range, ids), { ...rules, from });
  }
}

/** @throws VALIDATION_FAILED  the range; NOT_FOUND  when an EMPLOYEE asks for someone else */
function filterOf(caller: Caller, query: ExportTimesheetsQuery): Filter {
  const { from, to, shop_id: shopId, user_id: userId } = query;
  assertDayRange({ from, to }, QUARTER_DAYS);
  const reached = caller.role === 'MANAGER' ? caller.shopIds : undefined;
  const shopIds = shopId === undefined ? reached : [shopId];
  if (caller.role !== 'EMPLOYEE') return { from, to, shopId, shopIds, userId };
  if (userId !== undefined && userId !== caller.userId) throw new AppError('NOT_FOUND');
  return { from, to, shopId, shopIds, userId: caller.userId };
}

function overtimeRulesOf(rules: Organization): OvertimeRules {
  return {
    weekStart: rules.week_start,
    dailyLimitS: inSeconds(rules.overtime_daily_minutes),
    weeklyLimitS: inSeconds(rules.overtime_weekly_minutes),
  };
}

function inSeconds(minutes: number | null): number | null {
  return minutes === null ? null : minutes * S_PER_MINUTE;
}

async function* csvFrom(
  first: readonly TimesheetView[],
  people: readonly PersonRow[],
  read: (some: readonly PersonRow[]) => Promise<TimesheetView[]>,
): AsyncGenerator<string> {
  yield timesheetCsvHeader() + toTimesheetCsv(first);
  for (let start = EXPORT_PEOPLE; start < people.length; start += EXPORT_PEOPLE) {
    yield toTimesheetCsv(await read(people.slice(start, start + EXPORT_PEOPLE)));
  }
}
