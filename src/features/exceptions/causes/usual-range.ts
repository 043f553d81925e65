/** Each tail that is not usual has at most this probability: one in 200, so one in 100 on both sides together. */
const TAIL = 0.005;

/** How many refunds chance alone gives, both included. */
export interface UsualRange {
  readonly from: number;
  readonly to: number;
}

interface Counts {
  /** The receipts of the person, and how many all in the shop have. */
  readonly own: number;
  readonly all: number;
  /** How many of all are refunds. */
  readonly refunds: number;
}

/**
 * Returns the numbers of refunds that are usual for a person who has so many of the shop's receipts, if refunds are
 * spread over all receipts by chance: the exact hypergeometric distribution (as in Fisher's exact test), without its
 * two tails of at most 0.5 % each.
 * Source: docs/adr/0021-exceptions.md
 */
export function usualRefunds(counts: Counts): UsualRange {
  const { least, weights } = weightsOf(counts);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    from: least + tailOf(weights, total),
    to: least + weights.length - 1 - tailOf([...weights].reverse(), total),
  };
}

/** Returns how many of the first weights together are less likely than a tail may be. */
function tailOf(weights: readonly number[], total: number): number {
  let sum = 0;
  let count = 0;
  for (const weight of weights) {
    sum += weight;
    if (sum > TAIL * total) break;
    count += 1;
  }
  return count;
}

/**
 * The probabilities of each number, but for a common factor: each follows from its neighbour, outwards from the
 * likeliest, which is 1. So none is too large, and those that are too small to be held count as 0.
 */
function weightsOf({ own, all, refunds }: Counts): { least: number; weights: number[] } {
  const least = Math.max(0, own + refunds - all);
  const most = Math.min(own, refunds);
  const mode = Math.min(most, Math.max(least, Math.floor(((own + 1) * (refunds + 1)) / (all + 2))));
  const weights = Array.from({ length: most - least + 1 }, () => 0);
  weights[mode - least] = 1;
  // P(k + 1) / P(k) = (refunds - k)(own - k) / ((k + 1)(all - refunds - own + k + 1))
  const ratio = (k: number): number =>
    ((refunds - k) * (own - k)) / ((k + 1) * (all - refunds - own + k + 1));
  for (let k = mode; k < most; k += 1)
    weights[k + 1 - least] = (weights[k - least] ?? 0) * ratio(k);
  for (let k = mode; k > least; k -= 1)
    weights[k - 1 - least] = (weights[k - least] ?? 0) / ratio(k - 1);
  return { least, weights };
}
