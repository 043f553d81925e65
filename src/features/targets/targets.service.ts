import { Injectable } from '@nestjs/common';
import { AppError, type FieldFault } from '../../kernel/app-error.js';
import { daysBetween } from '../../kernel/business-day.js';
import { hasRole, seesWork, type Caller } from '../../kernel/caller.js';
import { QUARTER_DAYS } from '../../kernel/day-range.js';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { ShopsService } from '../shops/shops.service.js';
import { UsersService } from '../users/users.service.js';
import {
  COST_KPIS,
  decimalsOf,
  isOfTeam,
  scaledValue,
  type TargetKpi,
} from './rules/target-kpis.js';
import type { TargetPeriod } from './rules/target-period.js';
import { Target } from './target.entity.js';
import { toTargetView } from './target-views.js';
import type {
  CreateTargetBody,
  ListTargetsQuery,
  TargetView,
  UpdateTargetBody,
} from './targets.dto.js';
import { TargetsRepository } from './targets.repository.js';

const MOST_DAYS = 366;

/** Targets: an ADMIN sets all, a MANAGER those of their shops and of the people in them. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly db: Database,
    private readonly targets: TargetsRepository,
    private readonly shops: ShopsService,
    private readonly users: UsersService,
    private readonly organizations: OrganizationsService,
    private readonly audit: AuditRepository,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN, VALIDATION_FAILED */
  async create(caller: Caller, body: CreateTargetBody): Promise<Answer<TargetView>> {
    assertDates(body);
    return this.db.write(caller, async (tx) => {
      if (COST_KPIS.includes(body.kpi) && !hasRole(caller, 'ADMIN'))
        throw new AppError('FORBIDDEN');
      const currency = await this.currencyOf(tx, caller, body);
      const { kpi, period, direction } = body;
      const fields = {
        ...{ kpi, period, direction, currency },
        shop_id: body.shop_id ?? null,
        user_id: body.user_id ?? null,
        starts_on: body.starts_on ?? null,
        ends_on: body.ends_on ?? null,
        value: valueOf(kpi, body.value, currency),
      };
      const row = await tx.of(Target).insert({ ...fields, id: newId() });
      const { id } = row;
      this.audit.record(tx, caller, { action: 'target.created', id, details: { after: fields } });
      return Answer.created(toTargetView(row), `/targets/${id}`);
    });
  }

  /** Returns the targets within the caller's reach. @throws NOT_FOUND */
  async list(caller: Caller, query: ListTargetsQuery): Promise<Page<TargetView>> {
    const page = pageRequest(query, 1);
    const rows = await this.db.read(caller, (tx) =>
      this.targets.list(tx, caller, { ...query, page }),
    );
    return toPage(rows, page, { keysOf: ({ id }) => [id], view: toTargetView });
  }

  /** @throws NOT_FOUND  also for a target out of the caller's reach */
  async get(caller: Caller, id: string): Promise<TargetView> {
    const row = await this.db.read(caller, (tx) => tx.of(Target).findOneBy({ id }));
    if (!row || !isVisible(caller, row)) throw new AppError('NOT_FOUND');
    return toTargetView(row);
  }

  /** @throws NOT_FOUND, FORBIDDEN, VALIDATION_FAILED, VERSION_CONFLICT */
  async update(caller: Caller, id: string, body: UpdateTargetBody): Promise<TargetView> {
    const { version, value, direction, ends_on } = body;
    return this.db.write(caller, async (tx) => {
      const before = await this.getOwned(tx, caller, id);
      assertVersion(before.version, version);
      const { kpi, currency, period, starts_on } = before;
      if (ends_on !== undefined) assertDates({ kpi, period, starts_on, ends_on });
      const details = changesBetween<Target>(before, {
        ...{ direction, ends_on },
        value: value === undefined ? undefined : valueOf(kpi, value, currency),
      });
      if (!details) return toTargetView(before);
      const after = found(await tx.of(Target).updateOne({ id }, details.after));
      this.audit.record(tx, caller, { action: 'target.updated', id, details });
      return toTargetView(after);
    });
  }

  /** @throws NOT_FOUND, FORBIDDEN */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      const { shop_id, user_id, kpi, value } = await this.getOwned(tx, caller, id);
      await tx.of(Target).delete({ id });
      const details = { before: { shop_id, user_id, kpi, value } };
      this.audit.record(tx, caller, { action: 'target.deleted', id, details });
    });
  }

  /** Checks who may set the target, and returns the currency of its figures. */
  private async currencyOf(
    tx: Tx,
    caller: Caller,
    { shop_id: shopId, user_id: userId }: CreateTargetBody,
  ): Promise<string> {
    if (shopId === undefined) {
      if (userId !== undefined) throw required('shop_id', 'with user_id');
      if (!hasRole(caller, 'ADMIN')) throw new AppError('FORBIDDEN');
      return (await this.organizations.of(tx)).currency;
    }
    const shop = await this.shops.getReachable(tx, caller, shopId);
    if (userId !== undefined) await this.users.getReachable(tx, caller, userId);
    return shop.currency;
  }

  /** Holds a target that the caller may change. */
  private async getOwned(tx: Tx, caller: Caller, id: string): Promise<Target> {
    const row = await tx.of(Target).lockOneBy({ id });
    if (!row || !isVisible(caller, row)) throw new AppError('NOT_FOUND');
    const { shop_id: shopId } = row;
    const isOwned = shopId === null ? hasRole(caller, 'ADMIN') : hasRole(caller, 'MANAGER');
    if (
      !isOwned ||
      (shopId !== null && caller.role !== 'ADMIN' && !caller.shopIds.includes(shopId))
    )
      throw new AppError('FORBIDDEN');
    return row;
  }
}

