import { Injectable, type StreamableFile } from '@nestjs/common';
import { parseInstant } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { Database } from '../database/database.js';
import type { Answer } from '../http/answer.js';
import { csvFile, toCsvLines } from '../http/csv.js';
import type { NamedSubjectView } from '../names/names.dto.js';
import type { AuditEntryView, ExportAuditLogQuery, ListAuditLogQuery } from './audit-log.dto.js';
import { AuditLogRepository, type AuditFilter, type AuditRow } from './audit-log.repository.js';
import { subjectNames } from './subject-names.js';

/** How many entries an export has in memory at once. */
const EXPORT_PAGE = 1_000;

const COLUMNS = [
  'id',
  'occurred_at',
  'actor_id',
  'action',
  'subject_type',
  'subject_id',
  'details',
  'address',
  'request_id',
] as const satisfies readonly (keyof AuditRow)[];

/** Shows the audit log to the ADMINs of an organization. */
@Injectable()
export class AuditLogService {
  constructor(
    private readonly db: Database,
    private readonly log: AuditLogRepository,
  ) {}

  /** Returns the entries, newest first. */
  async list(caller: Caller, query: ListAuditLogQuery): Promise<Page<AuditEntryView>> {
    const page = pageRequest(query, 2);
    const slice = { after: page.after, limit: page.limit + 1 };
    return this.db.read(caller, async (tx) => {
      const rows = await this.log.list(tx, filterOf(query), slice);
      const names = await subjectNames(tx, rows);
      return toPage(rows, page, { keysOf, view: (row) => toEntryView(row, names) });
    });
  }

  /**
   * Returns the same entries as a CSV file, with `details` as JSON. Why each page has its own transaction:
   * a single one would stay open as long as the client takes to read. An entry never changes and new ones
   * come before the first page, so each entry appears once.
   */
  async export(caller: Caller, query: ExportAuditLogQuery): Promise<Answer<StreamableFile>> {
    const filter = filterOf(query);
    // Before anything is sent, so that a database that is not available is a 503 and not half a file.
    const first = await this.readPage(caller, filter, undefined);
    return csvFile('audit-log.csv', this.csvFrom(caller, filter, first), query);
  }

  private async *csvFrom(
    caller: Caller,
    filter: AuditFilter,
    first: AuditRow[],
  ): AsyncGenerator<string> {
    yield toCsvLines([COLUMNS]);
    let page = first;
    for (;;) {
      if (page.length > 0) yield toCsvLines(page.map(toCells));
      const last = page.at(-1);
      if (!last || page.length < EXPORT_PAGE) return;
      page = await this.readPage(caller, filter, keysOf(last));
    }
  }

  private async readPage(
    caller: Caller,
    filter: AuditFilter,
    after: readonly string[] | undefined,
  ): Promise<AuditRow[]> {
    return this.db.read(caller, (tx) => this.log.list(tx, filter, { after, limit: EXPORT_PAGE }));
  }
}

function filterOf(query: ExportAuditLogQuery): AuditFilter {
  return {
    from: parseInstant(query.from),
    to: parseInstant(query.to),
    actorIds: query.actor_id,
    actions: query.action,
    subjectTypes: query.subject_type,
    subjectIds: query.subject_id,
  };
}

function keysOf(row: AuditRow): [string, string] {
  return [row.exact_at, row.id];
}

function toCells(row: AuditRow): string[] {
  return COLUMNS.map((column) => {
    if (column === 'details') return JSON.stringify(row.details);
    return column === 'occurred_at' ? row.occurred_at.toISOString() : (row[column] ?? '');
  });
}

function toEntryView(row: AuditRow, names: ReadonlyMap<string, NamedSubjectView>): AuditEntryView {
  const named = (id: string | null): NamedSubjectView | null => names.get(id ?? '') ?? null;
  return {
    id: row.id,
    occurred_at: row.occurred_at.toISOString(),
    actor_id: row.actor_id,
    actor: named(row.actor_id),
    action: row.action,
    subject_type: row.subject_type,
    subject_id: row.subject_id,
    subject: named(row.subject_id),
    details: row.details,
    address: row.address,
    request_id: row.request_id,
  };
}
