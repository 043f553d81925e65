import { inOrder, within, type TimeSpan } from '../../../kernel/time-spans.js';

/**
 * The last sign of life: the person is idle once it is longer ago than the limit, unless another comes.
 * @returns undefined when nobody could be idle at the end, because the person is not at work
 */
export function lastSignIn(
  working: readonly TimeSpan[],
  signs: readonly TimeSpan[],
): number | undefined {
  const window = inOrder(working).at(-1);
  if (!window) return undefined;
  return within(signs, [window]).reduce((last, { to }) => Math.max(last, to), window.from);
}

/**
 * The times in which a person at work gave no sign of life for longer than the limit. Such a time begins
 * at the last sign and ends at the next one, or with the working time. The beginning of a working time
 * is a sign itself: the person clocked in, or came back from a break.
 * @param working  the open shift without its breaks, up to now, since the person has been told of activity
 * @param signs    activity, receipts, session signals: spans and instants
 * @param limitMs  exactly the limit is not idle
 * Source: domain.md, "Activity"
 */
export function idleIn(
  working: readonly TimeSpan[],
  signs: readonly TimeSpan[],
  limitMs: number,
): TimeSpan[] {
  return working.flatMap((window) => {
    const idle: TimeSpan[] = [];
    let last = window.from;
    const ending: TimeSpan = { from: window.to, to: window.to };
    for (const sign of [...inOrder(within(signs, [window])), ending]) {
      if (sign.from - last > limitMs) idle.push({ from: last, to: sign.from });
      last = Math.max(last, sign.to);
    }
    return idle;
  });
}
