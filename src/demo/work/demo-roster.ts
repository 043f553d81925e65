import { addDays, businessDayStart, daysBetween } from '../../kernel/business-day.js';
import type { OpeningHours, Stretch } from './demo-calendar.js';
import { Random } from '../random.js';

/** Unpaid in longer parts of a day, so that nobody sells then; paid in shorter ones. */
export type DemoBreakKind = 'LUNCH' | 'COFFEE';

export interface DemoBreak extends Stretch {
  readonly kind: DemoBreakKind;
}

/** Someone's part of a day at a shop: as it was worked, and as it had been planned. */
export interface Turn extends Stretch {
  readonly userId: string;
  /** Whom the plan names; someone else where a colleague stood in. */
  readonly plannedUserId: string;
  readonly plan: Stretch;
  readonly breaks: readonly DemoBreak[];
  /** On which day the shop opened, and which part of that day it is. */
  readonly date: string;
  readonly part: number;
  readonly isLast: boolean;
}

/** A part of every day of a shop. Minutes since it opened. */
export interface DayPart {
  readonly fromMin: number;
  readonly toMin: number;
  /** Where one eats: while a colleague is there. Undefined in a short part. */
  readonly lunchMin: number | undefined;
}

/** A shop as its roster sees it. */
export interface RosterShop {
  readonly timeZone: string;
  readonly hours: OpeningHours;
  /** Who works there, in the order of their turns. At least one. */
  readonly crew: readonly string[];
}

const MINUTE_MS = 60_000;
const HALF_HOUR_MIN = 30;
const EPOCH = '1970-01-01';

/** Before the first customer, and after the last one. */
const ROUND_THE_DAY_MIN = 15;
/** No part is planned longer, before the time that colleagues share is added. */
const LONG_PART_MIN = 480;
/** Up to here a part needs no lunch: with all that people come earlier and leave later, below 6 h. */
const SHORT_PART_MIN = 350;
/** What two colleagues share where nobody has lunch, and where both have, one after the other. */
const HANDOVER_MIN = 10;
const LUNCHTIME_MIN = 120;
const FIRST_LUNCH_MIN = 30;
const SECOND_LUNCH_MIN = 75;

const DAYS_A_WEEK = 7;
const WORKDAYS_A_WEEK = 5;

/** Minutes round the planned ones: from the one up to the other, with seconds. */
const ARRIVAL = [-4, 4] as const;
const DEPARTURE = [-1, 5] as const;
const LAST_DEPARTURE = [-6, 5] as const;
/** One turn of so many; of a number that no crew divides, so that it is everybody in turn. */
const LATE_EVERY = 11;
const LEAST_LATE_MIN = 6;
const MOST_LATE_MIN = 20;
/** Who is late still comes before the colleague leaves, or the shop opens. */
const SPARE_MIN = 2;

const LUNCH_DELAY = [0, 9] as const;
const LUNCH_LENGTH = [27, 33] as const;
const COFFEE_DELAY = [-30, 30] as const;
const COFFEE_LENGTH = [12, 18] as const;

/**
 * Divides the opening hours among people: as few parts as make no day too long. Long parts share the
 * lunchtime, so that the shop is never left alone; short ones only hand over.
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

/** Who works in a shop: its manager too where the sellers alone would have no weekend. */
export function crewOf(
  hours: OpeningHours,
  people: { readonly sellerIds: readonly string[]; readonly managerId: string },
): string[] {
  const turnsAWeek = dayParts(hours).length * DAYS_A_WEEK;
  const isEnough = turnsAWeek <= people.sellerIds.length * WORKDAYS_A_WEEK;
  return isEnough ? [...people.sellerIds] : [...people.sellerIds, people.managerId];
}

/**
 * The turns of a shop in the order of time. A day's turns follow from its date and the seed alone,
 * whichever days are asked for with it. With one person more than parts everyone opens, closes and is
 * off in turn.
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
 * Of the turns that ended two days before the end of the story or earlier, one person of the latest
 * that somebody could take over did not come; who was off that day stood in.
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

/** Plans name times of five minutes. */
function toFive(minutes: number): number {
  return Math.round(minutes / 5) * 5;
}
