import { Temporal } from 'temporal-polyfill';

/** When a person wants to be told; times are `HH:MM` in their zone. */
export interface Timing {
  readonly time_zone: string;
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
  readonly digest_time: string | null;
}

/** Returns when quiet hours end; undefined outside of them. They may pass midnight; equal times are the whole day. */
export function endOfQuiet(now: Date, timing: Timing): Date | undefined {
  const { quiet_from: from, quiet_to: to, time_zone: zone } = timing;
  if (from === null || to === null) return undefined;
  const local = inZone(now, zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const isQuiet = from < to ? time >= from && time < to : time >= from || time < to;
  return isQuiet ? nextTime(local, to) : undefined;
}

/** Returns when the next mail of the day leaves; undefined for people who want each mail at once. */
export function nextDigest(now: Date, timing: Timing): Date | undefined {
  const { digest_time: at, time_zone: zone } = timing;
  return at === null ? undefined : nextTime(inZone(now, zone), at);
}

/** The next instant at which clocks show the time. One that a change of the clock skips is the first after it. */
function nextTime(local: Temporal.ZonedDateTime, time: string): Date {
  const today = at(local.toPlainDate(), time, local.timeZoneId);
  const isPast = Temporal.ZonedDateTime.compare(today, local) <= 0;
  const next = isPast ? at(local.toPlainDate().add({ days: 1 }), time, local.timeZoneId) : today;
  return new Date(next.epochMilliseconds);
}

function at(date: Temporal.PlainDate, time: string, timeZone: string): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ plainTime: Temporal.PlainTime.from(time), timeZone });
}

function inZone(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
