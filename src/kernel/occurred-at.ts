import { AppError, type ErrorCode, type FieldFault } from './app-error.js';
import { parseInstant } from './business-day.js';

/** How far a device's clock may run ahead of the server's; up to this limit an instant ahead counts as now. */
export const MAX_AHEAD_MS = 5 * 60_000;

const UNIT_MS = { minutes: 60_000, days: 86_400_000 } as const;

/** How far back a client may date an event. */
export interface BackLimit {
  readonly count: number;
  readonly unit: keyof typeof UNIT_MS;
}

/**
 * Returns the instant of an event, by the clock of a device that may have been offline. A device's clock
 * that is up to five minutes fast counts as right: the instant becomes now, so that the event falls into
 * the sender's own shift and on the right business day.
 * @param text  the field of the body; the default is now
 * @param clock  the database's clock, and how far back the instant may be (without a limit: any distance)
 * @param path   the field's path in the body
 * @returns an instant that is never after now
 * @throws VALIDATION_FAILED, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
 * Source: domain.md, "Receipts"
 */
export function occurredAt(
  text: string | undefined,
  clock: { readonly now: Date; readonly limit?: BackLimit },
  path = 'occurred_at',
): Date {
  const { now, limit } = clock;
  if (text === undefined) return now;
  const instant = parseInstant(text);
  if (!instant) {
    throw refusal('VALIDATION_FAILED', { path, code: 'instant', message: 'must be an instant' });
  }
  const aheadMs = instant.getTime() - now.getTime();
  if (aheadMs > MAX_AHEAD_MS) {
    const message = 'is more than 5 minutes ahead of the server';
    throw refusal('OCCURRED_IN_FUTURE', { path, code: 'in_future', message });
  }
  if (limit && -aheadMs > limit.count * UNIT_MS[limit.unit]) {
    const message = `is more than ${limit.count} ${limit.unit} ago`;
    const params = { max: limit.count, unit: limit.unit };
    throw refusal('OCCURRED_TOO_LONG_AGO', { path, code: 'too_long_ago', params, message });
  }
  return aheadMs > 0 ? now : instant;
}

function refusal(code: ErrorCode, fault: FieldFault): AppError {
  return new AppError(code, { errors: [fault] });
}
