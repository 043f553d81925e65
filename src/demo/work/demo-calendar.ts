import { addDays, businessDate, businessDayStart, daysBetween } from '../../kernel/business-day.js';
import type { Random } from '../random.js';

/** The opening hours of a shop, and how busy it is during them. */
export interface OpeningHours {
  /** `HH:MM` by the shop's clock. */
  readonly opensAt: string;
  /** How busy each half-hour from opening to closing is, in proportion to the others. */
  readonly halfHours: readonly number[];
}

/** The period of a demo, in milliseconds since 1970: `[fromMs, toMs)`. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A period in milliseconds since 1970: `[startMs, endMs)`. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** A period in which a shop is equally busy throughout. */
export interface Cell extends Stretch {
  /** How much is sold in it, in proportion to the other cells; > 0. */
  readonly weight: number;
}

/** The moment of a sale. */
export interface Moment<C extends Cell> {
  readonly atMs: number;
  readonly cell: C;
}

const HALF_HOUR_MS = 1_800_000;
/** Monday to Sunday. */
const WEEK = [0.85, 0.85, 0.9, 0.95, 1.15, 1.45, 1.35];
/** How much better or worse a day may be than usual for its weekday. */
const DAILY_NOISE = 0.12;

/**
 * Returns the open half-hours of a shop within a period, in the order of time, each with its weight. Days
 * are computed from the instant of opening, so a clock change at night does not affect them.
 */
export function openCells(
  shop: { readonly timeZone: string; readonly hours: OpeningHours },
  period: Period,
  random: Random,
): Cell[] {
  const { timeZone, hours } = shop;
  const dateOf = (ms: number): string => businessDate(new Date(ms), timeZone, '00:00');
  // From the day before on: its opening hours may reach past midnight.
  const first = addDays(dateOf(period.fromMs), -1);
  const days = daysBetween(first, dateOf(period.toMs));
  const cells: Cell[] = [];
  for (let day = 0; day <= days; day += 1) {
    const date = addDays(first, day);
    const openMs = businessDayStart(date, timeZone, hours.opensAt).getTime();
    const noise = 1 + DAILY_NOISE * (2 * random.next() - 1);
    const factor = (WEEK[(new Date(date).getUTCDay() + 6) % 7] ?? 1) * noise;
    for (const [index, busy] of hours.halfHours.entries()) {
      const startMs = Math.max(openMs + index * HALF_HOUR_MS, period.fromMs);
      const endMs = Math.min(openMs + (index + 1) * HALF_HOUR_MS, period.toMs);
      const weight = (busy * factor * (endMs - startMs)) / HALF_HOUR_MS;
      if (endMs > startMs) cells.push({ startMs, endMs, weight });
    }
  }
  return cells;
}

/**
 * Returns as many moments as requested, distributed over the cells by their weight and in the order of
 * time. One is drawn from each of `count` equal parts of the whole weight, which keeps them in order
 * without storing and sorting them: a million are generated while they are written.
 * @throws RangeError when there is no cell to put them in
 */
export function* sellingMoments<C extends Cell>(
  cells: readonly C[],
  count: number,
  random: Random,
): Generator<Moment<C>, void> {
  const whole = cells.reduce((sum, cell) => sum + cell.weight, 0);
  let place = 0;
  let before = 0;
  for (let index = 0; index < count; index += 1) {
    const target = ((index + random.next()) / count) * whole;
    let cell = cellAt(cells, place);
    while (place < cells.length - 1 && target >= before + cell.weight) {
      before += cell.weight;
      place += 1;
      cell = cellAt(cells, place);
    }
    const share = Math.min(Math.max((target - before) / cell.weight, 0), 1);
    const length = cell.endMs - cell.startMs;
    yield { atMs: cell.startMs + Math.min(Math.floor(share * length), length - 1), cell };
  }
}

function cellAt<C extends Cell>(cells: readonly C[], place: number): C {
  const cell = cells[place];
  if (!cell) throw new RangeError('The shop is never open in this period');
  return cell;
}
