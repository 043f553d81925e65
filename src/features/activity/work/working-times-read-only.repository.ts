import { Injectable } from '@nestjs/common';
import type { TimeSpan } from '../../../kernel/time-spans.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PersonTime } from '../events/activity-batches.repository.js';

/** A span of a shift, a break or a session. */
export interface SpanRow {
  readonly start_at: Date;
  /** Null while it goes on. */
  readonly end_at: Date | null;
}

interface BreakOfShift {
  /** Null for a shift without breaks. */
  readonly break_start_at: Date | null;
  readonly break_end_at: Date | null;
}

/** When a person was at work. */
export interface WorkingTimes {
  readonly shifts: readonly TimeSpan[];
  readonly breaks: readonly TimeSpan[];
}

/**
 * Shifts of one person never overlap, so those that share time with the given one are the last that had
 * begun before it and those that begin within it.
 */
const SHIFTS_IN = `SELECT s.id, s.start_at, s.end_at FROM shifts s
  WHERE s.organization_id = $1 AND s.user_id = $2 AND s.voided_at IS NULL AND s.ends_before > $3
    AND s.start_at < $4 AND s.start_at >= coalesce((SELECT x.start_at FROM shifts x
      WHERE x.organization_id = $1 AND x.user_id = $2 AND x.voided_at IS NULL AND x.start_at <= $3
      ORDER BY x.start_at DESC LIMIT 1), $3)
  ORDER BY s.start_at OFFSET 0`;
const SHIFTS = statement<SpanRow>(
  'activity.shifts',
  `SELECT s.start_at, s.end_at FROM (${SHIFTS_IN}) s ORDER BY s.start_at`,
);
/** One statement for each batch of events. A shift appears once for each of its breaks, and at least once. */
const WORK = statement<SpanRow & BreakOfShift>(
  'activity.working-times',
  `SELECT s.start_at, s.end_at, b.start_at AS break_start_at, b.end_at AS break_end_at FROM (${SHIFTS_IN}) s
    LEFT JOIN LATERAL (SELECT x.start_at, x.end_at FROM breaks x
      WHERE x.organization_id = $1 AND x.shift_id = s.id OFFSET 0) b ON true
    ORDER BY s.start_at, b.start_at`,
);

/** Reads when a person was at work; writes nothing. */
@Injectable()
export class WorkingTimesReadOnlyRepository {
  /** Shifts that share time with the given one. */
  shifts(tx: Tx, { userId, from, to }: PersonTime): Promise<SpanRow[]> {
    return tx.rows(SHIFTS, [tx.organizationId, userId, from, to]);
  }

  /** These shifts and their breaks. What goes on has no end. */
  async times(tx: Tx, { userId, from, to }: PersonTime): Promise<WorkingTimes> {
    const rows = await tx.rows(WORK, [tx.organizationId, userId, from, to]);
    return {
      shifts: rows.map(({ start_at, end_at }) => spanOf(start_at, end_at)),
      breaks: rows.flatMap(({ break_start_at, break_end_at }) =>
        break_start_at ? [spanOf(break_start_at, break_end_at)] : [],
      ),
    };
  }
}

function spanOf(start: Date, end: Date | null): TimeSpan {
  return { from: start.getTime(), to: end?.getTime() ?? Infinity };
}
