/** One column of a chart over time. */
export interface Bar {
  readonly key: string;
  /** Short, for the axis. */
  readonly tick: string;
  /** Whole, for the reading column and the table. */
  readonly name: string;
  /** Undefined for a time that has not come yet. */
  readonly value: number | undefined;
  readonly before: number | undefined;
  /** The present one, which is not finished. */
  readonly running: boolean;
}

/** At most three lines of a grid, at round values. */
export function gridValues(highest: number): readonly number[] {
  if (highest <= 0) return [];
  const rough = highest / 2;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [5, 2.5, 2, 1].map((factor) => factor * power).find((value) => value <= rough);
  const width = step ?? power;
  return [1, 2, 3].map((times) => times * width).filter((value) => value <= highest);
}

/** Leaves every n-th label of the axis, so that no two touch. */
export function ticksEvery(bars: number, width: number, labelWidth: number): number {
  return Math.max(1, Math.ceil((bars * labelWidth) / Math.max(width, 1)));
}

/** Cuts the hours before the first and after the last in which something was sold. */
export function withoutEmptyEnds(bars: readonly Bar[]): readonly Bar[] {
  const sold = ({ value, before, running }: Bar) =>
    running || (value ?? 0) !== 0 || (before ?? 0) !== 0;
  const first = bars.findIndex(sold);
  if (first === -1) return bars;
  const last = bars.findLastIndex(sold);
  return bars.slice(Math.max(0, first - 1), last + 2);
}
