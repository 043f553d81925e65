import type { Schemas } from '../../api/client';

type Hour = Schemas['StaffingHourView'];

/** The receipts per person on shift in one hour of the week. */
export interface Load {
  /** ISO, 1 = Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly receipts: number;
  readonly people: number;
  /** Null where nobody was on shift. */
  readonly perPerson: number | null;
}

const STEPS = 6;
/** Less time on shift than this says nothing about a person's hour. */
const LEAST_SECONDS = 1800;

function loadOf({ key, on_shift_seconds: seconds, ...hour }: Hour): Load {
  const [weekday, clock] = key.split('T');
  const enough = seconds >= LEAST_SECONDS;
  return {
    weekday: Number(weekday),
    hour: Number(clock),
    receipts: hour.total_receipts,
    people: hour.people_on_shift ?? 0,
    perPerson: enough ? hour.total_receipts / (seconds / 3600) : null,
  };
}

export interface LoadMap {
  readonly cells: ReadonlyMap<string, Load>;
  /** From the first hour with anything in it to the last. */
  readonly hours: readonly number[];
  readonly mean: number;
  /** The limits between the steps of the scale. */
  readonly limits: readonly number[];
}

export const placeOf = (weekday: number, hour: number) => `${String(weekday)}-${String(hour)}`;

/** Null while nobody has sold anything on shift. */
export function loadMapOf(hours: readonly Hour[]): LoadMap | null {
  const loads = hours.map(loadOf).filter(({ receipts, people }) => receipts > 0 || people > 0);
  const known = loads.flatMap(({ perPerson }) => perPerson ?? []).filter((value) => value > 0);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const clock = loads.map(({ hour }) => hour);
  const first = Math.min(...clock);
  return {
    cells: new Map(loads.map((load) => [placeOf(load.weekday, load.hour), load])),
    hours: Array.from({ length: Math.max(...clock) - first + 1 }, (_, at) => first + at),
    mean,
    limits: Array.from({ length: STEPS - 1 }, (_, step) => mean * (0.4 + 0.3 * step)),
  };
}

export function stepOf({ limits }: LoadMap, value: number): number {
  return limits.filter((limit) => value >= limit).length;
}

/** The hours in a row, on one day, that lie furthest above the mean; null where none is far above it. */
export function peakOf({ cells, hours, mean }: LoadMap) {
  const high = (weekday: number, hour: number) => {
    const load = cells.get(placeOf(weekday, hour));
    return load?.perPerson != null && load.perPerson >= mean * 1.5 ? load : undefined;
  };
  const runs: Load[][] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    let run: Load[] = [];
    for (const hour of [...hours, -1]) {
      const load = high(weekday, hour);
      if (load !== undefined) run.push(load);
      else if (run.length > 0) {
        runs.push(run);
        run = [];
      }
    }
  }
  const above = (run: readonly Load[]) =>
    run.reduce((sum, { perPerson }) => sum + (perPerson ?? 0) - mean, 0);
  const [worst] = runs.toSorted((a, b) => above(b) - above(a));
  const [first, last] = [worst?.[0], worst?.at(-1)];
  if (worst === undefined || first === undefined || last === undefined) return null;
  const receipts = worst.reduce((sum, load) => sum + load.receipts, 0);
  const hoursWorked = worst.reduce(
    (sum, load) => sum + (load.perPerson === null ? 0 : load.receipts / load.perPerson),
    0,
  );
  const people = worst.reduce((sum, load) => sum + load.people, 0) / worst.length;
  const perPerson = receipts / hoursWorked;
  return {
    weekday: first.weekday,
    from: first.hour,
    to: last.hour + 1,
    perPerson,
    withOneMore: (perPerson * people) / (people + 1),
  };
}
