export const LIVE_STATES = ['WORKING', 'ON_BREAK', 'IDLE', 'OFFLINE'] as const;
export type LiveState = (typeof LIVE_STATES)[number];

/** What somebody is doing now. */
export interface Present {
  readonly state: LiveState;
  /** Null while they are offline. */
  readonly since: Date | null;
}

/** The open shift of a person. */
export interface OpenShift {
  readonly user_id: string;
  readonly shift_id: string;
  readonly shop_id: string;
  /** That of the shop, now. */
  readonly time_zone: string;
  readonly start_at: Date;
  /** The last break of the shift, if there was one. */
  readonly break_start_at: Date | null;
  /** Null also while the break goes on. */
  readonly break_end_at: Date | null;
  /**
   * The last instant at which a stored sign of life keeps the person from being idle, whatever else arrives;
   * far away where nobody can be idle. Null when only the whole day can show it.
   */
  readonly working_until: Date | null;
  /** The time of the transaction. */
  readonly now: Date;
}

export const OFFLINE: Present = { state: 'OFFLINE', since: null };

/**
 * What can be said of an open shift without the events of its devices.
 * @returns undefined when the day has to be computed to find whether the person is idle
 */
export function presentOf(shift: OpenShift): Present | undefined {
  const { break_start_at: breakStart, break_end_at: breakEnd } = shift;
  if (breakStart && !breakEnd) return { state: 'ON_BREAK', since: breakStart };
  if (!shift.working_until) return undefined;
  return workingSince(shift);
}

/** Since the beginning of the shift, or the end of its last break. */
export function workingSince({ start_at, break_end_at }: OpenShift): Present {
  return { state: 'WORKING', since: break_end_at ?? start_at };
}
