import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { businessDayRange } from '../../kernel/business-day.js';
import { hasRole, reachesShop, shopsInReach, type Caller } from '../../kernel/caller.js';
import { assertDayRange, faultyTo, QUARTER_DAYS } from '../../kernel/day-range.js';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { assertVersion } from '../../kernel/versioned.js';
import { toWire } from '../../kernel/wire.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { HoursReview } from '../shifts/edits/hours-review.service.js';
import { ShopsService } from '../shops/shops.service.js';
import { TimesheetPeriod, type PeriodStatus } from './timesheet-period.entity.js';
import type {
  ApprovePeriodBody,
  ListPeriodsQuery,
  LockPeriodBody,
  PeriodView,
  ReopenPeriodBody,
} from './timesheet-periods.dto.js';
import { TimesheetPeriodsRepository, type Unfinished } from './timesheet-periods.repository.js';

/** The time of the statement, not of the transaction: this may have waited for others to write shifts. */
const CLOCK = (): string => 'clock_timestamp()';

/** Approves, locks and reopens the hours of a shop. */
@Injectable()
export class TimesheetPeriodsService {
  constructor(
    private readonly db: Database,
    private readonly periods: TimesheetPeriodsRepository,
    private readonly shops: ShopsService,
    private readonly review: HoursReview,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Approves the hours of some days. Their shifts refuse changes from the commit on: it waits for
   * everyone who is writing one, and everyone who comes after sees the approval.
   * @throws VALIDATION_FAILED (`to` has not ended), NOT_FOUND, PERIOD_PENDING, PERIOD_OVERLAP, OWN_HOURS
   */
  async approve(caller: Caller, body: ApprovePeriodBody): Promise<Answer<PeriodView>> {
    const { shop_id, from, to } = body;
    const days = { shopId: shop_id, from, to };
    assertDayRange(days, QUARTER_DAYS);
    return this.db.write(caller, async (tx) => {
      const shop = await this.shops.getReachable(tx, caller, shop_id);
      await this.periods.hold(tx, shop_id);
      const unfinished = await this.periods.unfinished(tx, days, caller.userId);
      const { endAt } = businessDayRange(days, shop.time_zone, shop.business_day_start);
      if (endAt > unfinished.now) throw notEnded(shop.time_zone);
      assertFinished(unfinished);
      if (unfinished.own_shifts > 0) await this.review.assertNotOwn(tx, caller, caller.userId);
      const approval = { approved_by: caller.userId, approved_at: CLOCK };
      const period = await tx
        .of(TimesheetPeriod)
        .insert({
          id: newId(),
          shop_id,
          from_date: from,
          to_date: to,
          status: 'APPROVED',
          ...approval,
        })
        .catch(overlapping);
      this.record(tx, caller, { action: 'timesheet.approved', period });
      return Answer.created(toPeriodView(period), `/timesheets/periods/${period.id}`);
    });
  }

  /** @throws NOT_FOUND, VERSION_CONFLICT, PERIOD_STATUS_CONFLICT */
  async lock(caller: Caller, id: string, body: LockPeriodBody): Promise<PeriodView> {
    return this.db.write(caller, async (tx) => {
      const before = await this.lockReachable(tx, caller, id);
      assertVersion(before.version, body.version);
      assertStatus(before, ['APPROVED']);
      const lock = { locked_by: caller.userId, locked_at: CLOCK };
      const changes = { status: 'LOCKED', ...lock } as const;
      const period = found(await tx.of(TimesheetPeriod).updateOne({ id }, changes));
      this.record(tx, caller, { action: 'timesheet.locked', period });
      return toPeriodView(period);
    });
  }

  /** @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, PERIOD_STATUS_CONFLICT */
  async reopen(caller: Caller, id: string, body: ReopenPeriodBody): Promise<PeriodView> {
    const { reason, version } = body;
    return this.db.write(caller, async (tx) => {
      const before = await this.lockReachable(tx, caller, id);
      if (before.status === 'LOCKED' && !hasRole(caller, 'ADMIN')) throw new AppError('FORBIDDEN');
      assertVersion(before.version, version);
      assertStatus(before, ['APPROVED', 'LOCKED']);
      const reopening = { reopened_by: caller.userId, reopened_at: CLOCK, reopen_reason: reason };
      const changes = { status: 'REOPENED', ...reopening } as const;
      const period = found(await tx.of(TimesheetPeriod).updateOne({ id }, changes));
      const details = { reason, before: { status: before.status } };
      this.record(tx, caller, { action: 'timesheet.reopened', period, details });
      return toPeriodView(period);
    });
  }

  /** Periods of the shops within the caller's reach, the latest days first. @throws NOT_FOUND */
  async list(caller: Caller, query: ListPeriodsQuery): Promise<Page<PeriodView>> {
    const { shop_id: named, from, to, status: statuses } = query;
    const page = pageRequest(query, 2);
    const shopIds = named ?? shopsInReach(caller);
    const rows = await this.db.read(caller, async (tx) => {
      if (named !== undefined) await this.shops.listReachable(tx, caller, named);
      return this.periods.list(tx, { shopIds, from, to, statuses }, page);
    });
    return toPage(rows, page, { keysOf: (row) => [row.from_date, row.id], view: toPeriodView });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<PeriodView> {
    const period = await this.db.read(caller, (tx) => tx.of(TimesheetPeriod).findOneBy({ id }));
    return toPeriodView(reachable(caller, period));
  }

  private async lockReachable(tx: Tx, caller: Caller, id: string): Promise<TimesheetPeriod> {
    return reachable(caller, await tx.of(TimesheetPeriod).lockOneBy({ id }));
  }

  private record(
    tx: Tx,
    caller: Caller,
    what: {
      action: 'timesheet.approved' | 'timesheet.locked' | 'timesheet.reopened';
      period: TimesheetPeriod;
      details?: Readonly<Record<string, unknown>>;
    },
  ): void {
    const { id, shop_id, from_date: from, to_date: to } = what.period;
    const details = { shop_id, from, to, ...what.details };
    this.audit.record(tx, caller, { action: what.action, id, details });
  }
}

function notEnded(timeZone: string): AppError {
  const message = `must be a business date that has ended in ${timeZone}`;
  return faultyTo({ code: 'day_not_over', params: { time_zone: timeZone }, message });
}

function reachable(caller: Caller, period: TimesheetPeriod | undefined): TimesheetPeriod {
  if (!period || !reachesShop(caller, period.shop_id)) throw new AppError('NOT_FOUND');
  return period;
}

function assertFinished(unfinished: Unfinished): void {
  const { open_shifts: open, corrections_pending: pending } = unfinished;
  if (open + pending === 0) return;
  const detail = `In this period, ${open} shifts are open and ${pending} wait for confirmation`;
  throw new AppError('PERIOD_PENDING', { detail });
}

function assertStatus({ status }: TimesheetPeriod, allowed: readonly PeriodStatus[]): void {
  if (!allowed.includes(status)) {
    throw new AppError('PERIOD_STATUS_CONFLICT', { detail: `The period is ${status}` });
  }
}

function overlapping(error: unknown): never {
  if (!violates(error, 'ex_timesheet_periods_overlap')) throw error;
  throw new AppError('PERIOD_OVERLAP', {}, { cause: error });
}

function toPeriodView({ from_date, to_date, ...row }: TimesheetPeriod): PeriodView {
  return { ...toWire(row), from: from_date, to: to_date };
}
