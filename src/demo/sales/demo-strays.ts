import type { Stretch } from '../work/demo-calendar.js';
import { Random } from '../random.js';

const KINDS = ['BEFORE', 'AFTER'] as const;

/** A time beside a shift in which its person sold something without being clocked in. */
export interface StrayChance extends Stretch {
  readonly userId: string;
  readonly kind: (typeof KINDS)[number];
  /** One of each kind is told in a week of a shop. */
  readonly week: string;
}

/** A shift as this sees it. */
export interface ShiftTime extends Stretch {
  readonly userId: string;
  readonly week: string;
}

const MINUTE_MS = 60_000;
/** How long before the start and after the end, in minutes: somebody begins early, or serves one customer more. */
const NEAREST_MIN = 1;
const EARLIEST_MIN = 12;
const LATEST_MIN = 25;
/** So that they are not all on Monday. */
const CHANCE = 0.25;

/** Returns the times around these shifts, in the order of time, without those in which the person is clocked in elsewhere. */
export function strayChances(
  shifts: readonly ShiftTime[],
  isAtWork: (userId: string, time: Stretch) => boolean,
): StrayChance[] {
  return shifts
    .flatMap((shift) => KINDS.map((kind) => chanceOf(shift, kind)))
    .filter(({ userId, ...time }) => !isAtWork(userId, time))
    .sort((a, b) => a.startMs - b.startMs);
}

function chanceOf(
  { userId, week, startMs, endMs }: ShiftTime,
  kind: StrayChance['kind'],
): StrayChance {
  const [from, to] =
    kind === 'BEFORE'
      ? [startMs - EARLIEST_MIN * MINUTE_MS, startMs - NEAREST_MIN * MINUTE_MS]
      : [endMs + NEAREST_MIN * MINUTE_MS, endMs + LATEST_MIN * MINUTE_MS];
  return { userId, kind, week, startMs: from, endMs: to };
}

/** Says which sales are strays: few, and the same ones for the same seed. */
export class Strays {
  private readonly random: Random;
  private readonly told = new Set<string>();
  private first = 0;

  /** @param chances  in the order of time, as are the sales */
  constructor(
    private readonly chances: readonly StrayChance[],
    seed: string,
  ) {
    this.random = new Random(`${seed}/strays`);
  }

  /** Returns who sold at that moment without a shift; undefined for nearly every sale. */
  sellerAt(atMs: number): string | undefined {
    while ((this.chances[this.first]?.endMs ?? Infinity) <= atMs) this.first += 1;
    for (let place = this.first; (this.chances[place]?.startMs ?? Infinity) <= atMs; place += 1) {
      const chance = this.chances[place];
      if (!chance || chance.endMs <= atMs) continue;
      const once = `${chance.week} ${chance.kind}`;
      if (this.told.has(once) || !this.random.chance(CHANCE)) continue;
      this.told.add(once);
      return chance.userId;
    }
    return undefined;
  }
}
