type Value = string | number | boolean | null;

/**
 * Returns rows as one PostgreSQL array literal for each column, for `unnest($1::uuid[], …)`. Why the
 * literals are composed here: the driver would quote and escape each of fifty million values; ids, numbers,
 * instants and keywords need neither, and texts go through {@link quoted} once.
 */
export class ArrayColumns {
  private readonly columns: Value[][];
  private size = 0;

  constructor(count: number) {
    this.columns = Array.from({ length: count }, () => []);
  }

  get length(): number {
    return this.size;
  }

  /**
   * @param row  a value for each column. A string must be free of `{},"\`, blanks and must not read
   *   `NULL`, or have gone through {@link quoted}
   */
  add(row: readonly Value[]): void {
    for (const [index, column] of this.columns.entries()) column.push(row[index] ?? null);
    this.size += 1;
  }

  literals(): string[] {
    return this.columns.map((column) => `{${column.map((value) => value ?? 'NULL').join(',')}}`);
  }
}

const seen = new Map<string, string>();
const MOST_SEEN = 10_000;

/**
 * Returns a text as an element of an array literal. The result is remembered, because the demo has few
 * different texts.
 */
export function quoted(text: string): string {
  let literal = seen.get(text);
  if (literal === undefined) {
    literal = `"${text.replace(/["\\]/g, '\\$&')}"`;
    if (seen.size < MOST_SEEN) seen.set(text, literal);
  }
  return literal;
}
