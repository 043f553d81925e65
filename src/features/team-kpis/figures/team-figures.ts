import {
  fromMilli,
  meanHalfAwayFromZero,
  toMajor,
  type CurrencyDigits,
} from '../../../kernel/money.js';
import { changeOf, exact, ratioOf, salesKpis } from '../../kpis/kpi-rules.js';
import type { TeamSums } from './team-sums.js';

/** The figures of a team, or of one person, as the API returns them. */
export interface TeamFigures {
  /** Whole seconds of work without unpaid breaks. */
  readonly labour_seconds: number;
  /** For an ADMIN only, as are the following three: null for everybody else. */
  readonly overtime_seconds: number | null;
  readonly labour_cost: number | null;
  readonly labour_seconds_without_wage: number | null;
  /** labour cost / net sales. */
  readonly labour_ratio: number | null;
  readonly total_receipts: number;
  readonly refunds_count: number;
  readonly net_sales: number;
  readonly net_quantity: number;
  readonly aov: number | null;
  readonly upt: number | null;
  readonly net_sales_per_labour_hour: number | null;
  readonly receipts_per_labour_hour: number | null;
  readonly units_per_labour_hour: number | null;
  readonly refund_ratio: number | null;
  /** Of everybody's receipts; null for an EMPLOYEE. */
  readonly shop_refund_ratio: number | null;
  readonly connected_seconds: number;
  readonly connected_ratio: number | null;
  /** Of the days on which activity was on; null where it was on for nobody, as are the following five. */
  readonly observed_worked_seconds: number | null;
  readonly observed_working_seconds: number | null;
  readonly active_seconds: number | null;
  readonly idle_seconds: number | null;
  readonly utilisation_ratio: number | null;
  readonly idle_ratio: number | null;
  readonly planned_count: number;
  readonly attended_count: number;
  readonly late_count: number;
  readonly attendance_ratio: number | null;
  readonly punctuality_ratio: number | null;
}

/** What the caller may see beside their own work. */
export interface Sight {
  /** Cost is an ADMIN's alone. */
  readonly seesCost: boolean;
  /** Figures of whole shops are made of the receipts of colleagues. */
  readonly seesShops: boolean;
}

/** Figures of activity, which only whoever may read the activity of these people reads. */
export const ACTIVITY_FIGURES = [
  'observed_worked_seconds',
  'observed_working_seconds',
  'active_seconds',
  'idle_seconds',
  'utilisation_ratio',
  'idle_ratio',
] as const;

const S_PER_HOUR = 3_600;
const RATIO_SCALE = 10_000;

/**
 * Computes figures from sums. Each is rounded once, from integers, halves away from zero; a zero denominator gives
 * null.
 * @throws SUM_OUT_OF_RANGE for a value that a JSON number cannot hold exactly
 * Source: domain.md, "KPIs"
 */
export function teamFigures(sums: TeamSums, digits: CurrencyDigits, sight: Sight): TeamFigures {
  const sales = salesKpis(sums.sales, digits);
  const { total_receipts, refunds_count, net_sales, net_quantity, aov, upt } = sales;
  const { labourS, connectedS, planned, attended, late } = sums;
  return {
    labour_seconds: labourS,
    ...costFigures(sums, digits, sight),
    total_receipts,
    refunds_count,
    net_sales,
    net_quantity,
    aov,
    upt,
    ...perLabourHour(sums, digits),
    refund_ratio: ratioOf(refunds_count, total_receipts),
    shop_refund_ratio: sight.seesShops ? ratioOf(sums.shopRefunds, sums.shopSales) : null,
    connected_seconds: connectedS,
    connected_ratio: ratioOf(connectedS, labourS),
    ...activityFigures(sums),
    planned_count: planned,
    attended_count: attended,
    late_count: late,
    attendance_ratio: ratioOf(attended, planned),
    punctuality_ratio: ratioOf(attended - late, attended),
  };
}

function netMinorOf({ sales }: TeamSums): number {
  return exact(sales.gross_minor - sales.discount_minor - sales.returns_minor);
}

function costFigures(
  sums: TeamSums,
  digits: CurrencyDigits,
  { seesCost }: Sight,
): Pick<
  TeamFigures,
  'overtime_seconds' | 'labour_cost' | 'labour_seconds_without_wage' | 'labour_ratio'
> {
  const { overtimeS, withoutWageS, labourS, costMinor } = sums;
  const isKnown = seesCost && (labourS === 0 || withoutWageS < labourS);
  const minor = exact(costMinor);
  return {
    overtime_seconds: seesCost ? overtimeS : null,
    labour_cost: isKnown ? toMajor(minor, digits) : null,
    labour_seconds_without_wage: seesCost ? withoutWageS : null,
    labour_ratio: isKnown ? ratioOf(minor, netMinorOf(sums)) : null,
  };
}

function activityFigures({
  observed: { workedS, workingS, activeS, idleS },
  observedSince,
}: TeamSums): Pick<TeamFigures, (typeof ACTIVITY_FIGURES)[number]> {
  const isOn = observedSince.size > 0;
  return {
    observed_worked_seconds: isOn ? workedS : null,
    observed_working_seconds: isOn ? workingS : null,
    active_seconds: isOn ? activeS : null,
    idle_seconds: isOn ? idleS : null,
    utilisation_ratio: ratioOf(activeS, workingS),
    idle_ratio: ratioOf(idleS, workedS),
  };
}

function perLabourHour(
  sums: TeamSums,
  digits: CurrencyDigits,
): Pick<
  TeamFigures,
  'net_sales_per_labour_hour' | 'receipts_per_labour_hour' | 'units_per_labour_hour'
> {
  const { labourS, sales } = sums;
  const perHour = (value: number): number | null =>
    labourS === 0 ? null : meanHalfAwayFromZero(exact(BigInt(value) * BigInt(S_PER_HOUR)), labourS);
  const net = perHour(netMinorOf(sums));
  const receipts = perHour(exact(sales.sales) * RATIO_SCALE);
  const units = perHour(exact(sales.qty_milli));
  return {
    net_sales_per_labour_hour: net === null ? null : toMajor(net, digits),
    receipts_per_labour_hour: receipts === null ? null : receipts / RATIO_SCALE,
    units_per_labour_hour: units === null ? null : fromMilli(units),
  };
}

/** The change of each figure beside an earlier one, as a part of it; null where there is nothing to compare with. */
export type TeamChange = Readonly<Record<keyof TeamFigures, number | null>>;

/** Returns (now − before) / |before| of each figure, to four decimals. */
export function teamChange(now: TeamFigures, before: TeamFigures): TeamChange {
  const names = Object.keys(now) as (keyof TeamFigures)[];
  return Object.fromEntries(
    names.map((name) => [name, changeOf(now[name], before[name])]),
  ) as TeamChange;
}
