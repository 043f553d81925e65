import type { TimeSpan } from '../../src/kernel/time-spans.js';
import type { DeviceEvent } from '../../src/features/activity/day/device-events.js';
import type { DayFacts, DayRules } from '../../src/features/activity/day/person-day.js';

/** The state of one device at an instant. */
interface Shown {
  readonly kind: 'platform' | 'off-list' | 'paused';
  readonly since: number;
  readonly platformId: string | null;
}

/** The state of a person's day at one instant. */
export interface ReferenceMoment {
  readonly platformId: string | null;
  readonly isOffList: boolean;
  readonly isPaused: boolean;
  readonly isIdle: boolean;
  readonly isExplained: boolean;
}

/**
 * For property tests: the day looked at instant by instant, each found by looking back and forth from
 * it, slowly and without any of the code that it checks.
 */
export class ReferenceDay {
  private readonly working: (at: number) => boolean;

  /** @param step  milliseconds; every instant of the facts is a multiple of it */
  constructor(
    private readonly facts: DayFacts,
    private readonly rules: DayRules,
    private readonly step: number,
  ) {
    this.working = (at) => covers(facts.shifts, at) && !covers(facts.breaks, at);
  }

  at(instant: number): ReferenceMoment {
    const shown = this.shownAt(instant);
    const platforms = shown.filter(({ kind }) => kind === 'platform');
    const since = Math.max(...platforms.map((one) => one.since));
    const ids = platforms.filter((one) => one.since === since).map((one) => one.platformId ?? '');
    const isSilent = this.observed(instant) && this.silenceAround(instant) > this.rules.idleLimitMs;
    const isExplained = covers(this.facts.explanations, instant);
    return {
      platformId: ids.sort()[0] ?? null,
      isOffList: shown.some(({ kind }) => kind === 'off-list'),
      isPaused: shown.some(({ kind }) => kind === 'paused'),
      isIdle: isSilent && !isExplained,
      isExplained: isSilent && isExplained,
    };
  }

  private observed(instant: number): boolean {
    return this.working(instant) && instant >= this.rules.observedFromMs;
  }

  private shownAt(instant: number): Shown[] {
    const shift = this.facts.shifts.find((one) => covers([one], instant));
    if (!shift || !this.working(instant)) return [];
    const inShift = this.facts.events.filter((event) => covers([shift], event.at));
    const devices = [...new Set(inShift.map(({ device }) => device))];
    return devices.flatMap((device) => {
      const own = inShift.filter((event) => event.device === device).sort(byTime);
      return this.shownBy(own, instant) ?? [];
    });
  }

  private shownBy(own: readonly DeviceEvent[], instant: number): Shown | undefined {
    const isPausedBefore = (index: number): boolean =>
      own.slice(0, index).findLast(({ type }) => type.startsWith('PAUSE'))?.type === 'PAUSE_START';
    // Heartbeats while paused say nothing, nor does a resumption without a pause.
    const telling = own.filter(
      (event, index) =>
        isPausedBefore(index) === (event.type === 'PAUSE_END') ||
        event.type.endsWith('START') ||
        event.type === 'IDLE_END',
    );
    const index = telling.findLastIndex(({ at }) => at <= instant);
    const lastPause = telling.slice(0, index + 1).findLast(({ type }) => type.startsWith('PAUSE'));
    if (lastPause?.type === 'PAUSE_START')
      return { kind: 'paused', since: lastPause.at, platformId: null };
    const run = this.runsOf(telling).find((one) => one.first <= index && index <= one.last);
    if (!run) return undefined;
    const reached = run.last > index ? Infinity : endOf(telling.slice(run.first, run.last + 1));
    if (instant >= reached) return undefined;
    const { platformId = null, at: since = 0 } = telling[run.first] ?? {};
    return { kind: platformId === null ? 'off-list' : 'platform', since, platformId };
  }

  /** Rows of equal heartbeats, none further from the end of those before it than the pulse time. */
  private runsOf(telling: readonly DeviceEvent[]): { first: number; last: number }[] {
    const runs: { first: number; last: number }[] = [];
    telling.forEach((event, index) => {
      if (!isBeat(event)) return;
      const run = runs.at(-1);
      const isNext = run?.last === index - 1;
      const before = run && telling[run.last];
      const row = run ? telling.slice(run.first, index) : [];
      if (
        run &&
        isNext &&
        before?.platformId === event.platformId &&
        event.at <= endOf(row) + this.rules.pulseMs
      )
        run.last = index;
      else runs.push({ first: index, last: index });
    });
    return runs;
  }

  /** How long there is no sign around a step of working time; 0 when the step itself has one. */
  private silenceAround(instant: number): number {
    const isAlive = (at: number): boolean =>
      this.shownAt(at).length > 0 || covers(this.facts.sessions, at);
    if (isAlive(instant)) return 0;
    const instants = [
      ...this.facts.receipts,
      ...this.facts.sessions.flatMap(({ from, to }) => [from, to]),
      ...this.facts.events.filter((event) => this.isSign(event)).map(({ at }) => at),
    ];
    const isQuiet = (at: number): boolean => this.observed(at) && !isAlive(at);
    const isSignAt = (at: number): boolean => this.working(at) && instants.includes(at);
    let from = instant;
    while (!isSignAt(from) && isQuiet(from - this.step)) from -= this.step;
    let to = instant + this.step;
    while (isQuiet(to) && !isSignAt(to)) to += this.step;
    return to - from;
  }

  /** A heartbeat without a duration is a sign of its instant, unless recording was paused. */
  private isSign(event: DeviceEvent): boolean {
    if (event.type === 'IDLE_END') return true;
    if (!isBeat(event)) return false;
    const shift = this.facts.shifts.find((one) => covers([one], event.at));
    const before = this.facts.events.filter(
      (one) =>
        one.device === event.device && shift && covers([shift], one.at) && byTime(one, event) < 0,
    );
    const pause = before.sort(byTime).findLast(({ type }) => type.startsWith('PAUSE'));
    return pause?.type !== 'PAUSE_START';
  }
}

function covers(spans: readonly TimeSpan[], instant: number): boolean {
  return spans.some(({ from, to }) => from <= instant && instant < to);
}

function isBeat({ type }: DeviceEvent): boolean {
  return type === 'HEARTBEAT' || type === 'OFF_LIST';
}

function endOf(beats: readonly DeviceEvent[]): number {
  return Math.max(...beats.map(({ at, durationMs }) => at + durationMs));
}

function byTime(a: DeviceEvent, b: DeviceEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
