import { Injectable, type StreamableFile } from '@nestjs/common';
import { weekStartOf } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, type Page, type PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Answer } from '../../platform/http/answer.js';
import { csvFile } from '../../platform/http/csv.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { CorrectionRequestsService } from '../shifts/requests/correction-requests.service.js';
import { ShopsService } from '../shops/shops.service.js';
import { overtimeRulesOf, type OvertimeRules } from './overtime-rules.js';
import { timesheetCsvHeader, toTimesheetCsv } from './timesheet-csv.js';
import { requestedHours, type TimesheetRequest } from './timesheet-request.js';
import { timesheetsOf } from './timesheet-rules.js';
import type { ExportTimesheetsQuery, TimesheetsQuery, TimesheetView } from './timesheets.dto.js';
import { TimesheetsRepository, type PersonRow } from './timesheets.repository.js';

/** The number of people in memory at once during an export; over a quarter they have some 4,600 days. */
const EXPORT_PEOPLE = 50;

/** People who have shifts in the requested days, and the rules of their overtime. */
interface FoundPeople {
  readonly people: readonly PersonRow[];
  readonly rules: OvertimeRules;
  /** Whether what both sides say about the days is read, too; an export leaves it out. */
  readonly asks?: boolean;
}

/** Hours by person and business date, computed from the shifts that are committed at this instant. */
@Injectable()
export class TimesheetsService {
  constructor(
    private readonly db: Database,
    private readonly timesheets: TimesheetsRepository,
    private readonly organizations: OrganizationsService,
    private readonly shops: ShopsService,
    private readonly requests: CorrectionRequestsService,
  ) {}

  /** People with shifts in the range, by name. @throws VALIDATION_FAILED, NOT_FOUND */
  async list(caller: Caller, query: TimesheetsQuery): Promise<Page<TimesheetView>> {
    const page = pageRequest(query, 2);
    const request = requestedHours(caller, query);
    return this.db.snapshot(caller, async (tx) => {
      const found = await this.findPeople(tx, caller, { request, page });
      const { data: people, next_cursor } = toPage(found.people, page, {
        keysOf: (person) => [person.name, person.id],
        view: (person) => person,
      });
      return {
        data: await this.hoursOf(tx, request, { ...found, people, asks: true }),
        next_cursor,
      };
    });
  }

  /**
   * The same for everyone at once, as a CSV file.
   * Why each piece has its own transaction: a single snapshot would stay open as long as the client takes
   * to read, and a handful of slow clients would hold every connection. The people in the file are read
   * first, so each of them is in it once, even if their name changes meanwhile.
   * @throws VALIDATION_FAILED, NOT_FOUND
   */
  async export(caller: Caller, query: ExportTimesheetsQuery): Promise<Answer<StreamableFile>> {
    const request = requestedHours(caller, query);
    // Before anything is sent, so that an unavailable database is a 503 and not half a file.
    const { found, first } = await this.db.snapshot(caller, async (tx) => {
      const found = await this.findPeople(tx, caller, { request });
      const people = found.people.slice(0, EXPORT_PEOPLE);
      return { found, first: await this.hoursOf(tx, request, { ...found, people }) };
    });
    const read = (people: readonly PersonRow[]): Promise<TimesheetView[]> =>
      this.db.snapshot(caller, (tx) => this.hoursOf(tx, request, { ...found, people }));
    const name = `timesheets-${query.from}-${query.to}.csv`;
    return csvFile(name, csvFrom(first, found.people, read), query);
  }

  /** @throws NOT_FOUND  for a shop out of the caller's reach */
  private async findPeople(
    tx: Tx,
    caller: Caller,
    { request, page }: { request: TimesheetRequest; page?: PageRequest },
  ): Promise<FoundPeople> {
    const [organization, people] = await Promise.all([
      this.organizations.of(tx),
      this.timesheets.people(tx, request, page),
      this.shops.allReachable(tx, caller, request.named),
    ]);
    return { people, rules: overtimeRulesOf(organization) };
  }

  private async hoursOf(
    tx: Tx,
    request: TimesheetRequest,
    { people, rules, asks = false }: FoundPeople,
  ): Promise<TimesheetView[]> {
    const { from, to, shopIds } = request;
    if (people.length === 0) return [];
    // Earlier work of the first week decides which of its hours are overtime.
    const range = { from: weekStartOf(from, rules.weekStart), to, shopIds };
    const ids = people.map((person) => person.id);
    const [days, requests] = await Promise.all([
      this.timesheets.days(tx, range, ids),
      asks ? this.requests.ofDays(tx, request, ids) : [],
    ]);
    return timesheetsOf(people, days, { ...rules, from, requests });
  }
}

async function* csvFrom(
  first: readonly TimesheetView[],
  people: readonly PersonRow[],
  read: (people: readonly PersonRow[]) => Promise<TimesheetView[]>,
): AsyncGenerator<string> {
  yield timesheetCsvHeader() + toTimesheetCsv(first);
  for (let start = EXPORT_PEOPLE; start < people.length; start += EXPORT_PEOPLE) {
    yield toTimesheetCsv(await read(people.slice(start, start + EXPORT_PEOPLE)));
  }
}