/**
 * Whether the caller may read the target and its figures: an ADMIN all, a MANAGER those of their shops and of the
 * people in them, everyone their own. Figures of a shop are no more for an EMPLOYEE here than in `GET /kpis`.
 */
export function isVisible(
  caller: Caller,
  { shop_id, user_id, kpi }: Pick<Target, 'shop_id' | 'user_id' | 'kpi'>,
): boolean {
  if (COST_KPIS.includes(kpi) && !hasRole(caller, 'ADMIN')) return false;
  if (shop_id === null) return hasRole(caller, 'ADMIN');
  if (user_id !== null) return seesWork(caller, { shop_id, user_id });
  return hasRole(caller, 'MANAGER') && seesWork(caller, { shop_id, user_id: '' });
}

/** @throws VALIDATION_FAILED */
function valueOf(kpi: TargetKpi, value: number, currency: string): number {
  const scaled = scaledValue(kpi, value, currency);
  if (scaled !== undefined) return scaled;
  const max = decimalsOf(kpi, currency);
  const message = `must have at most ${max} decimals`;
  throw refusal({ path: 'value', code: 'decimals', params: { max }, message });
}

interface Dates {
  readonly kpi: TargetKpi;
  readonly period: TargetPeriod;
  readonly starts_on?: string | null | undefined;
  readonly ends_on?: string | null | undefined;
}

/** @throws VALIDATION_FAILED */
function assertDates({ kpi, period, starts_on: from, ends_on: to }: Dates): void {
  const isRange = period === 'RANGE';
  if (isRange && !from) throw required('starts_on', 'for RANGE');
  if (isRange && !to) throw required('ends_on', 'for RANGE');
  if (!from || !to) return;
  const field = 'starts_on';
  if (to < from) {
    const message = 'must not be before starts_on';
    throw refusal({ path: 'ends_on', code: 'not_before', params: { field }, message });
  }
  const max = (isOfTeam(kpi) ? QUARTER_DAYS : MOST_DAYS) - 1;
  if (isRange && daysBetween(from, to) > max) {
    const message = `must be at most ${max} days after starts_on`;
    throw refusal({ path: 'ends_on', code: 'max_days', params: { field, max }, message });
  }
}

function required(path: string, when: string): AppError {
  return refusal({ path, code: 'required', message: `is required ${when}` });
}

function refusal(fault: FieldFault): AppError {
  return new AppError('VALIDATION_FAILED', { errors: [fault] });
}
