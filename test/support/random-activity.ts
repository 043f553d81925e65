import { randomUUID } from 'node:crypto';
import type { ShiftView } from '../../src/features/shifts/shift-views.dto.js';
import type { TimeSpan } from '../../src/kernel/time-spans.js';
import { acknowledge, acknowledgedAt, enableActivity } from './activity.js';
import type { DatabaseProbe } from './database.js';
import type { HttpClient } from './http-client.js';
import { expectStatus, type Person } from './makers.js';
import type { ObservedWorld } from './reference-activity.js';
import type { ReferenceWorld } from './reference-team.js';
import { deviceEvent, storeEvents } from './stored-events.js';

const IDLE_LIMIT_MINUTES = 10;
const [MINUTE_MS, SECOND_MS] = [60_000, 1_000];

/** What is added to work that is already known. */
export interface RandomActivity {
  readonly http: HttpClient;
  readonly probe: DatabaseProbe;
  readonly owner: Person;
  /** Each with the instant from which activity is on for them. */
  readonly told: readonly { readonly person: Person; readonly at: string }[];
  readonly random: (below: number) => number;
}

/** Devices, sessions and explanations at random, within shifts and around them. */
export async function addRandomActivity(
  world: ReferenceWorld,
  of: RandomActivity,
): Promise<ObservedWorld> {
  const { http, owner, probe, told, random } = of;
  const rules = { idle_limit_minutes: IDLE_LIMIT_MINUTES, pulse_seconds: 80, retention_days: 730 };
  const version = await enableActivity(http, owner, rules);
  const platforms = await Promise.all(['orders', 'mail'].map((name) => platform(of, name)));
  const active = new Map<string, TimeSpan[]>();
  const explained = new Map<string, TimeSpan[]>();
  const sessions = new Map<string, TimeSpan[]>();
  for (const { person, at } of told) {
    expectStatus(await acknowledge(http, person, version), 200);
    await acknowledgedAt(probe, person, at);
    const own = world.shifts.filter(({ user_id }) => user_id === person.userId);
    const spans = own.flatMap((shift) => beats(shift, random));
    active.set(person.userId, spans);
    const events = spans.map(({ from, to }, index) =>
      deviceEvent(from, { durationMs: to - from, platformId: platforms[index % 2] ?? null }),
    );
    await storeEvents(probe, person, events);
    explained.set(person.userId, await explain(person, own, of));
    for (const shift of own) sessions.set(shift.id, await connect(person, shift, of));
  }
  const toldAt = new Map(told.map(({ person, at }) => [person.userId, Date.parse(at)]));
  const idleLimitS = IDLE_LIMIT_MINUTES * 60;
  return { ...world, toldAt, active, explained, sessions, idleLimitS };
}

async function platform({ http, owner }: RandomActivity, name: string): Promise<string> {
  const body = { name, host_patterns: [`${name}.example.com`] };
  const answer = await http.post('/platforms', { token: owner.token, body });
  return String(expectStatus(answer, 201).json['id']);
}

/** One for most parts of eight minutes, none so near to the next one that they would merge. */
function beats({ start_at, end_at }: ShiftView, random: (below: number) => number): TimeSpan[] {
  const spans: TimeSpan[] = [];
  const end = Date.parse(end_at ?? '');
  for (let at = Date.parse(start_at); at < end; at += 8 * MINUTE_MS) {
    if (random(3) === 0) continue;
    const from = at + random(60) * SECOND_MS;
    spans.push({ from, to: from + (1 + random(300)) * SECOND_MS });
  }
  return spans;
}

/** A quarter of an hour in the middle of every third shift. */
async function explain(
  { organizationId, userId }: Person,
  shifts: readonly ShiftView[],
  { probe }: RandomActivity,
): Promise<TimeSpan[]> {
  const spans: TimeSpan[] = [];
  for (const [index, { start_at, end_at }] of shifts.entries()) {
    if (index % 3 > 0) continue;
    const middle = (Date.parse(start_at) + Date.parse(end_at ?? '')) / 2;
    const from = middle - (middle % MINUTE_MS);
    spans.push({ from, to: from + 15 * MINUTE_MS });
    await probe.rows(
      `INSERT INTO activity_explanations (organization_id, id, user_id, start_at, end_at, reason)
        VALUES ($1, $2, $3, $4, $5, 'CALL')`,
      [organizationId, randomUUID(), userId, iso(from), iso(from + 15 * MINUTE_MS)],
    );
  }
  return spans;
}

/** One or two devices at the beginning of a shift; none in some. */
async function connect(
  { organizationId }: Person,
  { id, start_at, end_at }: ShiftView,
  { probe, random }: RandomActivity,
): Promise<TimeSpan[]> {
  const begin = Date.parse(start_at);
  const lengthS = (Date.parse(end_at ?? '') - begin) / SECOND_MS;
  const spans = Array.from({ length: random(3) }, () => {
    const from = begin + random(3_600) * SECOND_MS;
    return { from, to: from + random(Math.floor(lengthS / 3)) * SECOND_MS };
  });
  for (const { from, to } of spans)
    await probe.rows(
      `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
          device_label, start_at, last_seen_at, end_at, end_source, silence_limit_s)
        SELECT organization_id, $3, id, user_id, shop_id, ends_before, 'till', $4, $5::timestamptz, $5, 'DEVICE', 300
        FROM shifts WHERE organization_id = $1 AND id = $2`,
      [organizationId, id, randomUUID(), iso(from), iso(to)],
    );
  return spans;
}

const iso = (ms: number): string => new Date(ms).toISOString();
