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

/**
 * Adds up days as they are read, some at a time: what it holds grows with the groups, and not with the days.
 * Every grouping adds up to the same totals.
 */
export class SummarySums {
  private readonly sums = zero();
  private readonly parts = new Map<string | null, Sums>();
  private readonly people = new Set<string>();
  private readonly platforms = new Set<string>();
  private count = 0;

  constructor(private readonly by: Grouping) {}

  add(days: readonly DayRow[]): void {
    for (const day of days) {
      this.count += 1;
      this.people.add(day.user_id);
      for (const { platform_id: id } of day.by_platform) if (id !== null) this.platforms.add(id);
      for (const measure of MEASURES) addTo(this.sums, day, measure);
      for (const [key, seconds] of piecesOf(this.by, day)) this.addPiece(key, seconds);
    }
  }

  get days(): number {
    return this.count;
  }

  get totals(): Seconds {
    return this.sums;
  }

  /** The people of whom there was a day. */
  get userIds(): ReadonlySet<string> {
    return this.people;
  }

  get platformIds(): readonly string[] {
    return [...this.platforms];
  }

  /** @returns in order of time or of names; what has no name comes last */
  groups(names: Names): Group[] {
    const merged = new Map<string, { part: Part; sums: Sums }>();
    for (const [key, sums] of this.parts) {
      const part = partOf(this.by, key, names);
      const id = JSON.stringify([part.isOffList, part.key]);
      const group = merged.get(id) ?? { part, sums: zero() };
      merged.set(id, group);
      for (const measure of MEASURES) addTo(group.sums, sums, measure);
    }
    const isOfPlatforms = this.by === 'platform' || this.by === 'category';
    return [...merged.values()]
      .sort((a, b) => compared(a.part, b.part))
      .map(({ part: { key, name, isOffList = false }, sums }) => ({
        key,
        name,
        is_off_list: isOffList,
        sums: isOfPlatforms ? { active_seconds: sums.active_seconds } : sums,
      }));
  }

  private addPiece(key: string | null, seconds: Seconds): void {
    const sums = this.parts.get(key) ?? zero();
    this.parts.set(key, sums);
    for (const measure of MEASURES) addTo(sums, seconds, measure);
  }
}

/** The parts of a day by what they are grouped by; of platforms by their ids, null = off the list. */
function piecesOf(by: Grouping, day: DayRow): (readonly [string | null, Seconds])[] {
  switch (by) {
    case 'day':
      return [[day.date, day]];
    case 'person':
      return [[day.user_id, day]];
    case 'hour':
      return day.by_hour.map((one) => [String(one.hour).padStart(2, '0'), one]);
    case 'platform':
    case 'category':
      return day.by_platform.map((one) => [one.platform_id, { ...zero(), ...one }]);
  }
}

function partOf(by: Grouping, key: string | null, { people, platforms }: Names): Part {
  switch (by) {
    case 'day':
    case 'hour':
      return { key, name: null };
    case 'person':
      return { key, name: people.get(key ?? '') ?? null };
    case 'platform':
    case 'category': {
      if (key === null) return { key, name: null, isOffList: true };
      const platform = platforms.get(key);
      if (by === 'platform') return { key, name: platform?.name ?? null };
      const category = platform?.category ?? null;
      return { key: category, name: category };
    }
  }
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
