import { parseInstant } from '../../../kernel/business-day.js';
import { occurredAt } from '../../../kernel/occurred-at.js';

/** The present time, and how far back a device may date a message. */
export interface Limits {
  /** The database's time, once the person is held. */
  readonly now: Date;
  readonly offlineLimitMinutes: number;
}

/** When something happened, according to the device that reports it. */
export interface Moment {
  /**
   * The instant that counts. It is never after now, because a clock that is a few minutes fast counts as
   * right.
   */
  readonly at: Date;
  /** The instant as the device sent it, or now if it sent none. A repeated message has the same instant. */
  readonly claimed: Date;
  /** Whether the device sent an instant. If it did, it may have been offline. */
  readonly isDated: boolean;
  /** The field with the instant, for a refusal. */
  readonly path: string;
}

/** @throws VALIDATION_FAILED, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO */
export function momentOf(text: string | undefined, limits: Limits, path = 'occurred_at'): Moment {
  const { now, offlineLimitMinutes: count } = limits;
  const at = occurredAt(text, { now, limit: { count, unit: 'minutes' } }, path);
  const claimed = (text === undefined ? undefined : parseInstant(text)) ?? at;
  return { at, claimed, isDated: text !== undefined, path };
}

/** Whether both name the same instant; undefined and null name none. */
export function isSameInstant(a: Date | null | undefined, b: Date | null | undefined): boolean {
  return a != null && a.getTime() === b?.getTime();
}
