import { announceChange } from './live-log.js';
import type { DatabaseProbe } from './database.js';
import type { HttpAnswer, HttpClient } from './http-client.js';
import { expectStatus, type Person } from './makers.js';
import { sampleBodyOf } from './samples.js';

/** Replaces the policy by a complete one that is switched on, unless the fields say otherwise. */
export function putPolicy(
  http: HttpClient,
  owner: Person,
  fields: Record<string, unknown> = {},
): Promise<HttpAnswer> {
  const body = { ...sampleBodyOf('PutActivityPolicyBody'), ...fields };
  return http.put('/activity/policy', { token: owner.token, body });
}

/** Switches activity on. @returns the version of the notice */
export async function enableActivity(
  http: HttpClient,
  owner: Person,
  fields: Record<string, unknown> = {},
): Promise<number> {
  const { json } = expectStatus(await putPolicy(http, owner, fields), 200);
  return Number(json['notice_version']);
}

export function acknowledge(
  http: HttpClient,
  person: Person,
  version: number,
): Promise<HttpAnswer> {
  return http.post('/activity/notice/acknowledge', { token: person.token, body: { version } });
}

/** Makes the person's acknowledgements as old as if they had acknowledged at this instant. */
export async function acknowledgedAt(
  probe: DatabaseProbe,
  person: Person,
  instant: string,
): Promise<void> {
  const text = 'UPDATE activity_acknowledgements SET acknowledged_at = $2 WHERE user_id = $1';
  await probe.rows(text, [person.userId, instant]);
  await announceChange(probe, person.organizationId);
}
