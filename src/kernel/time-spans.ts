/** `[from, to)` in milliseconds since 1970; `from = to` is an instant. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** The spans in order of time, with those that overlap or touch joined into one. */
export function joined(spans: readonly TimeSpan[]): TimeSpan[] {
  const result: TimeSpan[] = [];
  for (const span of inOrder(spans)) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.to) result.push({ from: span.from, to: span.to });
    else if (span.to > last.to) result[result.length - 1] = { from: last.from, to: span.to };
  }
  return result;
}

/**
 * The parts of each span that lie within the windows, each with everything else that it carries.
 * An instant stays where a window contains it; a part without length is left out.
 */
export function within<Span extends TimeSpan>(
  spans: readonly Span[],
  windows: readonly TimeSpan[],
): Span[] {
  const allowed = joined(windows);
  let first = 0;
  return inOrder(spans).flatMap((span) => {
    while (first < allowed.length && (allowed[first]?.to ?? 0) <= span.from) first += 1;
    const parts: Span[] = [];
    for (let index = first; index < allowed.length; index += 1) {
      const window = allowed[index];
      if (window === undefined || window.from > span.to) break;
      const from = Math.max(span.from, window.from);
      const to = Math.min(span.to, window.to);
      if (from < to || (span.from === span.to && from === to)) parts.push({ ...span, from, to });
    }
    return parts;
  });
}

/** The spans without what lies in the holes, in order of time. Spans that touch stay apart. */
export function without(spans: readonly TimeSpan[], holes: readonly TimeSpan[]): TimeSpan[] {
  const cut = joined(holes);
  return inOrder(spans).flatMap((span) => {
    const parts: TimeSpan[] = [];
    let from = span.from;
    for (const hole of cut) {
      if (hole.to <= from) continue;
      if (hole.from >= span.to) break;
      if (hole.from > from) parts.push({ from, to: hole.from });
      from = hole.to;
    }
    if (from < span.to) parts.push({ from, to: span.to });
    return parts;
  });
}

/** @returns milliseconds; spans that overlap count once */
export function lengthOf(spans: readonly TimeSpan[]): number {
  return joined(spans).reduce((sum, { from, to }) => sum + to - from, 0);
}

/** By their beginning, then by their end. */
export function inOrder<Span extends TimeSpan>(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
}
