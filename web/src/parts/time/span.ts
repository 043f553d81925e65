import { addDays } from './calendar';
import { instantAt } from './wall-clock';

/** Both ends by the clock of the shop; an end before the start is on the next day. */
export function spanAt(
  date: string,
  { start, end }: { readonly start: string; readonly end: string },
  zone: string,
): { readonly startMs: number; readonly endMs: number } {
  const startMs = instantAt(date, start, zone);
  const sameDay = instantAt(date, end, zone);
  return { startMs, endMs: sameDay > startMs ? sameDay : instantAt(addDays(date, 1), end, zone) };
}
