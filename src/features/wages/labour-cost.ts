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
  const weight = regularS * PERCENT + overtimeS * rules.overtimePercent;
  const unitS = wage.unit === 'HOUR' ? S_PER_HOUR : rules.monthMinutes * S_PER_MINUTE;
  const divisor = unitS * PERCENT;
  const dividend = 2 * wage.amount_minor * weight + divisor;
  // Each hour of each shift asks for it. Integers of this size are exact, and so is a division without a remainder.
  if (Number.isSafeInteger(dividend)) {
    return BigInt((dividend - (dividend % (2 * divisor))) / (2 * divisor));
  }
  return (
    (2n * BigInt(wage.amount_minor) * BigInt(weight) + BigInt(divisor)) / (2n * BigInt(divisor))
  );
}
