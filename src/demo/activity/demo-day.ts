import { within, without, type TimeSpan } from '../../kernel/time-spans.js';
import type { DeviceEvent, EventType } from '../../features/activity/day/device-events.js';
import type { Stretch } from '../work/demo-calendar.js';
import { idAt, SECOND_DEVICE, type DemoShift } from '../work/demo-shifts.js';
import type { Random } from '../random.js';

/** What decides what the devices of the demo report. */
export interface DaySetting {
  /** The end of what has happened. */
  readonly nowMs: number;
  /** Nothing older is kept, or was allowed. */
  readonly sinceMs: number;
  readonly countsOffList: boolean;
  /** Ids of platforms with the share that people work on them. At least one. */
  readonly platforms: readonly { readonly id: string; readonly weight: number }[];
  /** The id of a device of a shop, always the same one. */
  readonly deviceOf: (shopId: string, label: string) => string;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** How often a client reports, and for how long each report stands. */
const BEAT_MS = 90_000;
/** Minutes at the counter, on a platform, and with recording switched off. */
const COUNTER_MIN = [4, 22] as const;
const STINT_MIN = [3, 16] as const;
const PAUSE_MIN = [8, 20] as const;
const OFF_LIST_MIN = [1, 4] as const;
/** People wait less often for the web on a Saturday or Sunday. */
const WEEKEND_FACTOR = 3;
const NEXT_PLATFORM_CHANCE = 0.25;
const PAUSE_CHANCE = 0.06;
const OFF_LIST_CHANCE = 0.3;

/**
 * Returns what the devices of a shift reported: work on platforms at the till and, where there is one, on a
 * tablet beside it, never on a break, and nothing while the person was elsewhere.
 */
export function eventsOf(demo: DemoShift, setting: DaySetting, random: Random): DeviceEvent[] {
  return demo.sessions.length === 0 ? [] : new ShiftReport(demo, setting, random).events();
}

/** The devices of one shift, and what they report. */
class ShiftReport {
  private readonly report: DeviceEvent[] = [];
  private readonly working: readonly TimeSpan[];
  private readonly factor: number;

  constructor(
    private readonly demo: DemoShift,
    private readonly setting: DaySetting,
    private readonly random: Random,
  ) {
    const { shift, breaks, turn } = demo;
    const [from, to] = [shift.start_at.getTime(), shift.end_at?.getTime() ?? setting.nowMs];
    const pauses = breaks.map(({ start_at, end_at }) => ({
      from: start_at.getTime(),
      to: end_at?.getTime() ?? setting.nowMs,
    }));
    const silent = turn.silence ? [spanOf(turn.silence)] : [];
    this.working = without([{ from: Math.max(from, setting.sinceMs), to }], [...pauses, ...silent]);
    this.factor = isWeekend(shift.business_date) ? WEEKEND_FACTOR : 1;
  }

  events(): DeviceEvent[] {
    const { sessions, turn } = this.demo;
    const [till] = sessions;
    const tablet = sessions.find(({ device_label }) => device_label === SECOND_DEVICE);
    const device = this.deviceOf(till?.device_label ?? '');
    for (const window of this.working) this.work(device, window);
    // While one device does not record, nothing else may show what its person does.
    if (tablet) {
      const span = { from: tablet.start_at.getTime(), to: tablet.end_at?.getTime() ?? Infinity };
      for (const window of within(this.working, [span]))
        this.work(this.deviceOf(SECOND_DEVICE), window);
    }
    if (turn.silence && turn.silence.startMs >= this.setting.sinceMs) {
      this.add(device, { type: 'IDLE_START', at: turn.silence.startMs });
      this.add(device, { type: 'IDLE_END', at: turn.silence.endMs });
    }
    return this.report;
  }

  /** At the counter and on platforms in turn. */
  private work(device: string, window: TimeSpan): void {
    let at = window.from + this.minutes(COUNTER_MIN) * this.factor;
    while (at < window.to) {
      if (this.mayPause() && this.random.chance(PAUSE_CHANCE)) at = this.pause(device, at, window);
      at = this.stint(device, at, window);
      if (this.random.chance(NEXT_PLATFORM_CHANCE)) continue;
      if (this.setting.countsOffList && this.random.chance(OFF_LIST_CHANCE))
        at = this.offList(device, at, window);
      at += this.minutes(COUNTER_MIN) * this.factor;
    }
  }

  private stint(device: string, from: number, window: TimeSpan): number {
    const { platforms } = this.setting;
    const to = Math.min(from + this.minutes(STINT_MIN), window.to);
    const place = this.random.weighted(platforms.map(({ weight }) => weight));
    const platformId = platforms[place]?.id ?? null;
    for (let at = from; at < to; at += BEAT_MS) {
      const durationMs = Math.min(BEAT_MS, to - at);
      this.add(device, { type: 'HEARTBEAT', at, durationMs, platformId });
    }
    return to;
  }

  private offList(device: string, at: number, window: TimeSpan): number {
    const to = Math.min(at + this.minutes(OFF_LIST_MIN), window.to);
    if (at < to) this.add(device, { type: 'OFF_LIST', at, durationMs: to - at });
    return to;
  }

  private pause(device: string, at: number, window: TimeSpan): number {
    const to = at + this.minutes(PAUSE_MIN);
    if (to >= window.to) return at;
    this.add(device, { type: 'PAUSE_START', at });
    this.add(device, { type: 'PAUSE_END', at: to });
    // Events of one instant come in the order of their ids, which are random.
    return to + SECOND_MS;
  }

  private mayPause(): boolean {
    return !this.demo.sessions.some(({ device_label }) => device_label === SECOND_DEVICE);
  }

  private add(device: string, event: { type: EventType; at: number } & Partial<DeviceEvent>): void {
    this.report.push({ durationMs: 0, platformId: null, ...event, id: idAt(event.at), device });
  }

  private deviceOf(label: string): string {
    return this.setting.deviceOf(this.demo.shift.shop_id, label);
  }

  /** Whole milliseconds. */
  private minutes([least, most]: readonly [number, number]): number {
    return Math.round((least + this.random.next() * (most - least)) * MINUTE_MS);
  }
}

function spanOf({ startMs, endMs }: Stretch): TimeSpan {
  return { from: startMs, to: endMs };
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}
