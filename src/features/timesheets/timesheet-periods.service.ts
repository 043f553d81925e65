import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { businessDayRange } from '../../kernel/business-day.js';
import { reachesShop, type Caller } from '../../kernel/caller.js';
import { newId } from '../../kernel/new-id.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { assertVersion } from '../../kernel/versioned.js';
import { ShopsService } from '../shops/shops.service.js';
import type { PeriodStatus } from './timesheet-period.entity.js';
import type {
  ApprovePeriodBody,
  ListPeriodsQuery,
  LockPeriodBody,
  PeriodView,
  ReopenPeriodBody,
} from './timesheet-periods.dto.js';
import {
  TimesheetPeriodsRepository,
  type PeriodRow,
  type Unfinished,
} from './timesheet-periods.repository.js';
import { assertRange, faultyTo } from './timesheet-range.js';

/** Approving the hours of a shop, locking them, and opening them again. */
@Injectable()
export class TimesheetPeriodsService {
  constructor(
    private readonly db: Database,
    private readonly periods: TimesheetPeriodsRepository,
    private readonly shops: ShopsService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Approves the hours of some days. Their shifts refuse changes from the commit on: whoever is writing
   * one is waited for, and whoever comes after sees the approval.
   * @throws VALIDATION_FAILED (`to` has not ended), NOT_FOUND, PERIOD_PENDING, PERIOD_OVERLAP
   */
  async approve(caller: Caller, body: ApprovePeriodBody): Promise<Answer<PeriodView>> {
    const { shop_id: shopId, from, to } = body;
    const days = { shopId, from, to };
    assertRange(days);
    return this.db.write(caller, async (tx) => {
      const shop = await this.shops.getReachable(tx, caller, shopId);
      await this.periods.hold(tx, shopId);
      const unfinished = await this.periods.unfinished(tx, days);
      const { endAt } = businessDayRange(days, shop.time_zone, shop.business_day_start);
      if (endAt > unfinished.now) throw faultyTo('must be a business date that has ended');
      assertFinished(unfinished);
      const by = { id: newId(), userId: caller.userId };
      const period = found(await this.periods.insert(tx, days, by).catch(overlapping));
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
      const period = found(await this.periods.setLocked(tx, id, caller.userId));
      this.record(tx, caller, { action: 'timesheet.locked', period });
      return toPeriodView(period);
    });
  }

  /** @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, PERIOD_STATUS_CONFLICT */
  async reopen(caller: Caller, id: string, body: ReopenPeriodBody): Promise<PeriodView> {
    const { reason, version } = body;
    return this.db.write(caller, async (tx) => {
      const before = await this.lockReachable(tx, caller, id);
      if (before.status === 'LOCKED' && caller.role !== 'ADMIN') throw new AppError('FORBIDDEN');
      assertVersion(before.version, version);
      assertStatus(before, ['APPROVED', 'LOCKED']);
      const by = { userId: caller.userId, reason };
      const period = found(await this.periods.setReopened(tx, id, by));
      const details = { reason, before: { status: before.status } };
      this.record(tx, caller, { action: 'timesheet.reopened', period, details });
      return toPeriodView(period);
    });
  }

  /** Periods of the shops within the caller's reach, the latest days first. @throws NOT_FOUND */
  async list(caller: Caller, query: ListPeriodsQuery): Promise<Page<PeriodView>> {
    const { shop_id: shopId, from, to, status } = query;
    if (from !== undefined && to !== undefined && from > to) throw faultyTo('lies before from');
    const page = pageRequest(query, 2);
    const reached = caller.role === 'ADMIN' ? undefined : caller.shopIds;
    const shopIds = shopId === undefined ? reached : [shopId];
    const rows = await this.db.read(caller, async (tx) => {
      if (shopId !== undefined) await this.shops.getReachable(tx, caller, shopId);
      return this.periods.list(tx, { shopIds, from, to, status }, page);
    });
    return toPage(rows, page, { keysOf: (row) => [row.from_date, row.id], view: toPeriodView });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<PeriodView> {
    const period = await this.db.read(caller, (tx) => this.periods.find(tx, id));
    return toPeriodView(reachable(caller, period));
  }

  private async lockReachable(tx: Tx, caller: Caller, id: string): Promise<PeriodRow> {
    return reachable(caller, await this.periods.lockRow(tx, id));
  }

  private record(
    tx: Tx,
    caller: Caller,
    what: {
      action: 'timesheet.approved' | 'timesheet.locked' | 'timesheet.reopened';
      period: PeriodRow;
      details?: Readonly<Record<string, unknown>>;
    },
  ): void {
    const { id, shop_id, from_date: from, to_date: to } = what.period;
    const details = { shop_id, from, to, ...what.details };
    this.audit.record(tx, caller, { action: what.action, id, details });
  }
}

/** A row that an insert or an update of a locked row has just answered. */
function found(period: PeriodRow | undefined): PeriodRow {
  if (!period) throw new Error('The period that was written is not there');
  return period;
}

function reachable(caller: Caller, period: PeriodRow | undefined): PeriodRow {
  if (!period || !reachesShop(caller, period.shop_id)) throw new AppError('NOT_FOUND');
  return period;
}

function assertFinished(unfinished: Unfinished): void {
  const { open_shifts: open, corrections_pending: pending } = unfinished;
  if (open + pending === 0) return;
  const detail = `Of the shifts, ${open} are open and ${pending} wait for a confirmation`;
  throw new AppError('PERIOD_PENDING', { detail });
}

function assertStatus({ status }: PeriodRow, allowed: readonly PeriodStatus[]): void {
  if (!allowed.includes(status)) {
    throw new AppError('PERIOD_STATUS_CONFLICT', { detail: `The period is ${status}` });
  }
}

function overlapping(error: unknown): never {
  if (!violates(error, 'ex_timesheet_periods_overlap')) throw error;
  throw new AppError('PERIOD_OVERLAP', {}, { cause: error });
}

function toPeriodView(row: PeriodRow): PeriodView {
  return {
    id: row.id,
    shop_id: row.shop_id,
    from: row.from_date,
    to: row.to_date,
    status: row.status,
    approved_by: row.approved_by,
    approved_at: row.approved_at.toISOString(),
    locked_by: row.locked_by,
    locked_at: row.locked_at?.toISOString() ?? null,
    reopened_by: row.reopened_by,
    reopened_at: row.reopened_at?.toISOString() ?? null,
    reopen_reason: row.reopen_reason,
    version: row.version,
  };
}
