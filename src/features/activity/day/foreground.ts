import type { PlatformSpan } from './device-track.js';

/**
 * One platform at a time over all devices of a person, so that two devices at once are not twice the
 * time: each instant belongs to the span that began last (of two that began together, to the platform
 * with the smaller id), and to the one before again when that ends.
 * @returns in order of time, without overlap; spans of one platform that touch are joined
 */
export function foregroundOf(spans: readonly PlatformSpan[]): PlatformSpan[] {
  const waiting = spans.filter(({ from, to }) => from < to).sort(byPrecedence);
  const borders = [...new Set(waiting.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const result: PlatformSpan[] = [];
  let live: PlatformSpan[] = [];
  let next = 0;
  borders.forEach((from, index) => {
    const to = borders[index + 1];
    if (to === undefined) return;
    live = live.filter((span) => span.to > from);
    for (let one = waiting[next]; one !== undefined && one.from <= from; one = waiting[next]) {
      live.push(one);
      next += 1;
    }
    // In order of precedence, so that the last one has it.
    const shown = live.at(-1);
    if (shown) append(result, { platformId: shown.platformId, from, to });
  });
  return result;
}

/** Whoever began later comes later, and of two that began together the platform with the smaller id. */
function byPrecedence(a: PlatformSpan, b: PlatformSpan): number {
  if (a.from !== b.from) return a.from - b.from;
  if (a.platformId === b.platformId) return 0;
  return a.platformId > b.platformId ? -1 : 1;
}

function append(result: PlatformSpan[], span: PlatformSpan): void {
  const last = result.at(-1);
  if (last?.platformId === span.platformId && last.to === span.from)
    result[result.length - 1] = { ...last, to: span.to };
  else result.push(span);
}
