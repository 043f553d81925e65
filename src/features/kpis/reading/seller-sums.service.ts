import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import type { Tx } from '../../../platform/database/tx.js';
import { exact } from '../kpi-rules.js';
import { rolledSpans } from './spans.js';
import { SumsRepository } from './sums.repository.js';

/** The receipts of a seller in a shop and month. */
export interface SellerMonth {
  readonly shop_id: string;
  readonly user_id: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly sales: number;
  readonly refunds: number;
}

const DETAIL = { starts: true, hours: false, keys: true } as const;
const ALL = { keys: null, category: null, sellers: null, method: null } as const;

/** What sellers sold, from the same sums as every KPI. */
@Injectable()
export class SellerSums {
  constructor(private readonly sums: SumsRepository) {}

  /** @param months  whole months, from the first day of the first to the last day of the last */
  async byMonth(tx: Tx, shopIds: readonly string[], months: DayRange): Promise<SellerMonth[]> {
    const rolled = shopIds.flatMap(
      (shopId) => rolledSpans({ shopId, ...months, until: undefined }, 'MONTH', true).rolled,
    );
    const rows = await this.sums.sums(tx, 'SELLER', {
      spans: { rolled, scanned: [], parts: [] },
      filter: ALL,
      detail: DETAIL,
    });
    const found = new Map<string, SellerMonth>();
    for (const { shop_id, key, starts, sales, refunds } of rows) {
      // Receipts that are not folded yet have their own date.
      const month = (starts ?? '').slice(0, 7);
      const place = `${shop_id} ${key ?? ''} ${month}`;
      const before = found.get(place) ?? { sales: 0, refunds: 0 };
      found.set(place, {
        ...{ shop_id, user_id: key ?? '', month },
        sales: before.sales + exact(BigInt(sales)),
        refunds: before.refunds + exact(BigInt(refunds)),
      });
    }
    return [...found.values()];
  }
}
