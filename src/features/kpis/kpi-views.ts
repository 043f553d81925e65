import { AppError } from '../../kernel/app-error.js';
import {
  currencyDigits,
  exactSum,
  fromMilli,
  toMajor,
  type CurrencyDigits,
} from '../../kernel/money.js';
import type { Shop } from '../shops/shop.entity.js';
import { salesKpis, type SalesKpis } from './kpi-rules.js';
import type { PreviousPeriodView, SalesKpisView, TopSkuView } from './kpis.dto.js';
import type { ReceiptSums, SkuSums } from './kpis.repository.js';
import type { PreviousPeriod } from './previous-period.js';

/** The sums of all receipts of a range of days, and those of its top SKUs. */
export interface Sums {
  readonly receipts: ReceiptSums;
  readonly skus: readonly SkuSums[];
}

/** Everything that the figures of a shop are computed from. */
export interface KpiFindings {
  readonly shop: Pick<Shop, 'id' | 'currency'>;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly sums: Sums;
  readonly previous: { readonly days: PreviousPeriod; readonly sums: Sums } | undefined;
}

/** @throws SUM_OUT_OF_RANGE */
export function toSalesKpisView(found: KpiFindings): SalesKpisView {
  const { shop, from = null, to = null, sums, previous } = found;
  const digits = currencyDigits(shop.currency);
  return {
    shop_id: shop.id,
    from,
    to,
    currency: shop.currency,
    ...figures(sums, digits),
    top_skus: sums.skus.map((sku) => toTopSku(sku, digits)),
    previous: previous ? toPreviousView(previous, digits) : null,
  };
}

function toPreviousView(
  { days, sums }: { readonly days: PreviousPeriod; readonly sums: Sums },
  digits: CurrencyDigits,
): PreviousPeriodView {
  const { from, to, until } = days;
  return { from, to, until: until?.toISOString() ?? null, ...figures(sums, digits) };
}

function figures({ receipts, skus }: Sums, digits: CurrencyDigits): SalesKpis {
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
      saleCostMinor: exact(skus[0]?.sale_cost_minor ?? '0'),
      refundCostMinor: exact(skus[0]?.refund_cost_minor ?? '0'),
      saleLinesWithoutCost: exact(skus[0]?.lines_without_cost ?? '0'),
    },
    digits,
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

/** @throws SUM_OUT_OF_RANGE for a sum that a JSON number cannot hold exactly */
function exact(sum: string): number {
  const value = exactSum(sum);
  if (value === undefined) throw new AppError('SUM_OUT_OF_RANGE');
  return value;
}
