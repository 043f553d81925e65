/** Filters of lists take several values; the pages choose one. */
export const one = <Value>(value: Value | undefined) => (value === undefined ? undefined : [value]);
