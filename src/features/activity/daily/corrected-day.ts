import {
  type MEASURES,
  type DaySummary,
  type HourSeconds,
  type PlatformSeconds,
} from './day-summary.js';

/**
 * Fits what is known of a day whose events were deleted to the hours as they are now. A correction that takes time
 * away takes what was measured in it away too, as far as that can be known: by the hour of the day. Time that is
 * added was not observed, so it is neither active nor idle.
 * It is a function of both: the order of several corrections, and how often the day was read meanwhile, change nothing.
 * @param stored  the day as it was added up while its events were there
 * @param worked  its hours now, without any events
 */
export function corrected(stored: DaySummary, worked: DaySummary): DaySummary {
  const known = new Map(stored.by_hour.map((one) => [one.hour, one]));
  const by_hour = worked.by_hour.map((now) => fitted(known.get(now.hour), now));
  const sum = (measure: (typeof MEASURES)[number]): number =>
    by_hour.reduce((total, hour) => total + hour[`${measure}_seconds`], 0);
  const active_seconds = sum('active');
  return {
    working_seconds: sum('working'),
    active_seconds,
    off_list_seconds: sum('off_list'),
    paused_seconds: sum('paused'),
    idle_seconds: sum('idle'),
    explained_seconds: sum('explained'),
    by_hour,
    by_platform: shared(stored, active_seconds),
  };
}

/** What is doubtful counts for the person: active time stays first, idle time last. */
function fitted(known: HourSeconds | undefined, now: HourSeconds): HourSeconds {
  const { hour, working_seconds } = now;
  if (!known) return { ...now };
  if (working_seconds >= known.working_seconds) return { ...known, working_seconds };
  const active_seconds = Math.min(known.active_seconds, working_seconds);
  const silent = working_seconds - active_seconds;
  const explained_seconds = Math.min(known.explained_seconds, silent);
  return {
    hour,
    working_seconds,
    active_seconds,
    off_list_seconds: Math.min(known.off_list_seconds, active_seconds),
    paused_seconds: Math.min(known.paused_seconds, working_seconds),
    explained_seconds,
    idle_seconds: Math.min(known.idle_seconds, silent - explained_seconds),
  };
}

/** The platforms in the same shares as before, in whole seconds that add up to the active ones. */
function shared(
  { by_platform, active_seconds: before }: DaySummary,
  now: number,
): PlatformSeconds[] {
  if (before === now) return [...by_platform];
  let passed = 0;
  return by_platform
    .map(({ platform_id, active_seconds }) => {
      const from = Math.floor((passed * now) / before);
      passed += active_seconds;
      return { platform_id, active_seconds: Math.floor((passed * now) / before) - from };
    })
    .filter(({ active_seconds }) => active_seconds > 0);
}
