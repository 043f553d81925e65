import fc from 'fast-check';
import { MAX_MINOR } from '../../kernel/money.js';
import { cashRounding } from './cash-rounding.js';
import { PAYMENT_METHODS } from './receipt-payment.entity.js';

const cash = (amount_minor: number) => ({ method: 'CASH' as const, amount_minor });
const card = (amount_minor: number) => ({ method: 'CARD' as const, amount_minor });
const EXACT = { stepMinor: null };
/** Swiss francs. */
const FIVE = { stepMinor: 5 };

const amount = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: MAX_MINOR }));
const payment = fc.record({ method: fc.constantFrom(...PAYMENT_METHODS), amount_minor: amount });
const step = fc.integer({ min: 1, max: 1_000 });

describe('payments', () => {
  it('match if they add up to the total, however they are split', () => {
    expect(cashRounding(1_000, [cash(400), card(600)], EXACT)).toBe(0);
    expect(cashRounding(1_000, [cash(400), card(599)], EXACT)).toBeUndefined();
    expect(cashRounding(1_000, [cash(400), card(601)], EXACT)).toBeUndefined();
    expect(cashRounding(0, [cash(0)], EXACT)).toBe(0);
  });

  it('are optional', () => {
    for (const rounding of [EXACT, FIVE]) expect(cashRounding(1_002, [], rounding)).toBe(0);
  });

  it('never match because of rounding errors beyond the safe integers', () => {
    const payments = Array.from({ length: 2_000 }, () => cash(MAX_MINOR));
    expect(cashRounding(MAX_MINOR, payments, EXACT)).toBeUndefined();
  });

  it.each([
    [1_002, 1_000, -2],
    [1_003, 1_005, 2],
    [1_000, 1_000, 0],
    [1_002, 1_002, 0],
    [2, 0, -2],
  ])(
    'may round a total of %i in cash to %i if the smallest coin is 5',
    (total, paid, difference) => {
      expect(cashRounding(total, [cash(paid)], FIVE)).toBe(difference);
    },
  );

  it.each([1_001, 1_003, 1_005, 995, 0])('may not round 10.02 in cash to %i', (paid) => {
    expect(cashRounding(1_002, [cash(paid)], FIVE)).toBeUndefined();
  });

  it('are rounded half up', () => {
    expect(cashRounding(250, [cash(300)], { stepMinor: 100 })).toBe(50);
    expect(cashRounding(249, [cash(200)], { stepMinor: 100 })).toBe(-49);
    expect(cashRounding(250, [cash(200)], { stepMinor: 100 })).toBeUndefined();
  });

  it('are never rounded by card, but the remainder in cash is', () => {
    expect(cashRounding(1_002, [card(1_000)], FIVE)).toBeUndefined();
    expect(cashRounding(1_002, [card(501), cash(500)], FIVE)).toBe(-1);
    expect(cashRounding(1_003, [card(500), cash(505)], FIVE)).toBe(2);
    expect(cashRounding(1_002, [card(500), cash(302), cash(198)], FIVE)).toBe(-2);
    expect(cashRounding(1_002, [card(1_003), cash(0)], FIVE)).toBeUndefined();
  });

  it('may have been rounded to another coin in a sale that already took place', () => {
    expect(cashRounding(1_002, [cash(1_000)], { ...EXACT, isKnown: true })).toBe(-2);
    expect(cashRounding(1_002, [card(1_000)], { ...EXACT, isKnown: true })).toBeUndefined();
    expect(cashRounding(1_002, [cash(400)], { ...EXACT, isKnown: true })).toBeUndefined();
  });

  it('are accepted exactly when they equal the total, or the total with its cash part rounded', () => {
    fc.assert(
      fc.property(amount, fc.array(payment, { maxLength: 20 }), step, (total, given, stepMinor) => {
        // Makes the payments right, or wrong by a little, more often than chance does.
        const others = given.filter(({ method }) => method !== 'CASH');
        const rest = BigInt(total) - sum(others);
        const rounded =
          ((2n * rest + BigInt(stepMinor)) / (2n * BigInt(stepMinor))) * BigInt(stepMinor);
        for (const paid of [rest, rounded, rounded + 1n, rest - 1n]) {
          if (paid < 0n) continue;
          const payments = [...others, cash(Number(paid))];
          const isRight = rest >= 0n && (paid === rest || paid === rounded);
          const difference = cashRounding(total, payments, { stepMinor });
          expect(difference).toBe(isRight ? Number(paid - rest) : undefined);
          if (difference !== undefined)
            expect(2 * Math.abs(difference)).toBeLessThanOrEqual(stepMinor);
          expect(cashRounding(total, payments, EXACT)).toBe(paid === rest ? 0 : undefined);
        }
      }),
    );
  });
});

function sum(payments: readonly { readonly amount_minor: number }[]): bigint {
  return payments.reduce((total, { amount_minor }) => total + BigInt(amount_minor), 0n);
}
