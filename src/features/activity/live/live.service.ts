import { Injectable } from '@nestjs/common';
import { shopsInReach, type Caller } from '../../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { ShopsService } from '../../shops/shops.service.js';
import { ActivityPolicyService } from '../policy/activity-policy.service.js';
import { ActivityLooks } from '../readers/activity-looks.service.js';
import {
  LivePeopleReadOnlyRepository,
  type LiveReach,
} from './live-people-read-only.repository.js';
import { LiveStates } from './live-states.service.js';
import type { ListLiveQuery, LivePersonView } from './live.dto.js';

/** What people are doing now, the same for each person and for whoever else may see it. */
@Injectable()
export class LiveService {
  constructor(
    private readonly db: Database,
    private readonly people: LivePeopleReadOnlyRepository,
    private readonly states: LiveStates,
    private readonly policies: ActivityPolicyService,
    private readonly shops: ShopsService,
    private readonly looks: ActivityLooks,
  ) {}

  /**
   * Lists the people within the caller's reach by name.
   * @throws NOT_FOUND  for a shop that the caller does not reach
   */
  async list(caller: Caller, query: ListLiveQuery): Promise<Page<LivePersonView>> {
    const page = pageRequest(query, 2);
    const shopId = query.shop_id;
    const filter = { ...liveReachOf(caller), shopId };
    const { rows, hour } = await this.db.read(caller, async (tx) => {
      const [people, policy] = await Promise.all([
        this.people.list(tx, filter, page),
        this.policies.policyOf(tx),
        shopId === undefined ? undefined : this.shops.getReachable(tx, caller, shopId),
      ]);
      const rows = await this.states.of(
        tx,
        people,
        policy?.enabled ? policy.idle_limit_minutes : undefined,
      );
      return { rows, hour: people[0]?.hour ?? 0 };
    });
    const shown = toPage(rows, page, {
      keysOf: ({ name, user_id }) => [name, user_id],
      view: (row) => row,
    });
    // Before the answer: nobody sees what is not recorded.
    const seen = shown.data.map(({ user_id }) => user_id);
    await this.looks.recordAll(caller, seen, hour);
    return shown;
  }

  /** @throws NOT_FOUND  for a shop that the caller does not reach */
  async assertShop(caller: Caller, shopId: string | undefined): Promise<void> {
    if (shopId === undefined) return;
    await this.db.read(caller, (tx) => this.shops.getReachable(tx, caller, shopId));
  }
}

/** An EMPLOYEE sees the activity of nobody else, although they see the names of their colleagues. */
export function liveReachOf(caller: Caller): LiveReach {
  const shopIds = caller.role === 'EMPLOYEE' ? [] : shopsInReach(caller);
  return { shopIds, callerId: caller.userId };
}
