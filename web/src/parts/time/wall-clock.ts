const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs much more than using it, and a week of a big team asks for hundreds of dates. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    ...({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const),
    timeZone: zone,
  });
  clocks.set(zone, made);
  return made;
}

/** How far the clock on the wall is ahead of UTC at an instant, in milliseconds. */
function aheadMs(instant: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  const wall = Date.parse(`${date}T${part('hour')}:${part('minute')}:${part('second')}Z`);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** `YYYY-MM-DD` on the wall of the zone. */
export function wallDateOf(instant: number, zone: string): string {
  return new Date(instant + aheadMs(instant, zone)).toISOString().slice(0, 10);
}

/** `HH:MM` on the wall of the zone, as a time field wants it. */
export function wallTimeOf(instant: number, zone: string): string {
  return new Date(instant + aheadMs(instant, zone)).toISOString().slice(11, 16);
}

/**
 * The instant at which a clock of the zone shows a date and time. A time that the clock skips is read with the offset
 * before the gap, and of two equal ones the first counts.
 */
export function instantAt(date: string, time: string, zone: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const first = wall - aheadMs(wall - 86_400_000, zone);
  return aheadMs(first, zone) === wall - first ? first : wall - aheadMs(first, zone);
}
