import { grouped } from '../../../kernel/grouped.js';
import { newId } from '../../../kernel/new-id.js';
import { EVENT_TYPES, inOrderOfTime, type DeviceEvent } from '../day/device-events.js';
import type { BatchRow } from './activity-batch.entity.js';

const HOUR_MS = 3_600_000;

/**
 * Packs events of one device into rows, one for each hour: a row never reaches into the next hour,
 * so that a read from an instant on looks back one hour and no further.
 */
export function packed(userId: string, events: readonly DeviceEvent[]): BatchRow[] {
  const hours = grouped(inOrderOfTime(events), ({ at }) => Math.floor(at / HOUR_MS));
  return [...hours.values()].map((ofHour) => packedHour(userId, ofHour));
}

function packedHour(userId: string, events: readonly DeviceEvent[]): BatchRow {
  const [first] = events;
  if (!first) throw new Error('There are no events to pack');
  const platform_ids = [...new Set(events.flatMap(({ platformId }) => platformId ?? []))];
  return {
    occurred_at: new Date(first.at),
    id: newId(),
    user_id: userId,
    device_id: first.device,
    event_ids: events.map(({ id }) => id),
    types: events.map(({ type }) => EVENT_TYPES.indexOf(type)),
    after_ms: events.map(({ at }) => at - first.at),
    durations_ms: events.map(({ durationMs }) => durationMs),
    platforms: events.map(({ platformId }) =>
      platformId === null ? 0 : platform_ids.indexOf(platformId) + 1,
    ),
    platform_ids,
  };
}

/** The events of a row, in order of time. */
export function unpacked(row: BatchRow): DeviceEvent[] {
  return row.event_ids.map((id, index) => ({
    id,
    device: row.device_id,
    type: EVENT_TYPES[row.types[index] ?? -1] ?? 'HEARTBEAT',
    at: row.occurred_at.getTime() + (row.after_ms[index] ?? 0),
    durationMs: row.durations_ms[index] ?? 0,
    platformId: row.platform_ids[(row.platforms[index] ?? 0) - 1] ?? null,
  }));
}
