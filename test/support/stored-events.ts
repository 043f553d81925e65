import { randomUUID } from 'node:crypto';
import type { DeviceEvent } from '../../src/features/activity/day/device-events.js';
import { packed } from '../../src/features/activity/events/packed-batch.js';
import type { DatabaseProbe } from './database.js';
import type { Person } from './makers.js';

const INSERT = `INSERT INTO activity_batches (organization_id, occurred_at, id, user_id, device_id, event_ids, types,
    after_ms, durations_ms, platforms, platform_ids)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

type EventFields = Partial<Omit<DeviceEvent, 'at'>>;

/** An event of a person's only device. @param at  ISO 8601, or milliseconds since 1970 */
export function deviceEvent(at: string | number, fields: EventFields = {}): DeviceEvent {
  return {
    id: randomUUID(),
    device: '0195f0c4-7b1a-7c01-9a55-6960453241bc',
    type: 'HEARTBEAT',
    at: typeof at === 'string' ? Date.parse(at) : at,
    durationMs: 0,
    platformId: null,
    ...fields,
  };
}

/** Stores events of one device, whatever a request would have allowed; one row for each hour. */
export async function storeEvents(
  probe: DatabaseProbe,
  { organizationId, userId }: Pick<Person, 'organizationId' | 'userId'>,
  events: readonly DeviceEvent[],
): Promise<void> {
  for (const row of packed(userId, events)) {
    const { occurred_at, id, user_id, device_id, event_ids, types, after_ms, durations_ms } = row;
    const lists = [event_ids, types, after_ms, durations_ms, row.platforms, row.platform_ids];
    await probe.rows(INSERT, [organizationId, occurred_at, id, user_id, device_id, ...lists]);
  }
}
