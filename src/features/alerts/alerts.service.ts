import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { seesWork, hasRole, shopsInReach, type Caller } from '../../kernel/caller.js';
import { found } from '../../kernel/found.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { databaseTime } from '../../platform/database/database-clock.js';
import type { Tx } from '../../platform/database/tx.js';
import { LiveLog } from '../../platform/live/live-log.repository.js';
import { ActivityLooks } from '../activity/readers/activity-looks.service.js';
import { Alert } from './alert.entity.js';
import { namesOfAlerts, toAlertView, withHistory } from './alert-views.js';
import type {
  AlertCountsView,
  AlertView,
  AlertWithHistoryView,
  CountAlertsQuery,
  ListAlertsQuery,
} from './alerts.dto.js';
import { AlertsRepository, type AlertReach } from './alerts.repository.js';

const MS_PER_HOUR = 3_600_000;

/** What people see of alerts. */
@Injectable()
export class AlertsService {
  constructor(
    private readonly db: Database,
    private readonly alerts: AlertsRepository,
    private readonly looks: ActivityLooks,
    private readonly audit: AuditRepository,
    private readonly log: LiveLog,
  ) {}

  /** The latest first. */
  async list(caller: Caller, query: ListAlertsQuery): Promise<Page<AlertView>> {
    const page = pageRequest(query, 2);
    const filter = {
      ...reachOf(caller),
      states: query.state,
      rules: query.rule,
      inShops: query.shop_id,
      userIds: query.user_id,
      from: query.from,
      to: query.to,
      updatedSince: query.updated_since,
    };
    const { shown, names, now } = await this.db.read(caller, async (tx) => {
      const [now, rows] = await Promise.all([databaseTime(tx), this.alerts.list(tx, filter, page)]);
      const shown = toPage(rows, page, {
        keysOf: (row) => [row.opened_at.toISOString(), row.id],
        view: (row) => row,
      });
      return { shown, names: await namesOfAlerts(tx, shown.data), now };
    });
    await this.recordLooks(caller, shown.data, now);
    return { ...shown, data: shown.data.map((row) => toAlertView(row, names)) };
  }

  async counts(caller: Caller, { shop_id: inShops }: CountAlertsQuery): Promise<AlertCountsView> {
    const rules = await this.db.read(caller, (tx) =>
      this.alerts.count(tx, reachOf(caller), inShops),
    );
    const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
    return {
      open: sum(rules.map(({ open }) => open)),
      acknowledged: sum(rules.map(({ acknowledged }) => acknowledged)),
      by_rule: rules,
    };
  }

  /** @throws NOT_FOUND  also for an alert out of the caller's reach */
  async get(caller: Caller, id: string): Promise<AlertWithHistoryView> {
    const { row, view, now } = await this.db.read(caller, async (tx) => {
      const [now, row] = await Promise.all([databaseTime(tx), this.getVisible(tx, caller, id)]);
      return { now, row, view: await withHistory(tx, row) };
    });
    await this.recordLooks(caller, [row], now);
    return view;
  }

  /** A repetition changes nothing, nor does an acknowledgement by somebody else afterwards. @throws NOT_FOUND */
  async acknowledge(caller: Caller, id: string): Promise<AlertWithHistoryView> {
    return this.db.write(caller, async (tx) => {
      const before = await this.getVisible(tx, caller, id);
      const after = await this.alerts.acknowledge(tx, id, caller.userId);
      if (!after) return withHistory(tx, found(await tx.of(Alert).findOneBy({ id }), id));
      const details = { rule: before.rule, user_id: before.user_id };
      this.audit.record(tx, caller, { action: 'alert.acknowledged', id, details });
      this.log.subjects(tx, 'alert', [after]);
      if (before.rule === 'SILENT' && before.user_id !== null)
        await this.looks.record(tx, caller, before.user_id);
      return withHistory(tx, after);
    });
  }

  private async getVisible(tx: Tx, caller: Caller, id: string): Promise<Alert> {
    const row = found(await tx.of(Alert).findOneBy({ id }), id);
    if (!isVisible(caller, row)) throw new AppError('NOT_FOUND', { missing: id });
    return row;
  }

  /** That somebody is silent is a part of their activity. */
  private async recordLooks(caller: Caller, rows: readonly Alert[], now: Date): Promise<void> {
    const ids = rows.flatMap((row) => (row.rule === 'SILENT' ? (row.user_id ?? []) : []));
    const hour = Math.floor(now.getTime() / MS_PER_HOUR);
    if (ids.length > 0) await this.looks.recordAll(caller, [...new Set(ids)], hour);
  }
}

/** Whether the caller may see the alert: everyone those about themselves, a MANAGER those of their shops. */
export function isVisible(
  caller: Caller,
  { shop_id, user_id }: Pick<Alert, 'shop_id' | 'user_id'>,
): boolean {
  if (shop_id === null || user_id === null) return hasRole(caller, 'ADMIN');
  return seesWork(caller, { shop_id, user_id });
}

function reachOf(caller: Caller): AlertReach {
  const shopIds = caller.role === 'EMPLOYEE' ? [] : shopsInReach(caller);
  return { shopIds, callerId: caller.userId };
}

/** As {@link isVisible}, without being remembered as a condition of an answer: a stream lasts for hours. */
export function isShownTo(
  caller: Caller,
  { shop_id, user_id }: Pick<Alert, 'shop_id' | 'user_id'>,
): boolean {
  if (caller.role === 'ADMIN') return true;
  if (shop_id === null || user_id === null) return false;
  return (
    user_id === caller.userId || (caller.role === 'MANAGER' && caller.shopIds.includes(shop_id))
  );
}
