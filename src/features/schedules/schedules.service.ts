import { Injectable } from '@nestjs/common';
import { found } from '../../kernel/found.js';
import { AppError } from '../../kernel/app-error.js';
import { businessDate } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { assertDayRange, QUARTER_DAYS, type DayRange } from '../../kernel/day-range.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { namesOfRows } from '../../platform/names/names-of.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';
import { ShopsService } from '../shops/shops.service.js';
import { notAMember } from '../users/user-refusals.js';
import { UsersService } from '../users/users.service.js';
import { canWorkIn, plansSeen, seesPlan, timesFault, type Plan } from './schedule-rules.js';
import { loggedPlan, planAfter, planOf, scheduleView, toScheduleView } from './schedule-wire.js';
import type {
  CreateScheduleBody,
  ListSchedulesQuery,
  PublishedSchedulesView,
  PublishSchedulesBody,
  ScheduleView,
  UpdateScheduleBody,
} from './schedules.dto.js';
import { ScheduledShift } from './scheduled-shift.entity.js';
import { SchedulesRepository, type DatedPlan } from './schedules.repository.js';

/** Plans of work: managers create them, and their person sees them once they are published. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly db: Database,
    private readonly schedules: SchedulesRepository,
    private readonly shops: ShopsService,
    private readonly users: UsersService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Drafts a shift.
   * @throws NOT_FOUND (shop or person), SHOP_ARCHIVED, NOT_A_MEMBER, SHIFT_TIMES_INVALID, SCHEDULE_OVERLAP
   */
  async create(caller: Caller, body: CreateScheduleBody): Promise<Answer<ScheduleView>> {
    return this.db.write(caller, async (tx) => {
      const plan = await this.dated(tx, caller, { plan: planOf(body) });
      const created = await this.schedules.insert(tx, plan).catch(overlaps);
      const details = { after: loggedPlan(plan) };
      this.audit.record(tx, caller, { action: 'schedule.created', id: created.id, details });
      return Answer.created(await scheduleView(tx, created), `/schedules/${created.id}`);
    });
  }

  /** Plans within the caller's reach, in chronological order. @throws VALIDATION_FAILED, NOT_FOUND (the shop) */
  async list(caller: Caller, query: ListSchedulesQuery): Promise<Page<ScheduleView>> {
    assertDayRange(query, QUARTER_DAYS);
    const page = pageRequest(query, 2);
    const { from, to, shop_id: shopIds = [] } = query;
    const filter = { from, to, ...plansSeen(caller, query) };
    return this.db.read(caller, async (tx) => {
      await this.shops.allReachable(tx, caller, shopIds);
      const rows = await this.schedules.list(tx, filter, page);
      const keysOf = (row: ScheduledShift): string[] => [row.start_at.toISOString(), row.id];
      const names = await namesOfRows(tx, rows);
      return toPage(rows, page, { keysOf, view: (row) => toScheduleView(row, names) });
    });
  }

  /** @throws NOT_FOUND  also when an EMPLOYEE asks for a draft or for someone else's plan */
  async get(caller: Caller, id: string): Promise<ScheduleView> {
    return this.db.read(caller, async (tx) => {
      const row = found(await tx.of(ScheduledShift).findOneBy({ id }));
      if (!seesPlan(caller, row)) throw new AppError('NOT_FOUND');
      return scheduleView(tx, row);
    });
  }

  /**
   * Changes a draft or a published plan; a published plan stays published.
   * @throws NOT_FOUND (it, shop or person), VERSION_CONFLICT, SHOP_ARCHIVED, NOT_A_MEMBER,
   *   SHIFT_TIMES_INVALID, SCHEDULE_OVERLAP
   */
  async update(caller: Caller, id: string, body: UpdateScheduleBody): Promise<ScheduleView> {
    return this.db.write(caller, async (tx) => {
      const before = await this.lockReachable(tx, caller, id);
      assertVersion(before.version, body.version);
      const after = planAfter(before, body);
      const details = changesBetween(loggedPlan(before), loggedPlan(after));
      if (!details) return scheduleView(tx, before);
      const plan = await this.dated(tx, caller, { plan: after, plannedUntilNow: before.user_id });
      const row = found(await this.schedules.update(tx, id, plan).catch(overlaps));
      this.audit.record(tx, caller, { action: 'schedule.updated', id, details });
      return scheduleView(tx, row);
    });
  }

  /** @throws NOT_FOUND */
  async delete(caller: Caller, id: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      const before = await this.lockReachable(tx, caller, id);
      await tx.of(ScheduledShift).delete({ id });
      const details = { before: loggedPlan(before) };
      this.audit.record(tx, caller, { action: 'schedule.deleted', id, details });
    });
  }

  /**
   * Publishes drafts of a shop: all in a range of days, or those that are named.
   * @throws VALIDATION_FAILED, NOT_FOUND (the shop, or a plan), SHOP_ARCHIVED
   */
  async publish(caller: Caller, body: PublishSchedulesBody): Promise<PublishedSchedulesView> {
    const { shop_id: id } = body;
    const what = publishedOf(body);
    return this.db.write(caller, async (tx) => {
      const shop = await this.shops.getReachable(tx, caller, id);
      if (shop.archived_at) throw new AppError('SHOP_ARCHIVED');
      const { published, missing } = await ('ids' in what
        ? this.schedules.publishThese(tx, id, what.ids)
        : this.schedules.publish(tx, id, what.days));
      if (missing !== undefined) throw new AppError('NOT_FOUND', { missing });
      // The log has one entry under the shop for all of them, and each row has its own time of publication.
      const entry = { action: 'schedule.published', id, subjectType: 'shop' } as const;
      const details = { ...('ids' in what ? { schedule_ids: what.ids } : what.days), published };
      if (published > 0) this.audit.record(tx, caller, { ...entry, details });
      return { published };
    });
  }

  private async lockReachable(tx: Tx, caller: Caller, id: string): Promise<ScheduledShift> {
    const row = found(await tx.of(ScheduledShift).lockOneBy({ id }));
    if (!seesPlan(caller, row)) throw new AppError('NOT_FOUND');
    return row;
  }

  /**
   * The plan with its business date, once it is known to be allowed.
   * @param of  `plannedUntilNow`: the person of the plan that the caller sees, who may have left the
   *   caller's shops since
   */
  private async dated(
    tx: Tx,
    caller: Caller,
    of: { plan: Plan; plannedUntilNow?: string },
  ): Promise<DatedPlan> {
    const { plan, plannedUntilNow } = of;
    const [shop, person] = await Promise.all([
      this.shops.getReachable(tx, caller, plan.shop_id),
      plan.user_id === plannedUntilNow
        ? this.users.find(tx, plan.user_id)
        : this.users.getReachable(tx, caller, plan.user_id),
    ]);
    if (shop.archived_at) throw new AppError('SHOP_ARCHIVED');
    if (!person || !canWorkIn(shop.id, person)) {
      throw notAMember('user_id', 'is no active person who is assigned to the shop');
    }
    const fault = timesFault(plan);
    if (fault) throw new AppError('SHIFT_TIMES_INVALID', { errors: [fault] });
    const date = businessDate(plan.start_at, shop.time_zone, shop.business_day_start);
    return { ...plan, business_date: date };
  }
}

function overlaps(error: unknown): never {
  if (!violates(error, 'ex_scheduled_shifts_overlap')) throw error;
  throw new AppError('SCHEDULE_OVERLAP', {}, { cause: error });
}

/** @throws VALIDATION_FAILED  unless the body has either a range of days or ids */
function publishedOf({
  from,
  to,
  schedule_ids: ids,
}: PublishSchedulesBody): { readonly days: DayRange } | { readonly ids: readonly string[] } {
  if (ids && from === undefined && to === undefined) return { ids };
  if (ids || from === undefined || to === undefined) {
    const message = 'requires to, unless schedule_ids are sent without both of them';
    const fault = { path: 'from', code: 'requires', params: { field: 'to' }, message };
    throw new AppError('VALIDATION_FAILED', { errors: [fault] });
  }
  assertDayRange({ from, to }, QUARTER_DAYS);
  return { days: { from, to } };
}
