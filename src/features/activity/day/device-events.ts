/** What a client can send about a person's work on one device. */
export const EVENT_TYPES = [
  'HEARTBEAT',
  'IDLE_START',
  'IDLE_END',
  'OFF_LIST',
  'PAUSE_START',
  'PAUSE_END',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** One event of a device, as it was stored. */
export interface DeviceEvent {
  /** Of the client's own making; the same id is the same event. */
  readonly id: string;
  /** The device that it comes from. */
  readonly device: string;
  readonly type: EventType;
  /** When it happened: milliseconds since 1970. */
  readonly at: number;
  /** How long what it reports went on from then, in milliseconds; 0 for an instant. */
  readonly durationMs: number;
  /** The platform of a heartbeat; null for every other type. */
  readonly platformId: string | null;
}

/** Events of one instant keep the order of their ids, so that every order of arrival gives one result. */
export function inOrderOfTime(events: readonly DeviceEvent[]): DeviceEvent[] {
  return [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
