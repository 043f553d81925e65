import type { SessionView } from '../../src/features/shifts/shift-views.dto.js';
import type { DatabaseProbe } from './database.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { expectStatus, type Person } from './makers.js';

/**
 * Clocks someone in who has no open shift.
 * @param body  with a `shop_id`, unless they have one shop only
 * @returns the shift's id
 */
export async function startShift(
  http: HttpClient,
  { token }: Person,
  body: Record<string, unknown> = {},
): Promise<string> {
  return String(expectStatus(await http.post('/shifts/start', { token, body }), 201).json['id']);
}

/**
 * Connects one more device, in the open shift of its user or else in a new one in the shop.
 * @returns the session's id
 */
export async function startSession(
  http: HttpClient,
  person: Person,
  shopId: string,
): Promise<string> {
  const { token } = person;
  const current = await http.get('/shifts/current', { token });
  if (current.json['id'] === null) await startShift(http, person, { shop_id: shopId });
  return String(expectStatus(await http.post('/sessions', { token, body: {} }), 201).json['id']);
}

/** Makes it so long ago that anything was heard of the session; it began then, if it began later. */
export async function setLastSeen(
  probe: DatabaseProbe,
  sessionId: string,
  secondsAgo: number,
): Promise<void> {
  const rows = await probe.rows(
    `UPDATE device_sessions SET last_seen_at = seen.at, start_at = least(start_at, seen.at)
     FROM (SELECT date_trunc('milliseconds', now()) - make_interval(secs => $2) AS at) seen
     WHERE id = $1 RETURNING id`,
    [sessionId, secondsAgo],
  );
  if (rows.length !== 1) throw new Error('There is no such session');
}

/** A session as the database holds it. */
export async function storedSession(
  probe: DatabaseProbe,
  sessionId: string,
): Promise<Record<string, unknown>> {
  const [row] = await probe.rows('SELECT * FROM device_sessions WHERE id = $1', [sessionId]);
  if (!row) throw new Error('There is no such session');
  return row;
}

/** The answer's sessions; its status has been checked. */
export function sessionsIn(answer: HttpAnswer, list: 'data' | 'sessions'): SessionView[] {
  return answer.json[list] as SessionView[];
}

/**
 * Sets the devices of a shift as if they had been heard of since its start, also if the start arrived
 * late.
 */
export async function connectFromStart(probe: DatabaseProbe, shiftId: string): Promise<void> {
  await probe.rows(
    `UPDATE device_sessions d SET start_at = s.start_at FROM shifts s
     WHERE s.organization_id = d.organization_id AND s.id = d.shift_id AND s.id = $1`,
    [shiftId],
  );
}
