import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/business-day.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ObservedDays } from '../../activity/observed/observed-days.service.js';
import { Platform } from '../../platforms/platform.entity.js';
import { Shop } from '../../shops/shop.entity.js';
import { channelKey, platformTimes, type PlatformTime } from '../causes/platform-time.js';
import { ExceptionFactsReadOnlyRepository } from './exception-facts-read-only.repository.js';
import type { Scope } from './scope.js';

/**
 * Finds days with time on the platforms of a shop's sales channel and without a sale there. Days that still run are
 * left out, because the sale may yet come.
 */
@Injectable()
export class PlatformTimes {
  constructor(
    private readonly activity: ObservedDays,
    private readonly rows: ExceptionFactsReadOnlyRepository,
  ) {}

  /** Nothing is found without somebody who reads it, because each reading of activity is recorded. */
  async of(tx: Tx, scope: Scope): Promise<PlatformTime[]> {
    const channelOf = await this.channelsOf(tx, scope);
    if (!scope.reader || channelOf.size === 0) return [];
    const platforms = await this.platforms(tx);
    const found: PlatformTime[] = [];
    for (const [shopId, { from, to, today }] of scope.days) {
      const last = to < today ? to : addDays(today, -1);
      if (!channelOf.has(shopId) || last < from) continue;
      const range = { from, to: last };
      const { userIds } = scope;
      const days = await this.activity.inShop(tx, scope.reader, { shopId, userIds, range });
      const here = new Map([[shopId, channelOf.get(shopId) ?? '']]);
      found.push(...days.flatMap((day) => platformTimes(day, { channelOf: here, platforms })));
    }
    return this.rows.withoutSales(tx, found);
  }

  private async channelsOf(tx: Tx, { days }: Scope): Promise<ReadonlyMap<string, string>> {
    const shops = await tx.of(Shop).find({ order: { id: 'ASC' } });
    return new Map(
      shops.flatMap(({ id, sales_channel }): [string, string][] =>
        sales_channel !== null && days.has(id) ? [[id, sales_channel]] : [],
      ),
    );
  }

  private async platforms(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.of(Platform).find({ order: { id: 'ASC' } });
    return new Map(
      rows.flatMap(({ id, sales_channel }): [string, string][] =>
        sales_channel === null ? [] : [[id, channelKey(sales_channel)]],
      ),
    );
  }
}
