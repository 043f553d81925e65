/** The usual notes, in the currency's major unit. */
const NOTES = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

/** The two smallest notes that are worth more than the amount, all in the smallest unit. */
export function notesAbove(total: number, decimals: number): readonly number[] {
  return NOTES.map((note) => note * 10 ** decimals)
    .filter((note) => note > total)
    .slice(0, 2);
}
