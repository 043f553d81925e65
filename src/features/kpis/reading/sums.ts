import { SUMS, type SumName } from '../roll-ups/sales-facts.js';

/** Sums over receipts of one currency, exact however large. What each of them counts: {@link SUMS}. */
export type SalesSums = Readonly<Record<SumName, bigint>>;

/** The sums as the database returns them: counts as numbers or text, amounts as text. */
export type SumTexts = Readonly<Record<SumName, string>>;

export const NO_SALES: SalesSums = sumsOf(() => 0n);

export function parsedSums(row: SumTexts): SalesSums {
  return sumsOf((name) => BigInt(row[name]));
}

export function addSums(a: SalesSums, b: SalesSums): SalesSums {
  return sumsOf((name) => a[name] + b[name]);
}

export function totalOf(all: Iterable<SalesSums>): SalesSums {
  let total = NO_SALES;
  for (const sums of all) total = addSums(total, sums);
  return total;
}

function sumsOf(value: (name: SumName) => bigint): SalesSums {
  return Object.fromEntries(SUMS.map((name) => [name, value(name)])) as Record<SumName, bigint>;
}
