import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { Quotas } from '../../../platform/quotas/quotas.js';
import { ShopsService } from '../../shops/shops.service.js';
import { User } from '../../users/user.entity.js';
import { ReportSubscribersRepository } from './report-subscribers.repository.js';
import { ReportSubscription } from './report-subscription.entity.js';
import type {
  ListReportSubscriptionsQuery,
  PutReportSubscriptionBody,
  ReportSubscriptionView,
} from './report-subscriptions.dto.js';

/** Of which reports a person is told by mail. Everyone chooses for themselves, within what they may read. */
@Injectable()
export class ReportSubscriptions {
  constructor(
    private readonly db: Database,
    private readonly shops: ShopsService,
    private readonly subscribers: ReportSubscribersRepository,
    private readonly quotas: Quotas,
  ) {}

  async list(
    caller: Caller,
    query: ListReportSubscriptionsQuery,
  ): Promise<Page<ReportSubscriptionView>> {
    const page = pageRequest(query, 1);
    const rows = await this.db.readOnce(caller, (tx) =>
      this.subscribers.list(tx, caller.userId, page),
    );
    return toPage(rows, page, { keysOf: ({ shop_id }) => [shop_id], view: (row) => row });
  }

  /** @throws NOT_FOUND, QUOTA_EXCEEDED */
  async put(
    caller: Caller,
    { shop_id: shopId, day, week, month }: PutReportSubscriptionBody,
  ): Promise<ReportSubscriptionView> {
    const where = { user_id: caller.userId, shop_id: shopId };
    await this.db.write(caller, async (tx) => {
      await this.shops.getReachable(tx, caller, shopId);
      // Two changes at once must not both insert: the person's own row stands for all of theirs.
      await tx.of(User).lockOneBy({ id: caller.userId });
      await tx.of(ReportSubscription).delete(where);
      if (!day && !week && !month) return;
      await tx.of(ReportSubscription).insert({ ...where, day, week, month });
      const count = (upTo: number) => this.subscribers.count(tx, caller.userId, upTo);
      await this.quotas.claim(tx, { quota: 'report_subscriptions', adding: 0, count });
    });
    return { shop_id: shopId, day, week, month };
  }
}
