import { addDays, businessDayStart, daysBetween } from '../../kernel/business-day.js';
import type { OpeningHours, Stretch } from './demo-calendar.js';
import { Random } from '../random.js';

/**
 * The break is unpaid in longer parts of a day, and the person does not sell then; it is paid in shorter
 * ones.
 */
export type DemoBreakKind = 'LUNCH' | 'COFFEE';

export interface DemoBreak extends Stretch {
  readonly kind: DemoBreakKind;
}

/** A person's part of a day in a shop, as it was worked and as it was planned. */
export interface Turn extends Stretch {
  readonly userId: string;
  /** The person in the plan, who is not the one who worked if a colleague stood in. */
  readonly plannedUserId: string;
  readonly plan: Stretch;
  readonly breaks: readonly DemoBreak[];
  /** A time in which the person was neither at the till nor at a screen. */
  readonly silence?: Stretch;
  /** The day on which the shop opened, and the part of that day. */
  readonly date: string;
  readonly part: number;
  readonly isLast: boolean;
}

/** A part of every day of a shop. Minutes since it opened. */
export interface DayPart {
  readonly fromMin: number;
  readonly toMin: number;
  /** The time of the lunch break, while a colleague is there. Undefined in a short part. */
  readonly lunchMin: number | undefined;
}

/** A shop as its roster sees it. */
export interface RosterShop {
  readonly timeZone: string;
  readonly hours: OpeningHours;
  /** The people who work there, in the order of their turns. At least one. */
  readonly crew: readonly string[];
}

const MINUTE_MS = 60_000;
const HALF_HOUR_MIN = 30;
const EPOCH = '1970-01-01';

/** The minutes before the first customer and after the last one. */
const ROUND_THE_DAY_MIN = 15;
/** The longest planned part, without the time that colleagues share. */
const LONG_PART_MIN = 480;
/** The longest part without a lunch break: even if people come earlier and leave later, it is below 6 h. */
const SHORT_PART_MIN = 350;
/** The time that two colleagues share if nobody has lunch, and if both have lunch one after the other. */
const HANDOVER_MIN = 10;
const LUNCHTIME_MIN = 120;
const FIRST_LUNCH_MIN = 30;
const SECOND_LUNCH_MIN = 75;

const DAYS_A_WEEK = 7;
const WORKDAYS_A_WEEK = 5;

/** A random deviation from the planned time, between two numbers of minutes, with seconds. */
const ARRIVAL = [-4, 4] as const;
const DEPARTURE = [-1, 5] as const;
const LAST_DEPARTURE = [-6, 5] as const;
/** One in so many turns. No size of a crew divides the number, so that it affects everybody in turn. */
const LATE_EVERY = 11;
const LEAST_LATE_MIN = 6;
const MOST_LATE_MIN = 20;
/** A late person still arrives before the colleague leaves, or before the shop opens. */
const SPARE_MIN = 2;

const LUNCH_DELAY = [0, 9] as const;
const LUNCH_LENGTH = [27, 33] as const;
const COFFEE_DELAY = [-30, 30] as const;
const COFFEE_LENGTH = [12, 18] as const;

/**
 * Divides the opening hours among people, into the fewest parts of which none is too long. Long parts
 * overlap at lunchtime, so that somebody is always in the shop; short ones overlap only for the handover.
 */
export function dayParts(hours: OpeningHours): DayPart[] {
  const wholeMin = hours.halfHours.length * HALF_HOUR_MIN + 2 * ROUND_THE_DAY_MIN;
  const count = Math.ceil(wholeMin / LONG_PART_MIN);
  const isLong = wholeMin / count + HANDOVER_MIN > SHORT_PART_MIN;
  const shared = isLong ? LUNCHTIME_MIN : HANDOVER_MIN;
  const length = (wholeMin + (count - 1) * shared) / count;
  return Array.from({ length: count }, (_, part) => {
    const startMin = part * (length - shared) - ROUND_THE_DAY_MIN;
    const nextMin = startMin + length - shared;
    const isLast = part === count - 1;
    const lunchMin = isLast ? startMin + SECOND_LUNCH_MIN : nextMin + FIRST_LUNCH_MIN;
    return {
      fromMin: toFive(startMin),
      toMin: toFive(startMin + length),
      lunchMin: isLong ? toFive(lunchMin) : undefined,
    };
  });
}

