import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import type { Tx } from '../../../platform/database/tx.js';
import { rolledSpans, type RolledSpan } from '../../kpis/reading/spans.js';
import { SalesSums } from '../../kpis/reading/sales-sums.service.js';
import type { FoundSums } from '../../kpis/reading/sums.repository.js';
import {
  quarterOfNow,
  rhythmDays,
  rhythmOf,
  sameWeekdays,
  type Rhythm,
  type ShopClock,
  type SoldDay,
} from '../rules/rhythm.js';

const DETAIL = { starts: true, hours: false, keys: false } as const;

/** Reads what was sold in the weeks before a period, from the same sums as every KPI. */
@Injectable()
export class Rhythms {
  constructor(private readonly sums: SalesSums) {}

  /** @param userId  only what this person sold; undefined = everyone */
  async of(
    tx: Tx,
    period: DayRange,
    of: {
      readonly shops: readonly ShopClock[];
      readonly userId: string | undefined;
      readonly now: Date;
    },
  ): Promise<Rhythm> {
    const { shops, userId, now } = of;
    const days = rhythmDays(period);
    const whole = shops.flatMap(
      ({ id }) => rolledSpans({ shopId: id, ...days, until: undefined }, 'DAY', true).rolled,
    );
    const untilNow = shops.flatMap((shop) =>
      sameWeekdays(period, shop).map((date) =>
        quartersOf(shop.id, date, quarterOfNow(date, shop, now)),
      ),
    );
    const [all, parts] = await Promise.all([
      this.soldIn(tx, whole, userId),
      this.soldIn(tx, untilNow, userId),
    ]);
    const sold = [...all].map(([key, amount]): SoldDay => {
      const [shopId = '', date = ''] = key.split(' ');
      return { shopId, date, whole: amount, untilNow: parts.get(key) ?? 0n };
    });
    return rhythmOf(period, shops, { sold, now });
  }

  /** Gross sales by shop and business date. */
  private async soldIn(
    tx: Tx,
    rolled: readonly RolledSpan[],
    userId: string | undefined,
  ): Promise<ReadonlyMap<string, bigint>> {
    const sold = new Map<string, bigint>();
    if (rolled.length === 0) return sold;
    const filter = { category: null, sellers: null, method: null };
    const rows: readonly FoundSums[] = await this.sums.sums(
      tx,
      userId === undefined ? 'ALL' : 'SELLER',
      {
        spans: { rolled, scanned: [], parts: [] },
        filter: { ...filter, keys: userId === undefined ? null : [userId] },
        detail: DETAIL,
      },
    );
    for (const { shop_id, starts, gross_minor } of rows) {
      const key = `${shop_id} ${starts ?? ''}`;
      sold.set(key, (sold.get(key) ?? 0n) + BigInt(gross_minor));
    }
    return sold;
  }
}

function quartersOf(shopId: string, date: string, quarterBefore: number): RolledSpan {
  return { shopId, period: 'QUARTER', first: date, last: date, through: date, quarterBefore };
}
