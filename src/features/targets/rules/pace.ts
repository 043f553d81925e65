/** A target is reached from below, or not exceeded. */
export const DIRECTIONS = ['AT_LEAST', 'AT_MOST'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * `BEATEN`: reached, whatever comes; `ON_TRACK`: as it is expected by now; `BEHIND`: less (or, for `AT_MOST`, more) than
 * expected by now, and at the end of the period missed.
 */
export const TARGET_STATUSES = ['ON_TRACK', 'BEHIND', 'BEATEN'] as const;
export type TargetStatus = (typeof TARGET_STATUSES)[number];

/** The part of a period that is expected to be done by now, exactly: `done / whole`, with `whole` > 0. */
export interface Share {
  readonly done: bigint;
  readonly whole: bigint;
}

/** What a target is compared with. All values are integers of the figure's last decimal. */
export interface Progress {
  readonly direction: Direction;
  readonly target: bigint;
  /** Null while there is no figure, such as an average of no receipts. */
  readonly value: bigint | null;
  /** Undefined for means and ratios, which do not grow with time. */
  readonly share: Share | undefined;
  readonly isOver: boolean;
}

export interface Pace {
  /** Null without a figure. */
  readonly status: TargetStatus | null;
  /** What is expected by now, rounded half away from zero. */
  readonly expected: bigint;
  /** value − expected; null without a figure. */
  readonly ahead: bigint | null;
  /** target − value; null without a figure. */
  readonly missing: bigint | null;
  /** The value at the end of the period if it goes on like this; null while a twentieth of it is not yet expected. */
  readonly runRate: bigint | null;
}

/** One of so many parts of a period must be expected by now, or one sale on Monday morning says a thousand for the week. */
const PARTS = 20n;

/**
 * Compares a figure with its target, from exact integers: only what is shown is rounded.
 * Source: docs/adr/0022-targets.md
 */
export function paceOf(progress: Progress): Pace {
  const { target, value, isOver } = progress;
  const share = isOver ? undefined : progress.share;
  const expected = share ? rounded(target * share.done, share.whole) : target;
  return {
    status: statusOf(progress),
    expected,
    ahead: value === null ? null : value - expected,
    missing: value === null ? null : target - value,
    runRate: runRateOf(value, share),
  };
}

function statusOf({ direction, target, value, share, isOver }: Progress): TargetStatus | null {
  if (value === null) return null;
  const isRising = direction === 'AT_LEAST';
  const isReached = isRising ? value >= target : value <= target;
  if (isOver) return isReached ? 'BEATEN' : 'BEHIND';
  // A mean can still fall, and it is where it should be or it is not.
  if (!share) return isReached ? 'ON_TRACK' : 'BEHIND';
  if (isRising && isReached) return 'BEATEN';
  const [is, should] = [value * share.whole, target * share.done];
  return (isRising ? is >= should : is <= should) ? 'ON_TRACK' : 'BEHIND';
}

function runRateOf(value: bigint | null, share: Share | undefined): bigint | null {
  if (value === null || !share) return value;
  return share.done * PARTS < share.whole ? null : rounded(value * share.whole, share.done);
}

/** Returns part / whole, rounded half away from zero. */
export function rounded(part: bigint, whole: bigint): bigint {
  const absolute = part < 0n ? -part : part;
  const half = (2n * absolute + whole) / (2n * whole);
  return part < 0n ? -half : half;
}
