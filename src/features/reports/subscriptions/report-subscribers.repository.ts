import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import { selection, statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { ReportKind } from '../storing/report-kinds.js';
import type { ReportSubscription } from './report-subscription.entity.js';

export type SubscriptionRow = Readonly<Omit<ReportSubscription, 'organization_id' | 'user_id'>>;

const LIST = selection<SubscriptionRow>('report-subscriptions.list', {
  columns: 'shop_id, day, week, month',
  from: 'report_subscriptions',
  order: 'shop_id',
  after: 'shop_id > ?::uuid',
});

/** Those who may read the reports of the shop now, whatever they could when they subscribed. */
const SUBSCRIBERS = statement<{ readonly user_id: string }>(
  'report-subscriptions.subscribers',
  `SELECT s.user_id FROM report_subscriptions s
    CROSS JOIN LATERAL (SELECT u.role FROM users u
      WHERE u.organization_id = $1 AND u.id = s.user_id AND u.is_active OFFSET 0) u
    WHERE s.organization_id = $1 AND s.shop_id = $2
      AND CASE $3 WHEN 'DAY' THEN s.day WHEN 'WEEK' THEN s.week ELSE s.month END
      AND (u.role = 'ADMIN' OR (u.role = 'MANAGER' AND EXISTS (SELECT FROM shop_members m
        WHERE m.organization_id = $1 AND m.shop_id = $2 AND m.user_id = s.user_id)))
    ORDER BY s.user_id`,
);

const COUNT = statement<{ readonly count: number }>(
  'report-subscriptions.count',
  `SELECT count(*) AS count FROM (SELECT FROM report_subscriptions
    WHERE organization_id = $1 AND user_id = $2 LIMIT $3) counted`,
);

/** Reads who is told of which reports. */
@Injectable()
export class ReportSubscribersRepository {
  /** The subscriptions of a person, one more than the page holds. */
  list(tx: Tx, userId: string, page: PageRequest): Promise<SubscriptionRow[]> {
    return new ListStatement(tx).where('user_id = ?', userId).page(LIST, page);
  }

  /** Counts those of a person, but no further than `upTo`. */
  async count(tx: Tx, userId: string, upTo: number): Promise<number> {
    const row = await tx.row(COUNT, [tx.organizationId, userId, upTo]);
    return row?.count ?? 0;
  }

  async of(tx: Tx, shopId: string, kind: ReportKind): Promise<string[]> {
    const rows = await tx.rows(SUBSCRIBERS, [tx.organizationId, shopId, kind]);
    return rows.map(({ user_id }) => user_id);
  }
}
