import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { ShopsService } from '../shops/shops.service.js';
import { toSalesKpisView, type Sums } from './kpi-views.js';
import type { SalesKpisQuery, SalesKpisView } from './kpis.dto.js';
import { KpisRepository, type KpiRange } from './kpis.repository.js';
import { previousPeriod, type Period } from './previous-period.js';
import { databaseTime } from '../../platform/database/database-clock.js';

const DEFAULT_TOP = 5;

/** Computes the figures of a shop from the receipts that are committed at this instant. */
@Injectable()
export class KpisService {
  constructor(
    private readonly db: Database,
    private readonly repository: KpisRepository,
    private readonly shops: ShopsService,
  ) {}

  /**
   * Looks up the sums of the receipts and shows the figures that follow from them. The earlier days that
   * `compare` asks for depend on the shop and the time, so that their sums need a second look-up.
   * @throws NOT_FOUND, VALIDATION_FAILED, SUM_OUT_OF_RANGE
   */
  async sales(caller: Caller, shopId: string, query: SalesKpisQuery): Promise<SalesKpisView> {
    const { from, to, top = DEFAULT_TOP } = query;
    const compared = comparedPeriod(query);
    return this.db.snapshot(caller, async (tx) => {
      const [shop, sums, now] = await Promise.all([
        this.shops.getReachable(tx, caller, shopId),
        this.sums(tx, { shopId, from, to, until: undefined }, top),
        compared && databaseTime(tx),
      ]);
      const days = compared && now && previousPeriod(compared, now, shop);
      const previous = days && { days, sums: await this.sums(tx, { shopId, ...days }, 1) };
      return toSalesKpisView({ shop, from, to, sums, previous });
    });
  }

  private async sums(tx: Tx, range: KpiRange, top: number): Promise<Sums> {
    const [receipts, skus] = await Promise.all([
      this.repository.receiptSums(tx, range),
      this.repository.topSkus(tx, range, top),
    ]);
    return { receipts, skus };
  }
}

/** Returns the period that `compare` compares with the one before. @throws VALIDATION_FAILED */
function comparedPeriod({ from, to, compare }: SalesKpisQuery): Period | undefined {
  if (compare !== true) return undefined;
  if (from !== undefined && to !== undefined) return { from, to };
  throw new AppError('VALIDATION_FAILED', {
    errors: [
      {
        path: 'compare',
        code: 'requires',
        params: { fields: ['from', 'to'] },
        message: 'requires from and to',
      },
    ],
  });
}
