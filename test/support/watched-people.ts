import { randomUUID } from 'node:crypto';
import type { DeviceEvent } from '../../src/features/activity/day/device-events.js';
import { personDayOf } from '../../src/features/activity/day/person-day.js';
import type { TimelineView } from '../../src/features/activity/timeline/timeline.dto.js';
import { acknowledge, enableActivity } from './activity.js';
import type { HttpClient } from './http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from './makers.js';

const MIN_MS = 60_000;
const DAY_MS = 86_400_000;
const HOSTS = ['shop.example.com', 'mail.example.com'];
const PEOPLE = 2;
/** Yesterday: all of it has passed, and shifts of it can still arrive. */
export const DATE = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
export const [FROM, TO] = [Date.parse(`${DATE}T08:00:00Z`), Date.parse(`${DATE}T16:00:00Z`)];

/** Someone with a shift yesterday, who has acknowledged the notice. */
export interface Watched {
  readonly person: Person;
  readonly owner: Person;
  readonly shopId: string;
  /** Host and id of each platform on the list. */
  readonly platforms: ReadonlyMap<string, string>;
  readonly devices: readonly string[];
}

/** Two people in each of two organizations, with two devices each. */
export async function hireWatched(http: HttpClient): Promise<Watched[]> {
  const watched: Watched[] = [];
  for (let organization = 0; organization < 2; organization += 1) {
    const owner = await makeOwner(http);
    const limit = { token: owner.token, body: { offline_limit_minutes: 4_320 } };
    expectStatus(await http.patch('/organization', limit), 200);
    const shopId = await makeShop(http, owner, { time_zone: 'UTC' });
    const platforms = new Map<string, string>();
    for (const host of HOSTS) {
      const body = { name: host, host_patterns: [host] };
      const answer = await http.post('/platforms', { token: owner.token, body });
      platforms.set(host, String(expectStatus(answer, 201).json['id']));
    }
    const version = await enableActivity(http, owner, {
      pulse_seconds: 80,
      counts_off_list: true,
    });
    for (let n = 0; n < PEOPLE; n += 1) {
      const person = await makeUser(http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
      expectStatus(await acknowledge(http, person, version), 200);
      const times = { start_at: new Date(FROM).toISOString(), end_at: new Date(TO).toISOString() };
      const body = { shop_id: shopId, ...times };
      expectStatus(await http.post('/shifts/recorded', { token: person.token, body }), 201);
      watched.push({ person, owner, shopId, platforms, devices: [randomUUID(), randomUUID()] });
    }
  }
  return watched;
}

export interface WatchedEvent {
  readonly id: string;
  readonly type: DeviceEvent['type'];
  readonly occurred_at: string;
  readonly host?: string;
  readonly duration?: number;
}

/** @param chance  from 0 (included) to 1 (excluded) */
export function anyEvent(chance: () => number): WatchedEvent {
  const below = (count: number): number => Math.floor(chance() * count);
  const types = ['HEARTBEAT', 'HEARTBEAT', 'HEARTBEAT', 'OFF_LIST', 'IDLE_START', 'PAUSE_START'];
  const type = [...types, 'PAUSE_END', 'IDLE_END'][below(8)] as DeviceEvent['type'];
  const lasts = type === 'HEARTBEAT' || type === 'OFF_LIST';
  return {
    id: randomUUID(),
    type,
    occurred_at: new Date(FROM + below((TO - FROM) / MIN_MS) * MIN_MS).toISOString(),
    ...(type === 'HEARTBEAT' ? { host: HOSTS[below(HOSTS.length)] ?? '' } : {}),
    ...(lasts ? { duration: below(120) } : {}),
  };
}

/** What was shown of a day, and what the pure computation makes of the events that were sent. */
export async function shownAndComputed(
  http: HttpClient,
  { person, platforms }: Watched,
  sent: readonly { readonly device: string; readonly event: WatchedEvent }[],
): Promise<{ shown: unknown; computed: unknown }> {
  const answer = await http.get(`/activity/timeline?date=${DATE}`, { token: person.token });
  const view = expectStatus(answer, 200).json as unknown as TimelineView;
  const events = sent.map(({ device, event }) => ({
    id: event.id,
    device,
    type: event.type,
    at: Date.parse(event.occurred_at),
    durationMs: (event.duration ?? 0) * 1_000,
    platformId: platforms.get(event.host ?? '') ?? null,
  }));
  const facts = { shifts: [{ from: FROM, to: TO }], breaks: [], events };
  const day = personDayOf(
    { ...facts, receipts: [], sessions: [], explanations: [] },
    { pulseMs: 80_000, idleLimitMs: Infinity, observedFromMs: 0 },
  );
  const iso = ({ from, to }: { from: number; to: number }) => ({
    start_at: new Date(from).toISOString(),
    end_at: new Date(to).toISOString(),
  });
  return {
    shown: [view.platforms, view.off_list, view.paused, view.totals.active_seconds],
    computed: [
      day.platforms.map((span) => ({ platform_id: span.platformId, ...iso(span) })),
      day.offList.map(iso),
      day.paused.map(iso),
      Math.floor(day.activeMs / 1_000),
    ],
  };
}
