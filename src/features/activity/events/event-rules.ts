import type { TimeSpan } from '../../../kernel/time-spans.js';
import type { DeviceEvent } from '../day/device-events.js';
import type { BadItem, SentEvent } from './sent-event.js';

/** Why an item was not stored. None of them repeats what the item contained. */
export const REJECTIONS = [
  'MALFORMED',
  'UNKNOWN_FIELD',
  'NOT_ON_THE_LIST',
  'OFF_LIST_NOT_COUNTED',
  'IN_THE_FUTURE',
  'TOO_OLD',
  'NO_SHIFT',
  'ON_A_BREAK',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** What the database knows about the person, the time and the organization. */
export interface EventContext {
  /** Milliseconds since 1970, by the database's clock. */
  readonly now: number;
  readonly shifts: readonly TimeSpan[];
  readonly breaks: readonly TimeSpan[];
  /** The ids among those sent that are stored already. */
  readonly known: ReadonlySet<string>;
  /** How long an event waits for a shift that arrives later. */
  readonly waitMs: number;
  readonly retentionMs: number;
  readonly countsOffList: boolean;
  readonly device: string;
  /** The platform that the host belongs to. */
  readonly platformOf: (host: string) => string | undefined;
}

export type ItemResult =
  | { readonly id: string; readonly status: 'accepted' | 'duplicate' }
  | { readonly id: string | null; readonly status: 'rejected'; readonly code: Rejection };

/** What comes of a batch: a result for each item, in their order, and the events to store. */
export interface BatchVerdict {
  readonly results: readonly ItemResult[];
  readonly events: readonly DeviceEvent[];
}

/** As for shifts and receipts: a device's clock may be this far ahead. */
const AHEAD_MS = 300_000;

/**
 * Decides about each item of a batch.
 * An event is stored only when it happened in the person's own shift and outside breaks. One without a
 * shift is stored too while its shift can still arrive, and stays invisible until then.
 * Source: domain.md, "Activity"
 */
export function judge(
  items: readonly (SentEvent | BadItem)[],
  context: EventContext,
): BatchVerdict {
  const known = new Set(context.known);
  const events: DeviceEvent[] = [];
  const results = items.map((item): ItemResult => {
    if ('fault' in item) return { id: item.id, status: 'rejected', code: item.fault };
    const { id } = item;
    if (known.has(id)) return { id, status: 'duplicate' };
    const verdict = verdictOn(item, context);
    if (typeof verdict === 'string') return { id, status: 'rejected', code: verdict };
    known.add(id);
    events.push(verdict);
    return { id, status: 'accepted' };
  });
  return { results, events };
}

function verdictOn(item: SentEvent, context: EventContext): DeviceEvent | Rejection {
  const { id, type, at, durationMs, host } = item;
  if (at > context.now + AHEAD_MS) return 'IN_THE_FUTURE';
  if (at < context.now - context.retentionMs) return 'TOO_OLD';
  if (type === 'OFF_LIST' && !context.countsOffList) return 'OFF_LIST_NOT_COUNTED';
  const platformId = host === undefined ? null : (context.platformOf(host) ?? 'NOT_ON_THE_LIST');
  if (platformId === 'NOT_ON_THE_LIST') return platformId;
  if (covers(context.breaks, at)) return 'ON_A_BREAK';
  const mayWait = at >= context.now - context.waitMs;
  if (!covers(context.shifts, at) && !mayWait) return 'NO_SHIFT';
  return { id, device: context.device, type, at, durationMs, platformId };
}

function covers(spans: readonly TimeSpan[], at: number): boolean {
  return spans.some(({ from, to }) => from <= at && at < to);
}
