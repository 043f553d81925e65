import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import {
  currencyDigits,
  exactSum,
  fromMilli,
  toMajor,
  type CurrencyDigits,
} from '../../kernel/money.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Shop } from '../shops/shop.entity.js';
import { ShopsService } from '../shops/shops.service.js';
import type { PreviousPeriodView, SalesKpisQuery, SalesKpisView, TopSkuView } from './kpis.dto.js';
import {
  KpisRepository,
  type KpiRange,
  type ReceiptSums,
  type SkuSums,
} from './kpis.repository.js';
import { salesKpis, type SalesKpis } from './kpi-rules.js';
import { previousPeriod, type Period } from './previous-period.js';

const DEFAULT_TOP = 5;

type KpiShop = Pick<Shop, 'id' | 'currency' | 'time_zone' | 'business_day_start'>;

/** The sums of all receipts of a range of days, and those of its top SKUs. */
interface Sums {
  readonly receipts: ReceiptSums;
  readonly skus: readonly SkuSums[];
}

/** The figures of a shop, computed from the receipts committed at this instant. */
@Injectable()
export class KpisService {
  constructor(
    private readonly db: Database,
    private readonly repository: KpisRepository,
    private readonly shops: ShopsService,
  ) {}

  /**
   * The walk: which days → the sums of their receipts → the figures → the view.
   * @throws NOT_FOUND, VALIDATION_FAILED, SUM_OUT_OF_RANGE
   */
  async sales(caller: Caller, shopId: string, query: SalesKpisQuery): Promise<SalesKpisView> {
    const { from, to, top = DEFAULT_TOP } = query;
    const period = comparedPeriod(query);
    return this.db.snapshot(caller, async (tx) => {
      const [shop, sums] = await Promise.all([
        this.shops.getReachable(tx, caller, shopId),
        this.sums(tx, { shopId, from, to, until: undefined }, top),
      ]);
      const previous = period ? await this.previous(tx, shop, period) : null;
      return toSalesKpisView({ shop, from, to, sums, previous });
    });
  }

  private async previous(tx: Tx, shop: KpiShop, period: Period): Promise<PreviousPeriodView> {
    const now = await this.repository.now(tx);
    const { from, to, until } = previousPeriod(period, now, {
      timeZone: shop.time_zone,
      businessDayStart: shop.business_day_start,
    });
    const sums = await this.sums(tx, { shopId: shop.id, from, to, until }, 1);
    return { from, to, until: until?.toISOString() ?? null, ...figures(sums, shop.currency) };
  }

  private async sums(tx: Tx, range: KpiRange, top: number): Promise<Sums> {
    const [receipts, skus] = await Promise.all([
      this.repository.receiptSums(tx, range),
      this.repository.topSkus(tx, range, top),
    ]);
    return { receipts, skus };
  }
}

/** The period that `compare` asks to be held against the one before. @throws VALIDATION_FAILED */
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

function toSalesKpisView(found: {
  readonly shop: KpiShop;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly sums: Sums;
  readonly previous: PreviousPeriodView | null;
}): SalesKpisView {
  const { shop, from = null, to = null, sums, previous } = found;
  const digits = currencyDigits(shop.currency);
  return {
    shop_id: shop.id,
    from,
    to,
    currency: shop.currency,
    ...figures(sums, shop.currency),
    top_skus: sums.skus.map((sku) => toTopSku(sku, digits)),
    previous,
  };
}

function figures({ receipts, skus }: Sums, currency: string): SalesKpis {
  return salesKpis(
    {
      saleReceipts: receipts.sale_receipts,
      refundReceipts: receipts.refund_receipts,
      saleGrossMinor: exact(receipts.sale_gross_minor),
      saleDiscountMinor: exact(receipts.sale_discount_minor),
      saleTaxMinor: exact(receipts.sale_tax_minor),
      saleTotalMinor: exact(receipts.sale_total_minor),
      refundTaxMinor: exact(receipts.refund_tax_minor),
      refundTotalMinor: exact(receipts.refund_total_minor),
      returnsMinor: exact(receipts.returns_minor),
      saleQtyMilli: exact(skus[0]?.sale_qty_milli ?? '0'),
      refundQtyMilli: exact(skus[0]?.refund_qty_milli ?? '0'),
    },
    currencyDigits(currency),
  );
}

function toTopSku(row: SkuSums, digits: CurrencyDigits): TopSkuView {
  return {
    sku: row.sku,
    name: row.name,
    qty: fromMilli(exact(row.qty_milli)),
    revenue: toMajor(exact(row.revenue_minor), digits),
  };
}

/** @throws SUM_OUT_OF_RANGE for a sum that a number of JSON could only give rounded */
function exact(sum: string): number {
  const value = exactSum(sum);
  if (value === undefined) throw new AppError('SUM_OUT_OF_RANGE');
  return value;
}
