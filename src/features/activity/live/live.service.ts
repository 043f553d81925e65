import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { pageRequest } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer, JSON_TYPE } from '../../../platform/http/answer.js';
import { ShopsService } from '../../shops/shops.service.js';
import { ActivityLooks } from '../readers/activity-looks.service.js';
import { liveReachOf, LivePages } from './live-pages.service.js';
import type { ListLiveQuery } from './live.dto.js';
import { RememberedPages, type RememberedPage } from './remembered-pages.js';

const MS_PER_HOUR = 3_600_000;

/** A page that is true at an instant, by the database's clock. */
interface TruePage {
  readonly page: RememberedPage;
  readonly now: Date;
}

/**
 * What people are doing now, the same for each person and for whoever else may see it. Most reads find that
 * nothing has changed, so this process remembers its answers and asks the database whether they are still true.
 * Source: docs/adr/0014-live-log.md
 */
@Injectable()
export class LiveService {
  private readonly remembered = new RememberedPages();

  constructor(
    private readonly db: Database,
    private readonly pages: LivePages,
    private readonly shops: ShopsService,
    private readonly looks: ActivityLooks,
  ) {}

  /**
   * Lists the people within the caller's reach by name.
   * @throws NOT_FOUND  for a shop that the caller does not reach
   */
  async list(caller: Caller, query: ListLiveQuery): Promise<Answer<string>> {
    const key = keyOf(caller, query);
    const known = await this.stillTrue(caller, query, this.remembered.get(key));
    const { page, now } = known ?? (await this.read(caller, query));
    this.remembered.set(key, page);
    // Before the answer: nobody sees what is not recorded.
    await this.looks.recordAll(caller, page.userIds, Math.floor(now.getTime() / MS_PER_HOUR));
    return new Answer(200, page.text, { 'content-type': JSON_TYPE });
  }

  /** @throws NOT_FOUND  for a shop that the caller does not reach */
  async assertShops(caller: Caller, inShops: readonly string[] | undefined): Promise<void> {
    if (inShops === undefined) return;
    await this.db.read(caller, (tx) => this.assertReach(tx, caller, inShops));
  }

  private async stillTrue(
    caller: Caller,
    { shop_id: inShops }: ListLiveQuery,
    page: RememberedPage | undefined,
  ): Promise<TruePage | undefined> {
    if (!page) return undefined;
    const { isTrue, now } = await this.db.readOnce(caller, async (tx) => {
      const [checked] = await Promise.all([
        this.pages.check(tx, page),
        this.assertReach(tx, caller, inShops),
      ]);
      return checked;
    });
    return isTrue ? { page, now } : undefined;
  }

  private async read(caller: Caller, query: ListLiveQuery): Promise<TruePage> {
    return this.db.read(caller, async (tx) => {
      const [page] = await Promise.all([
        this.pages.read(tx, caller, query),
        this.assertReach(tx, caller, query.shop_id),
      ]);
      return { page, now: new Date(page.from) };
    });
  }

  private async assertReach(
    tx: Tx,
    caller: Caller,
    inShops: readonly string[] = [],
  ): Promise<void> {
    await this.shops.allReachable(tx, caller, inShops);
  }
}

/** Callers of the same reach share the answers to the same query. */
function keyOf(caller: Caller, query: ListLiveQuery): string {
  const { shopIds, callerId } = liveReachOf(caller);
  const reach = shopIds === undefined ? [] : [callerId, ...[...shopIds].sort()];
  const { limit, after } = pageRequest(query, 2);
  return JSON.stringify([
    caller.organizationId,
    reach,
    query.shop_id ?? null,
    limit,
    after ?? null,
  ]);
}
