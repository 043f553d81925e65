/**
 * The business date of an instant in a shop.
 * @param now       milliseconds
 * @param dayStart  `HH:MM`, when the shop's day begins; before it, it is still the day before
 */
export function businessDateOf(now: number, zone: string, dayStart = '00:00'): string {
  const [hours = 0, minutes = 0] = dayStart.split(':').map(Number);
  const local = new Intl.DateTimeFormat('en-CA', {
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    timeZone: zone,
  });
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
    timeZone: zone,
  });
  const date = local.format(now);
  const [hour = 0, minute = 0] = clock.format(now).split(':').map(Number);
  if (hour * 60 + minute >= hours * 60 + minutes) return date;
  return addDays(date, -1);
}

export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The dates of the week that holds a date. @param weekStart  ISO, 1 = Monday */
export function weekOf(date: string, weekStart: number): readonly string[] {
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const first = addDays(date, -((weekday - weekStart + 7) % 7));
  return Array.from({ length: 7 }, (_, day) => addDays(first, day));
}
