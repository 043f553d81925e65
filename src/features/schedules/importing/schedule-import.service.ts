import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { businessDate } from '../../../kernel/business-day.js';
import { reachesShop, type Caller } from '../../../kernel/caller.js';
import { grouped } from '../../../kernel/grouped.js';
import { newId } from '../../../kernel/new-id.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { assertPresent } from '../../../platform/http/client-gone.js';
import { columnFault, type RowFault } from '../../../platform/http/csv-fault.js';
import { readCsv } from '../../../platform/http/csv-file.js';
import {
  csvReport,
  type CsvReportView,
  type CsvRowView,
} from '../../../platform/http/csv-report.dto.js';
import { Shop } from '../../shops/shop.entity.js';
import { ShopsByName } from '../../shops/shops-by-name.js';
import { ScheduleCopiesRepository } from '../copying/schedule-copies.repository.js';
import { canWorkIn, timesFault } from '../schedule-rules.js';
import type { DatedPlan } from '../schedules.repository.js';
import { ScheduleImportRepository, type NamedWorker } from './schedule-import.repository.js';
import {
  instantIn,
  SCHEDULE_SHAPE,
  scheduleRow,
  type FaultyRow,
  type ScheduleRow,
} from './schedule-rows.js';

/** A file that is being imported. */
export interface ScheduleFile {
  readonly text: string;
  readonly isDryRun: boolean;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

/** A row with its plan, which is allowed by itself. */
interface PlannedRow {
  readonly line: number;
  readonly plan: DatedPlan & { readonly id: string };
}

/** What the rows of a file would do. */
interface Decision {
  readonly fresh: PlannedRow[];
  readonly others: CsvRowView[];
}

/** Drafts the plans of a CSV file. */
@Injectable()
export class ScheduleImport {
  constructor(
    private readonly db: Database,
    private readonly lookup: ScheduleImportRepository,
    private readonly plans: ScheduleCopiesRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Drafts plans, all in one transaction; faulty rows are reported and do not affect the others.
   * @throws VALIDATION_FAILED  when it is no file of plans
   */
  async import(caller: Caller, file: ScheduleFile): Promise<CsvReportView> {
    const { text, isDryRun, signal } = file;
    const rows = await readCsv(text, SCHEDULE_SHAPE, { toRow: scheduleRow, signal });
    assertPresent(signal);
    if (isDryRun) {
      const { fresh, others } = await this.db.read(caller, (tx) => this.decide(tx, caller, rows));
      const drafts = fresh.map(({ line }): CsvRowView => ({ line, result: 'created' }));
      return csvReport([...others, ...drafts]);
    }
    return this.db.write(caller, async (tx) => {
      const { fresh, others } = await this.decide(tx, caller, rows);
      const stored = await this.store(tx, caller, fresh);
      // What another request has planned since the look.
      const results = fresh.map(({ line, plan: { id } }): CsvRowView => {
        return stored.has(id) ? { line, result: 'created', id } : failed({ line, ...MEETS });
      });
      return csvReport([...others, ...results]);
    });
  }

  private async store(
    tx: Tx,
    caller: Caller,
    rows: readonly PlannedRow[],
  ): Promise<ReadonlySet<string>> {
    const plans = rows.map(({ plan }) => plan);
    await this.plans.hold(
      tx,
      plans.map(({ user_id }) => user_id),
    );
    const stored = new Set<string>();
    for (const [shopId, ofShop] of grouped(plans, ({ shop_id }) => shop_id)) {
      const ids = await this.plans.insert(tx, shopId, ofShop);
      ids.forEach((id) => stored.add(id));
      const entry = { action: 'schedule.imported', id: shopId, subjectType: 'shop' } as const;
      if (ids.size > 0) this.audit.record(tx, caller, { ...entry, details: { created: ids.size } });
    }
    return stored;
  }

  private async decide(
    tx: Tx,
    caller: Caller,
    rows: readonly (ScheduleRow | FaultyRow)[],
  ): Promise<Decision> {
    const named = [...new Set(rows.flatMap((row) => ('person' in row ? row.person : [])))];
    const isId = (text: string): boolean => isUUID(text, 'all');
    const emails = named.filter((text) => !isId(text));
    const [shops, people] = await Promise.all([
      tx.of(Shop).find({ order: { id: 'ASC' } }),
      this.lookup.people(tx, emails, named.filter(isId)),
    ]);
    const reached = shops.filter(({ id }) => reachesShop(caller, id));
    const byName = new ShopsByName(reached);
    const workers = new Map(people.map((one) => [one.asked, one]));
    const judged = rows.map((row) =>
      'message' in row ? row : planOf(row, { shop: byName.find(row.shop), workers }),
    );
    const planned = judged.flatMap((row) => ('plan' in row ? row : []));
    const met = await this.lookup.met(
      tx,
      planned.map(({ plan }) => plan),
    );
    const faulty = judged.flatMap((row) => ('message' in row ? failed(row) : []));
    const { fresh, others } = apart(planned, new Map(met.map((one) => [one.position, one])));
    return { fresh, others: [...faulty, ...others] };
  }
}

const MEETS: RowFault = {
  code: 'overlap',
  params: {},
  message: 'overlaps another scheduled shift of the same person',
};

function failed(row: FaultyRow): CsvRowView {
  return { ...row, result: 'failed' };
}

const ARCHIVED = columnFault('shop', { code: 'shop_archived', message: 'is archived' });
const NO_MEMBER = columnFault('person', {
  code: 'not_a_member',
  message: 'is no active person who is assigned to the shop',
});

function noSuchTime(column: 'start' | 'end', { time_zone }: Shop): RowFault {
  const message = `does not exist in ${time_zone}`;
  return columnFault(column, { code: 'no_such_time', params: { time_zone }, message });
}

function planOf(
  row: ScheduleRow,
  of: {
    readonly shop: Shop | RowFault;
    readonly workers: ReadonlyMap<string, NamedWorker>;
  },
): PlannedRow | FaultyRow {
  const { line, note } = row;
  const { shop } = of;
  if ('message' in shop) return { line, ...shop };
  if (shop.archived_at) return { line, ...ARCHIVED };
  const worker = of.workers.get(row.person);
  if (!worker || !canWorkIn(shop.id, worker)) return { line, ...NO_MEMBER };
  const [start_at, end_at] = [row.start, row.end].map((at) => instantIn(shop.time_zone, at));
  if (!start_at) return { line, ...noSuchTime('start', shop) };
  if (!end_at) return { line, ...noSuchTime('end', shop) };
  const times = timesFault({ start_at, end_at });
  if (times) return { line, ...columnFault('end', times) };
  const business_date = businessDate(start_at, shop.time_zone, shop.business_day_start);
  const plan = { id: newId(), shop_id: shop.id, user_id: worker.id };
  return { line, plan: { ...plan, start_at, end_at, business_date, note } };
}

/** Separates the plans that are new from those that are there already, and from those that meet another one. */
function apart(
  rows: readonly PlannedRow[],
  met: ReadonlyMap<number, { id: string; shop_id: string; start_at: Date; end_at: Date }>,
): Decision {
  const fresh: PlannedRow[] = [];
  const others: CsvRowView[] = [];
  const ofPerson = new Map<string, PlannedRow[]>();
  rows.forEach((row, position) => {
    const { line, plan } = row;
    const other = met.get(position);
    const earlier = ofPerson.get(plan.user_id) ?? [];
    const repeated = earlier.find((one) => meets(one.plan, plan));
    if (other && isSame(other, plan)) others.push({ line, result: 'unchanged', id: other.id });
    else if (other) others.push(failed({ line, ...MEETS }));
    else if (repeated) others.push(failed({ line, ...overlaps(repeated.line) }));
    else {
      fresh.push(row);
      ofPerson.set(plan.user_id, [...earlier, row]);
    }
  });
  return { fresh, others };
}

function overlaps(line: number): RowFault {
  return { code: 'overlaps_line', params: { line }, message: `overlaps line ${line}` };
}

type Times = Pick<DatedPlan, 'start_at' | 'end_at'>;

function meets(a: Times, b: Times): boolean {
  return a.start_at < b.end_at && b.start_at < a.end_at;
}

function isSame(a: Times & { shop_id: string }, b: Times & { shop_id: string }): boolean {
  return (
    a.shop_id === b.shop_id &&
    a.start_at.getTime() === b.start_at.getTime() &&
    a.end_at.getTime() === b.end_at.getTime()
  );
}
