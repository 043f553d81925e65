import { EVENT_TYPES, type EventType } from '../day/device-events.js';

/** An item of a batch that has the form of an event. */
export interface SentEvent {
  readonly id: string;
  readonly type: EventType;
  /** By the server's clock: milliseconds since 1970. */
  readonly at: number;
  readonly durationMs: number;
  /** Of a heartbeat alone, as it was sent. It goes no further than to the allow-list. */
  readonly host: string | undefined;
}

/** An item that has not; with the id that it had, if that could be read. */
export interface BadItem {
  readonly id: string | null;
  readonly fault: 'MALFORMED' | 'UNKNOWN_FIELD';
}

const MAX_DURATION_S = 86_400;
const MAX_HOST = 255;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
const FIELDS: ReadonlySet<string> = new Set(['id', 'type', 'occurred_at', 'host', 'duration']);

/**
 * Reads one item of a batch. Each is read by itself, because a bad one must not refuse the others.
 * @param item  as it was sent, of any form
 * @param clockOffsetMs  how far the server's clock is ahead of the device's
 */
export function readItem(item: unknown, clockOffsetMs: number): SentEvent | BadItem {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return { id: null, fault: 'MALFORMED' };
  const fields = item as Readonly<Record<string, unknown>>;
  const { type, host } = fields;
  const id = typeof fields.id === 'string' && UUID.test(fields.id) ? fields.id.toLowerCase() : null;
  if (Object.keys(fields).some((name) => !FIELDS.has(name))) return { id, fault: 'UNKNOWN_FIELD' };
  const at = instantOf(fields.occurred_at);
  const durationMs = durationOf(fields.duration);
  if (id === null || at === undefined || durationMs === undefined || !isType(type))
    return { id, fault: 'MALFORMED' };
  const lasts = type === 'HEARTBEAT' || type === 'OFF_LIST';
  if ((durationMs > 0 && !lasts) || !isHostOf(type, host)) return { id, fault: 'MALFORMED' };
  return { id, type, at: at + clockOffsetMs, durationMs, host };
}

function isHostOf(type: EventType, host: unknown): host is string | undefined {
  if (type !== 'HEARTBEAT') return host === undefined;
  return typeof host === 'string' && host !== '' && host.length <= MAX_HOST;
}

function isType(type: unknown): type is EventType {
  return EVENT_TYPES.some((known) => known === type);
}

/** @returns whole milliseconds since 1970 */
function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !INSTANT.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}

/** @returns whole milliseconds, of seconds that may have decimals */
function durationOf(value: unknown): number | undefined {
  if (value === undefined) return 0;
  if (typeof value !== 'number' || !(value >= 0) || value > MAX_DURATION_S) return undefined;
  return Math.round(value * 1_000);
}
