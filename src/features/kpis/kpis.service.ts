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
import { ShopsService } from '../shops/shops.service.js';
import type { PreviousPeriodView, SalesKpisQuery, SalesKpisView, TopSkuView } from './kpis.dto.js';
import {
  KpisRepository,
  type KpiRange,
  type ReceiptSums,
  type SkuSums,
} from './kpis.repository.js';
import { salesKpis, type SalesKpis } from './kpi-rules.js';
import { previousPeriod } from './previous-period.js';

const DEFAULT_TOP = 5;

/** The figures of a shop, computed from the receipts committed at this instant. */
@Injectable()
export class KpisService {
  constructor(
    private readonly db: Database,
    private readonly repository: KpisRepository,
    private readonly shops: ShopsService,
  ) {}

  /** @throws NOT_FOUND, VALIDATION_FAILED, SUM_OUT_OF_RANGE */
  async sales(caller: Caller, shopId: string, query: SalesKpisQuery): Promise<SalesKpisView> {
    const { from, to } = query;
    assertOrder(query);
    return this.db.snapshot(caller, async (tx) => {
      const range = { shopId, from, to, until: undefined };
      const [shop, sums, skus] = await Promise.all([
        this.shops.getReachable(tx, caller, shopId),
        this.repository.receiptSums(tx, range),
        this.repository.topSkus(tx, range, query.top ?? DEFAULT_TOP),
      ]);
      const digits = currencyDigits(shop.currency);
      const place = { timeZone: shop.time_zone, businessDayStart: shop.business_day_start };
      const previous =
        query.compare === true && from !== undefined && to !== undefined
          ? await this.previous(tx, { shopId, period: { from, to }, place, digits })
          : null;
      return {
        shop_id: shopId,
        from: from ?? null,
        to: to ?? null,
        currency: shop.currency,
        ...figures(sums, skus, digits),
        top_skus: skus.map((sku) => toTopSku(sku, digits)),
        previous,
      };
    });
  }

  private async previous(
    tx: Tx,
    of: {
      shopId: string;
      period: { from: string; to: string };
      place: { timeZone: string; businessDayStart: string };
      digits: CurrencyDigits;
    },
  ): Promise<PreviousPeriodView> {
    const { from, to, until } = previousPeriod(of.period, await this.repository.now(tx), of.place);
    const range: KpiRange = { shopId: of.shopId, from, to, until };
    const [sums, skus] = await Promise.all([
      this.repository.receiptSums(tx, range),
      this.repository.topSkus(tx, range, 1),
    ]);
    return { from, to, until: until?.toISOString() ?? null, ...figures(sums, skus, of.digits) };
  }
}

function assertOrder(query: SalesKpisQuery): void {
  const { from, to, compare } = query;
  if (from !== undefined && to !== undefined && from > to) {
    throw new AppError('VALIDATION_FAILED', {
      errors: [{ path: 'to', message: 'lies before from' }],
    });
  }
  if (compare === true && (from === undefined || to === undefined)) {
    throw new AppError('VALIDATION_FAILED', {
      errors: [{ path: 'compare', message: 'needs from and to' }],
    });
  }
}

function figures(sums: ReceiptSums, skus: readonly SkuSums[], digits: CurrencyDigits): SalesKpis {
  return salesKpis(
    {
      saleReceipts: sums.sale_receipts,
      refundReceipts: sums.refund_receipts,
      saleGrossMinor: told(sums.sale_gross_minor),
      saleDiscountMinor: told(sums.sale_discount_minor),
      saleTaxMinor: told(sums.sale_tax_minor),
      saleTotalMinor: told(sums.sale_total_minor),
      refundTaxMinor: told(sums.refund_tax_minor),
      refundTotalMinor: told(sums.refund_total_minor),
      returnsMinor: told(sums.returns_minor),
      saleQtyMilli: told(skus[0]?.sale_qty_milli ?? '0'),
      refundQtyMilli: told(skus[0]?.refund_qty_milli ?? '0'),
    },
    digits,
  );
}

function toTopSku(row: SkuSums, digits: CurrencyDigits): TopSkuView {
  return {
    sku: row.sku,
    name: row.name,
    qty: fromMilli(told(row.qty_milli)),
    revenue: toMajor(told(row.revenue_minor), digits),
  };
}

/** @throws SUM_OUT_OF_RANGE for one that could only be told rounded */
function told(sum: string): number {
  const value = exactSum(sum);
  if (value === undefined) throw new AppError('SUM_OUT_OF_RANGE');
  return value;
}
