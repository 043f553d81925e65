import type { DayRow } from '../daily/activity-days.repository.js';
import { MEASURES, type Measure, type Seconds } from '../daily/day-summary.js';

export const GROUPINGS = ['platform', 'category', 'hour', 'day', 'person'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const DEFAULT_GROUPING: Grouping = 'day';

/** A platform as it is now, archived or not. */
export interface NamedPlatform {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
}

/** The names of what days refer to by id. */
export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly platforms: ReadonlyMap<string, NamedPlatform>;
}

type Sums = Record<`${Measure}_seconds`, number>;

/** Seconds of one group; only active ones are known of a platform. */
export interface Group {
  readonly key: string | null;
  readonly name: string | null;
  readonly is_off_list: boolean;
  readonly sums: Seconds | Pick<Seconds, 'active_seconds'>;
}

interface Part {
  readonly key: string | null;
  readonly name: string | null;
  readonly isOffList?: boolean;
}

/** Adds up everything. */
export function totalsOf(days: readonly Seconds[]): Seconds {
  const totals = zero();
  for (const day of days) for (const measure of MEASURES) addTo(totals, day, measure);
  return totals;
}

/**
 * Groups the seconds of days. Every grouping adds up to the same totals.
 * @returns in order of time or of names; what has no name comes last
 */
export function groupsOf(by: Grouping, days: readonly DayRow[], names: Names): Group[] {
  switch (by) {
    case 'day':
      return grouping(days, (day) => ({ key: day.date, name: null }));
    case 'person':
      return grouping(days, ({ user_id }) => ({
        key: user_id,
        name: names.people.get(user_id) ?? null,
      }));
    case 'hour':
      return grouping(
        days.flatMap((day) => day.by_hour),
        ({ hour }) => ({ key: String(hour).padStart(2, '0'), name: null }),
      );
    case 'platform':
      return activeBy(days, (id) => ({ key: id, name: names.platforms.get(id)?.name ?? null }));
    case 'category':
      return activeBy(days, (id) => {
        const category = names.platforms.get(id)?.category ?? null;
        return { key: category, name: category };
      });
  }
}

function activeBy(days: readonly DayRow[], partOf: (platformId: string) => Part): Group[] {
  const groups = grouping(
    days.flatMap((day) => day.by_platform.map((one) => ({ ...zero(), ...one }))),
    ({ platform_id: id }) =>
      id === null ? { key: null, name: null, isOffList: true } : partOf(id),
  );
  return groups.map((group) => ({
    ...group,
    sums: { active_seconds: group.sums.active_seconds },
  }));
}

function grouping<Row extends Seconds>(rows: readonly Row[], partOf: (row: Row) => Part): Group[] {
  const groups = new Map<string, { part: Part; sums: Sums }>();
  for (const row of rows) {
    const part = partOf(row);
    const id = JSON.stringify([part.isOffList, part.key]);
    const group = groups.get(id) ?? { part, sums: zero() };
    groups.set(id, group);
    for (const measure of MEASURES) addTo(group.sums, row, measure);
  }
  return [...groups.values()]
    .sort((a, b) => compared(a.part, b.part))
    .map(({ part: { key, name, isOffList = false }, sums }) => ({
      key,
      name,
      is_off_list: isOffList,
      sums,
    }));
}

function addTo(sums: Sums, row: Seconds, measure: Measure): void {
  const name = `${measure}_seconds` as const;
  sums[name] += row[name];
}

function compared(a: Part, b: Part): number {
  const [offA, offB] = [a.isOffList ?? false, b.isOffList ?? false];
  if (offA !== offB) return offA ? 1 : -1;
  return byText(a.name, b.name) || byText(a.key, b.key);
}

/** By code points, null last. */
function byText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function zero(): Sums {
  return {
    working_seconds: 0,
    active_seconds: 0,
    off_list_seconds: 0,
    paused_seconds: 0,
    idle_seconds: 0,
    explained_seconds: 0,
  };
}
