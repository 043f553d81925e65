import { costMinorOf, payRulesOf, type PayRules } from './labour-cost.js';
import { WageHistories } from './wage-history.js';
import type { WageTerms } from './wages.repository.js';

const RULES: PayRules = { overtimePercent: 150, monthMinutes: 10_400 };

function wage(fields: Partial<WageTerms> = {}): WageTerms {
  return {
    user_id: 'luis',
    amount_minor: 1_450,
    currency: 'EUR',
    unit: 'HOUR',
    valid_from: '2026-01-01',
    valid_to: null,
    ...fields,
  };
}

describe('the labour cost', () => {
  it('is worked time × hourly wage, with overtime at its factor', () => {
    const work = { regularS: 8 * 3_600, overtimeS: 2 * 3_600 };
    expect(costMinorOf(wage(), work, RULES)).toBe(BigInt(8 * 1_450 + 2 * 2_175));
  });

  it('is rounded half up to a minor unit, once', () => {
    const cost = (regularS: number): bigint =>
      costMinorOf(wage({ amount_minor: 3_600 }), { regularS, overtimeS: 0 }, RULES);
    expect([1, 2].map(cost)).toEqual([1n, 2n]);
    const half = wage({ amount_minor: 1_800 });
    expect(costMinorOf(half, { regularS: 1, overtimeS: 0 }, RULES)).toBe(1n);
    expect(costMinorOf(half, { regularS: 0, overtimeS: 1 }, RULES)).toBe(1n);
    expect(costMinorOf(wage({ amount_minor: 1_799 }), { regularS: 1, overtimeS: 0 }, RULES)).toBe(
      0n,
    );
  });

  it("divides a monthly wage by the organization's monthly minutes", () => {
    const monthly = wage({ amount_minor: 200_000, unit: 'MONTH' });
    const month = { regularS: 10_400 * 60, overtimeS: 0 };
    expect(costMinorOf(monthly, month, RULES)).toBe(200_000n);
    const hour = { regularS: 3_600, overtimeS: 0 };
    expect(costMinorOf(monthly, hour, RULES)).toBe(1_154n);
    expect(costMinorOf(monthly, hour, { ...RULES, monthMinutes: 6_000 })).toBe(2_000n);
  });

  it('is exact for the greatest wage, where a JavaScript number is not', () => {
    const greatest = wage({ amount_minor: 9_999_999_999_999 });
    const work = { regularS: 172_799, overtimeS: 0 };
    expect(costMinorOf(greatest, work, RULES)).toBe(479_997_222_222_174n);
  });

  it('follows the settings of the organization', () => {
    const settings = { overtime_factor_percent: 125, monthly_wage_minutes: 9_600 };
    expect(payRulesOf(settings)).toEqual({ overtimePercent: 125, monthMinutes: 9_600 });
  });
});

describe('the wage of a date', () => {
  const histories = new WageHistories([
    wage({ valid_from: '2026-01-01', valid_to: '2026-05-31', amount_minor: 1 }),
    wage({ valid_from: '2026-03-01', amount_minor: 2 }),
    wage({ valid_from: '2026-07-01', valid_to: '2026-07-31', amount_minor: 3 }),
    wage({ user_id: 'ana', amount_minor: 9 }),
  ]);
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 1],
    ['2026-02-28', 1],
    ['2026-03-01', 2],
    ['2026-06-30', 2],
    ['2026-07-31', 3],
    ['2026-08-01', undefined],
  ])('is the last one that began by %s, unless it has ended', (date, amount) => {
    expect(histories.on('luis', date)?.amount_minor).toBe(amount);
  });

  it('never comes from another person', () => {
    expect(histories.on('ana', '2026-03-01')?.amount_minor).toBe(9);
    expect(histories.on('eva', '2026-03-01')).toBeUndefined();
  });
});
