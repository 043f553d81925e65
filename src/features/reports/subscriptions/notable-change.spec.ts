import { isNotable } from './notable-change.js';

describe('a report that is recalculated', () => {
  const of = (net_sales: number, worked_seconds: number) => ({
    sales: { net_sales },
    team: { worked_seconds },
  });

  it.each([
    { what: 'nothing changed', told: of(100, 3_600), now: of(100, 3_600), isWorth: false },
    {
      what: 'a cent is added to 100',
      told: of(100, 3_600),
      now: of(100.01, 3_600),
      isWorth: false,
    },
    { what: 'a hundredth is sold', told: of(100, 3_600), now: of(101, 3_600), isWorth: true },
    { what: 'a hundredth is returned', told: of(100, 3_600), now: of(99, 3_600), isWorth: true },
    { what: 'the first cent is sold', told: of(0, 0), now: of(0.01, 0), isWorth: true },
    { what: 'a minute is added', told: of(100, 3_600), now: of(100, 3_660), isWorth: false },
    { what: 'three minutes are added', told: of(100, 3_600), now: of(100, 3_780), isWorth: true },
    { what: 'a loss grows by a hundredth', told: of(-100, 0), now: of(-101, 0), isWorth: true },
  ])('is worth a second mail, or is not, when $what', ({ told, now, isWorth }) => {
    expect(isNotable(told, now)).toBe(isWorth);
  });
});
