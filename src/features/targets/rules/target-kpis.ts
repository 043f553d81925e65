import { toMajor, toMinor, currencyDigits, toMilli, fromMilli } from '../../../kernel/money.js';
import { KPI_DEFINITIONS, type KpiUnit } from '../../kpis/definitions.js';
import { TEAM_KPI_DEFINITIONS } from '../../kpis/team-definitions.js';

/** The figures for which a target makes sense. The others are parts of these, or what a target would distort. */
const SALES_TARGET_KPIS = [
  'total_receipts',
  'total_revenue',
  'gross_sales',
  'net_sales',
  'discounts',
  'returns',
  'refunds_count',
  'net_quantity',
  'gross_profit',
  'tips',
  'aov',
  'upt',
  'gross_margin',
] as const;

/** The figures of teams for which a target makes sense: what sales and hours together tell, and what was planned. */
const TEAM_TARGET_KPIS = [
  'labour_ratio',
  'net_sales_per_labour_hour',
  'receipts_per_labour_hour',
  'units_per_labour_hour',
  'attendance_ratio',
  'punctuality_ratio',
] as const;
export const TARGET_KPIS = [...SALES_TARGET_KPIS, ...TEAM_TARGET_KPIS] as const;
export type TargetKpi = (typeof TARGET_KPIS)[number];

/** What work has cost, which an ADMIN alone reads. */
export const COST_KPIS: readonly TargetKpi[] = ['labour_ratio'];

/** Means and ratios: half of a period has no half of them. */
const RATIOS: readonly TargetKpi[] = ['aov', 'upt', 'gross_margin', ...TEAM_TARGET_KPIS];
const RATIO_DECIMALS = 4;

/** Whether the figure is one of sales and hours together. */
export function isOfTeam(kpi: TargetKpi): boolean {
  return TEAM_TARGET_KPIS.some((one) => one === kpi);
}

export function isRatio(kpi: TargetKpi): boolean {
  return RATIOS.includes(kpi);
}

const DEFINITIONS = [...KPI_DEFINITIONS, ...TEAM_KPI_DEFINITIONS];

/** No figure that has targets is a duration. */
type TargetUnit = Exclude<KpiUnit, 'SECONDS'>;

export function unitOf(kpi: TargetKpi): TargetUnit {
  const unit = DEFINITIONS.find(({ name }) => name === kpi)?.unit;
  if (unit === undefined || unit === 'SECONDS') throw new Error(`${kpi} has no unit of a target`);
  return unit;
}

/** The number of decimals of a figure: those of the currency, none, three, or four. */
export function decimalsOf(kpi: TargetKpi, currency: string): number {
  switch (unitOf(kpi)) {
    case 'MONEY':
      return currencyDigits(currency);
    case 'COUNT':
      return 0;
    case 'QUANTITY':
      return 3;
    case 'RATIO':
      return RATIO_DECIMALS;
  }
}

/** Returns the value as an integer of its last decimal; undefined when it has more decimals than its figure. */
export function scaledValue(kpi: TargetKpi, value: number, currency: string): number | undefined {
  switch (unitOf(kpi)) {
    case 'MONEY':
      return toMinor(value, currencyDigits(currency));
    case 'COUNT':
      return toMinor(value, 0);
    case 'QUANTITY':
      return value === 0 ? 0 : toMilli(value);
    case 'RATIO':
      return toMinor(value, RATIO_DECIMALS);
  }
}

/** The inverse of {@link scaledValue}. */
export function shownValue(kpi: TargetKpi, scaled: number, currency: string): number {
  switch (unitOf(kpi)) {
    case 'MONEY':
      return toMajor(scaled, currencyDigits(currency));
    case 'COUNT':
      return scaled;
    case 'QUANTITY':
      return fromMilli(scaled);
    case 'RATIO':
      return toMajor(scaled, RATIO_DECIMALS);
  }
}

/** Returns a figure of a KPI as an integer of its last decimal. It has no more decimals than that. */
export function scaledFigure(kpi: TargetKpi, figure: number, currency: string): bigint {
  const [whole = '', fraction = ''] = figure.toFixed(decimalsOf(kpi, currency)).split('.');
  return BigInt(`${whole}${fraction}`);
}
