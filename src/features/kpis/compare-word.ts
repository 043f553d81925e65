import { COMPARISONS, type Comparison } from './reading/compared-days.js';

/** `true` and `false` are what the first clients send. */
export const COMPARE_WORDS = [...COMPARISONS, 'true', 'false'] as const;
export type CompareWord = (typeof COMPARE_WORDS)[number];

/** Returns the comparison that a word asks for. */
export function comparisonOf(word: CompareWord | undefined): Comparison | undefined {
  if (word === undefined || word === 'false') return undefined;
  return word === 'true' ? 'previous_period' : word;
}
