import { usualRefunds } from './usual-range.js';

function choose(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 1; i <= k; i += 1) value = (value * BigInt(n - k + i)) / BigInt(i);
  return value;
}

/** The same range by exact integers. */
function exactRange(own: number, all: number, refunds: number): { from: number; to: number } {
  const least = Math.max(0, own + refunds - all);
  const most = Math.min(own, refunds);
  const ways = Array.from({ length: most - least + 1 }, (_, index) => {
    const k = least + index;
    return choose(refunds, k) * choose(all - refunds, own - k);
  });
  const total = choose(all, own);
  let [low, high] = [0, 0];
  for (let sum = ways[0] ?? 0n; sum * 200n <= total; sum += ways[low] ?? 0n) low += 1;
  for (let sum = ways.at(-1) ?? 0n; sum * 200n <= total; sum += ways.at(-1 - high) ?? 0n) high += 1;
  return { from: least + low, to: most - high };
}

describe('the usual range of refunds', () => {
  it('equals the result of exact integer arithmetic for any counts', () => {
    for (let all = 1; all <= 120; all += 17) {
      for (let own = 0; own <= all; own += 1 + Math.floor(all / 7)) {
        for (let refunds = 0; refunds <= all; refunds += 1 + Math.floor(all / 8)) {
          const counts = { own, all, refunds };
          const [found, exact] = [usualRefunds(counts), exactRange(own, all, refunds)];
          if (found.from !== exact.from || found.to !== exact.to)
            expect([counts, found]).toEqual([counts, exact]);
        }
      }
    }
  });

  it('is 0 to 9 for 100 of 1,000 receipts of which 30 are refunds', () => {
    expect(usualRefunds({ own: 100, all: 1_000, refunds: 30 })).toEqual(exactRange(100, 1_000, 30));
    expect(usualRefunds({ own: 100, all: 1_000, refunds: 0 })).toEqual({ from: 0, to: 0 });
    expect(usualRefunds({ own: 100, all: 100, refunds: 7 })).toEqual({ from: 7, to: 7 });
  });

  it('is computed for a year of receipts of a large shop', () => {
    const { from, to } = usualRefunds({ own: 100_000, all: 5_000_000, refunds: 150_000 });
    expect([from < 3_000, to > 3_000, to - from < 400]).toEqual([true, true, true]);
  });
});
