import type { ObservedDay } from '../../activity/observed/observed-day.js';

/** With less time on the platforms of a channel, nothing is said. */
export const LEAST_SECONDS = 3_600;

/** A person's time on the platforms of a shop's sales channel, on a date on which they sold nothing there. */
export interface PlatformTime {
  readonly shop_id: string;
  readonly user_id: string;
  readonly date: string;
  readonly sales_channel: string;
  readonly active_seconds: number;
}

/** Channels are words of the organization: case and spaces around them do not matter. */
export function channelKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Returns the time on platforms of the channel, in each shop of the day that sells through it. */
export function platformTimes(
  day: ObservedDay,
  of: {
    /** The channel of each shop that has one. */
    readonly channelOf: ReadonlyMap<string, string>;
    /** The keys of the channels of platforms. */
    readonly platforms: ReadonlyMap<string, string>;
  },
): PlatformTime[] {
  const shopIds = new Set(day.shifts.map(({ shop_id }) => shop_id));
  return [...shopIds].flatMap((shop_id) => {
    const sales_channel = of.channelOf.get(shop_id);
    if (sales_channel === undefined) return [];
    const key = channelKey(sales_channel);
    const active_seconds = day.platforms
      .filter(({ platform_id: id }) => id !== null && of.platforms.get(id) === key)
      .reduce((sum, one) => sum + one.active_seconds, 0);
    if (active_seconds < LEAST_SECONDS) return [];
    return [{ shop_id, user_id: day.userId, date: day.date, sales_channel, active_seconds }];
  });
}
