import { toWire } from '../../kernel/wire.js';
import type { Tx } from '../../platform/database/tx.js';
import { namesOf, type Names } from '../../platform/names/names-of.js';
import type { Alert } from './alert.entity.js';
import type { AlertStepView, AlertView, AlertWithHistoryView } from './alerts.dto.js';

/** The names in the views of these alerts. */
export function namesOfAlerts(tx: Tx, rows: readonly Alert[]): Promise<Names> {
  const people = rows.flatMap(({ user_id, acknowledged_by }) => [user_id, acknowledged_by]);
  const shops = rows.map(({ shop_id }) => shop_id);
  const isId = (id: string | null): id is string => id !== null;
  return namesOf(tx, { people: people.filter(isId), shops: shops.filter(isId) });
}

export function toAlertView(row: Alert, names: Names): AlertView {
  const { break_id, schedule_id, receipt_id, business_date, correction_request_id, queue } =
    row.details;
  return {
    ...toWire(row, 'cause_key', 'told_at', 'details'),
    shop: names.findShop(row.shop_id),
    user: names.find(row.user_id),
    acknowledger: names.find(row.acknowledged_by),
    details: {
      break_id: break_id ?? null,
      schedule_id: schedule_id ?? null,
      receipt_id: receipt_id ?? null,
      business_date: business_date ?? null,
      correction_request_id: correction_request_id ?? null,
      queue: queue ?? null,
    },
  };
}

export async function withHistory(tx: Tx, row: Alert): Promise<AlertWithHistoryView> {
  return { ...toAlertView(row, await namesOfAlerts(tx, [row])), history: historyOf(row) };
}

/** Each step is taken once, so the row holds all of them. */
function historyOf(row: Alert): AlertStepView[] {
  const steps: AlertStepView[] = [
    { state: 'OPEN', at: row.opened_at.toISOString(), by: null, reason: null },
  ];
  if (row.acknowledged_at) {
    const at = row.acknowledged_at.toISOString();
    steps.push({ state: 'ACKNOWLEDGED', at, by: row.acknowledged_by, reason: null });
  }
  if (row.resolved_at) {
    const at = row.resolved_at.toISOString();
    steps.push({ state: 'RESOLVED', at, by: null, reason: row.resolved_reason });
  }
  return steps;
}
