/**
 * Merges several sequences, each in the order of time. Why it matters: ids follow time, and rows that
 * arrive in the order of their key are added at the end of an index and not all over it.
 */
export function* mergeByTime<T>(
  sequences: readonly Iterator<T, void>[],
  timeOf: (item: T) => number,
): Generator<T, void> {
  const heads: { item: T; time: number; rest: Iterator<T, void> }[] = [];
  for (const rest of sequences) {
    const first = rest.next();
    if (first.done !== true) heads.push({ item: first.value, time: timeOf(first.value), rest });
  }
  for (;;) {
    const [first, ...others] = heads;
    if (!first) return;
    let head = first;
    for (const other of others) if (other.time < head.time) head = other;
    yield head.item;
    const next = head.rest.next();
    if (next.done === true) {
      heads.splice(heads.indexOf(head), 1);
    } else {
      head.item = next.value;
      head.time = timeOf(next.value);
    }
  }
}
