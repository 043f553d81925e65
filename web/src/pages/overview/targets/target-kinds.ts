import type { Schemas } from '../../../api/client';
import type { Formats } from '../../../i18n/formats';

export type Target = Schemas['TargetView'];
export type Kpi = Schemas['TargetKpi'];
type Kind = 'amount' | 'meanAmount' | 'count' | 'mean' | 'share';

const KINDS: Record<Kpi, Kind> = {
  net_sales: 'amount',
  total_revenue: 'amount',
  gross_sales: 'amount',
  gross_profit: 'amount',
  total_receipts: 'count',
  net_quantity: 'count',
  aov: 'meanAmount',
  upt: 'mean',
  gross_margin: 'share',
  discounts: 'amount',
  returns: 'amount',
  refunds_count: 'count',
  tips: 'amount',
  net_sales_per_labour_hour: 'meanAmount',
  receipts_per_labour_hour: 'mean',
  units_per_labour_hour: 'mean',
  labour_ratio: 'share',
  attendance_ratio: 'share',
  punctuality_ratio: 'share',
};

/** As they are chosen from: what most shops set a target for comes first. */
export const KPIS = Object.keys(KINDS) as readonly Kpi[];
/** What work costs is an administrator's alone. */
export const COST_KPIS: readonly Kpi[] = ['labour_ratio'];
/** Less of these is better. */
const LIMITED: readonly Kpi[] = ['discounts', 'returns', 'refunds_count', 'labour_ratio'];

export const usualDirection = (kpi: Kpi) => (LIMITED.includes(kpi) ? 'AT_MOST' : 'AT_LEAST');

/** A figure of a target as the figures of the page show it. */
export function valueOf(
  { kpi, currency }: Pick<Target, 'kpi' | 'currency'>,
  value: number | null,
  f: Formats,
): string {
  if (value === null) return '—';
  switch (KINDS[kpi]) {
    case 'mean':
      return f.number(value, 2);
    case 'share':
      return f.percent(value);
    case 'count':
      return f.quantity(value);
    case 'meanAmount':
      return f.money(value, currency);
    case 'amount':
      return f.moneyShort(value, currency);
  }
}

/** What the number in the field counts: the currency, percent, or nothing. */
export function unitOf(kpi: Kpi, currency: string): string | undefined {
  const kind = KINDS[kpi];
  if (kind === 'share') return '%';
  return kind === 'amount' || kind === 'meanAmount' ? currency : undefined;
}

/** A share is typed in percent; the noise that the division adds would be a decimal too many. */
export const sentOf = (kpi: Kpi, typed: number) =>
  KINDS[kpi] === 'share' ? Number((typed / 100).toFixed(6)) : typed;
export const typedOf = (kpi: Kpi, value: number) =>
  KINDS[kpi] === 'share' ? Number((value * 100).toFixed(4)) : value;
