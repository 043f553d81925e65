import type { WageTerms } from './wages.repository.js';

/** What the organization pays for overtime, and the work that a monthly wage pays for. */
export interface PayRules {
  /** 150 = time and a half. */
  readonly overtimePercent: number;
  readonly monthMinutes: number;
}

/** Work of one person on one business date, in whole seconds. Overtime is not part of the regular seconds. */
export interface PaidSeconds {
  readonly regularS: number;
  readonly overtimeS: number;
}

const S_PER_HOUR = 3_600;
const S_PER_MINUTE = 60;
const PERCENT = 100;

/** The rules of pay among the settings of an organization. */
export function payRulesOf(settings: {
  readonly overtime_factor_percent: number;
  readonly monthly_wage_minutes: number;
}): PayRules {
  return {
    overtimePercent: settings.overtime_factor_percent,
    monthMinutes: settings.monthly_wage_minutes,
  };
}

/**
 * Returns what work costs: worked time × the wage, × the overtime factor for overtime, rounded half-up to a minor
 * unit once. A monthly wage pays for the minutes that the organization expects of a month.
 * @returns minor units of the wage's currency, exact
 * Source: docs/adr/0020-wages.md
 */
export function costMinorOf(wage: WageTerms, work: PaidSeconds, rules: PayRules): bigint {
  const { regularS, overtimeS } = work;
  const weighted = BigInt(regularS * PERCENT + overtimeS * rules.overtimePercent);
  const unitS = wage.unit === 'HOUR' ? S_PER_HOUR : rules.monthMinutes * S_PER_MINUTE;
  const divisor = BigInt(unitS * PERCENT);
  return (2n * BigInt(wage.amount_minor) * weighted + divisor) / (2n * divisor);
}
