/** `HH:MM` each, in the zone of the shop; null without quiet hours. */
export interface QuietHours {
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Whether nobody is to be told now. Quiet hours may pass midnight; with equal ends they last the whole day.
 * @param zone  IANA name
 */
export function isQuiet(
  { quiet_from: from, quiet_to: to }: QuietHours,
  now: Date,
  zone: string,
): boolean {
  if (from === null || to === null) return false;
  const time = timeOf(now, zone);
  return from < to ? from <= time && time < to : time >= from || time < to;
}

/** `HH:MM` on the clocks of the zone. */
function timeOf(instant: Date, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    const options = {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    } as const;
    format = new Intl.DateTimeFormat('en-GB', options);
    formats.set(zone, format);
  }
  return format.format(instant);
}
