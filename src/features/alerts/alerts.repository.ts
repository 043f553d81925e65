import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Alert, type AlertState } from './alert.entity.js';
import type { AlertRuleName } from './rules/rule-kinds.js';

/** The alerts within a caller's reach: those of shops, and those about themselves. */
export interface AlertReach {
  /** Undefined = all. */
  readonly shopIds: readonly string[] | undefined;
  readonly callerId: string;
}

export interface AlertFilter extends AlertReach {
  readonly states: readonly AlertState[] | undefined;
  readonly rules: readonly AlertRuleName[] | undefined;
  readonly inShops: readonly string[] | undefined;
  readonly userIds: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly updatedSince: string | undefined;
}

export interface AlertCount {
  readonly rule: AlertRuleName;
  readonly open: number;
  readonly acknowledged: number;
}

const LIST = selection<Alert>('alerts.list', {
  columns: columnsOf(Alert),
  from: 'alerts',
  order: 'opened_at DESC, id DESC',
  after: '(opened_at, id) < (?::timestamptz, ?::uuid)',
});
/** Few alerts are unresolved at once, and an index has them. */
const COUNT = statement<AlertCount>(
  'alerts.count',
  `SELECT rule, count(*) FILTER (WHERE state = 'OPEN')::int AS open,
      count(*) FILTER (WHERE state = 'ACKNOWLEDGED')::int AS acknowledged
    FROM alerts WHERE organization_id = $1 AND resolved_at IS NULL
      AND ($2::uuid[] IS NULL OR user_id = $3 OR shop_id = ANY($2)) AND ($4::uuid[] IS NULL OR shop_id = ANY($4))
    GROUP BY rule ORDER BY rule`,
);
const BY_IDS = statement<Alert>(
  'alerts.by-ids',
  `SELECT ${columnsOf(Alert)} FROM alerts WHERE organization_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`,
);
const ACKNOWLEDGE = statement<Alert>(
  'alerts.acknowledge',
  `UPDATE alerts SET state = 'ACKNOWLEDGED', acknowledged_at = date_trunc('milliseconds', now()), acknowledged_by = $3,
      updated_at = date_trunc('milliseconds', now())
    WHERE organization_id = $1 AND id = $2 AND state = 'OPEN' RETURNING ${columnsOf(Alert)}`,
);

/** Reads alerts, and acknowledges one. */
@Injectable()
export class AlertsRepository {
  /** Returns one more than the page holds. */
  list(tx: Tx, filter: AlertFilter, page: PageRequest): Promise<Alert[]> {
    const { shopIds, callerId } = filter;
    return new ListStatement(tx)
      .where('(user_id = ? OR shop_id = ANY(?::uuid[]))', shopIds && callerId, shopIds)
      .whereAmong('state', filter.states, 'text')
      .whereAmong('rule', filter.rules, 'text')
      .whereAmong('shop_id', filter.inShops)
      .whereAmong('user_id', filter.userIds)
      .where('opened_at >= ?::timestamptz', filter.from)
      .where('opened_at < ?::timestamptz', filter.to)
      .where('updated_at >= ?::timestamptz', filter.updatedSince)
      .page(LIST, page);
  }

  /** Counts the alerts whose cause has not ended. */
  count(
    tx: Tx,
    { shopIds, callerId }: AlertReach,
    inShops: readonly string[] | undefined,
  ): Promise<AlertCount[]> {
    return tx.rows(COUNT, [tx.organizationId, shopIds ?? null, callerId, inShops ?? null]);
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<Alert[]> {
    return tx.rows(BY_IDS, [tx.organizationId, ids]);
  }

  /** @returns undefined when the alert is not open */
  acknowledge(tx: Tx, id: string, by: string): Promise<Alert | undefined> {
    return tx.row(ACKNOWLEDGE, [tx.organizationId, id, by]);
  }
}