/** Returns the people who work in a shop, including its manager if the sellers alone would have no day off. */
export function crewOf(
  hours: OpeningHours,
  people: { readonly sellerIds: readonly string[]; readonly managerId: string },
): string[] {
  const turnsAWeek = dayParts(hours).length * DAYS_A_WEEK;
  const isEnough = turnsAWeek <= people.sellerIds.length * WORKDAYS_A_WEEK;
  return isEnough ? [...people.sellerIds] : [...people.sellerIds, people.managerId];
}

/**
 * Returns the turns of a shop in the order of time. A day's turns depend only on its date and the seed, and
 * not on the other requested days. With one person more than parts, everyone opens, closes and is off in
 * turn.
 * @param days  `YYYY-MM-DD`, both included
 */
export function rosterOf(
  shop: RosterShop,
  days: { readonly from: string; readonly to: string },
  seed: string,
): Turn[] {
  const parts = dayParts(shop.hours);
  const lateOne = new Random(seed).below(LATE_EVERY);
  const count = daysBetween(days.from, days.to) + 1;
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(days.from, index);
    const openMs = businessDayStart(date, shop.timeZone, shop.hours.opensAt).getTime();
    const random = new Random(`${seed}/${date}`);
    const before = daysBetween(EPOCH, date) * parts.length;
    return parts.map((_part, part) => {
      const place = before + part;
      const userId = shop.crew[place % shop.crew.length] ?? '';
      const isLate = place % LATE_EVERY === lateOne;
      const turn = turnOf(parts, part, { openMs, isLate, random });
      return { ...turn, userId, plannedUserId: userId, date };
    });
  }).flat();
}

/**
 * Changes the latest turn that somebody could take over and that ended at least two days before the end of
 * the history: its person did not come, and a colleague who was off that day stood in.
 */
export function withAbsence(
  turns: readonly Turn[],
  crew: readonly string[],
  untilMs: number,
): readonly Turn[] {
  const off = (turn: Turn): string | undefined =>
    crew.find((id) => !turns.some(({ date, userId }) => date === turn.date && userId === id));
  const missed = turns.findLast((turn) => turn.endMs <= untilMs && off(turn) !== undefined);
  const substitute = missed && off(missed);
  if (substitute === undefined) return turns;
  return turns.map((turn) => (turn === missed ? { ...turn, userId: substitute } : turn));
}

function turnOf(
  parts: readonly DayPart[],
  part: number,
  { openMs, isLate, random }: { openMs: number; isLate: boolean; random: Random },
): Omit<Turn, 'userId' | 'plannedUserId' | 'date'> {
  const { fromMin = 0, toMin = 0, lunchMin } = parts[part] ?? {};
  const at = (minutes: number): number => openMs + Math.round(minutes * MINUTE_MS);
  const around = ([least, most]: readonly [number, number]): number =>
    least + random.next() * (most - least);
  const isLast = part === parts.length - 1;
  const sharedMin = part === 0 ? ROUND_THE_DAY_MIN : (parts[part - 1]?.toMin ?? 0) - fromMin;
  const mostLate = Math.min(sharedMin - SPARE_MIN, MOST_LATE_MIN);
  const startMs = at(fromMin + around(isLate ? [LEAST_LATE_MIN, mostLate] : ARRIVAL));
  const endMs = at(toMin + around(isLast ? LAST_DEPARTURE : DEPARTURE));
  const isLong = lunchMin !== undefined;
  const breakMin = isLong
    ? lunchMin + around(LUNCH_DELAY)
    : (fromMin + toMin) / 2 + around(COFFEE_DELAY);
  const pause: DemoBreak = {
    kind: isLong ? 'LUNCH' : 'COFFEE',
    startMs: at(breakMin),
    endMs: at(breakMin + around(isLong ? LUNCH_LENGTH : COFFEE_LENGTH)),
  };
  const plan = { startMs: at(fromMin), endMs: at(toMin) };
  return { startMs, endMs, plan, breaks: [pause], part, isLast };
}

/** Rounds to five minutes, as in plans. */
function toFive(minutes: number): number {
  return Math.round(minutes / 5) * 5;
}
