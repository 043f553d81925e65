import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import type { BreakRow } from '../break.entity.js';
import { SHORTEST_MS } from '../shift-rules.js';
import { ShiftStore } from '../shift-store.service.js';
import type { ShiftRow } from '../shift.entity.js';
import {
  lastOf,
  SignsOfLifeReadOnlyRepository,
  type LastSigns,
} from './signs-of-life-read-only.repository.js';

const MS_PER_MINUTE = 60_000;

/** What says until when a person was at work. */
export interface Evidence extends LastSigns {
  readonly break_id: string | null;
  readonly break_at: Date | null;
  /** Just after the last sign of all, as a forgotten shift is closed. */
  readonly suggested_end_at: Date;
  /** No sign that is later than this belongs to the shift. */
  readonly before: Date;
}

/** One statement for many shifts: each start is the next one of the index of a person's shifts. */
const NEXT_STARTS = statement<{ readonly next_at: Date | null }>(
  'shift-evidence.next-starts',
  `SELECT next.start_at AS next_at
    FROM unnest($2::uuid[], $3::timestamptz[]) WITH ORDINALITY AS w (user_id, start_at, place)
    LEFT JOIN LATERAL (SELECT x.start_at FROM shifts x
      WHERE x.organization_id = $1 AND x.user_id = w.user_id AND x.voided_at IS NULL AND x.start_at > w.start_at
      ORDER BY x.user_id, x.start_at LIMIT 1) next ON true
    ORDER BY w.place`,
);

/**
 * Collects what says when shifts really ended. The signs are those up to the person's next shift and, of a shift that
 * was closed, those within the organization's limit: a receipt that arrives after the shift was closed counts.
 */
@Injectable()
export class ShiftEvidence {
  constructor(
    private readonly store: ShiftStore,
    private readonly signs: SignsOfLifeReadOnlyRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  /** The evidence of each shift, in the same order. */
  async of(tx: Tx, shifts: readonly ShiftRow[], now: Date): Promise<Evidence[]> {
    if (shifts.length === 0) return [];
    const { shift_limit_minutes: limit } = await this.organizations.of(tx);
    const starts = [shifts.map(({ user_id: id }) => id), shifts.map(({ start_at: at }) => at)];
    const [records, next] = await Promise.all([
      this.store.withBreaks(tx, shifts),
      tx.rows(NEXT_STARTS, [tx.organizationId, ...starts]),
    ]);
    const ends = shifts.map((shift, index) =>
      signsBefore(shift, { now, limit, nextAt: next[index]?.next_at ?? null }),
    );
    const watched = shifts.map(({ id, user_id, start_at }, index) => {
      return { shiftId: id, userId: user_id, from: start_at, to: ends[index] ?? now };
    });
    const signs = await this.signs.last(tx, watched);
    return records.map(({ shift, breaks }, index) =>
      evidenceOf(shift, { breaks, signs: signs[index] ?? NO_SIGNS, before: ends[index] ?? now }),
    );
  }
}

const NO_SIGNS: LastSigns = {
  session_id: null,
  session_at: null,
  receipt_id: null,
  receipt_at: null,
  event_id: null,
  event_at: null,
};

function signsBefore(
  { start_at, end_at }: ShiftRow,
  {
    now,
    limit,
    nextAt,
  }: { readonly now: Date; readonly limit: number; readonly nextAt: Date | null },
): Date {
  const limitMs = start_at.getTime() + limit * MS_PER_MINUTE;
  const closedMs = Math.max(limitMs, end_at?.getTime() ?? now.getTime());
  return new Date(Math.min(now.getTime(), closedMs, nextAt?.getTime() ?? Infinity));
}

function evidenceOf(
  shift: ShiftRow,
  of: { readonly breaks: readonly BreakRow[]; readonly signs: LastSigns; readonly before: Date },
): Evidence {
  const { breaks, signs, before } = of;
  const pressed = lastPress(shift, breaks);
  const last = lastSignOf(shift.start_at, [lastOf(signs), pressed?.at]);
  return {
    ...signs,
    break_id: pressed?.id ?? null,
    break_at: pressed?.at ?? null,
    suggested_end_at: new Date(last.getTime() + SHORTEST_MS),
    before,
  };
}

/**
 * The last time at which the person began or ended a break. The end of the shift ends a break that runs, which nobody
 * pressed.
 */
export function lastPress(
  { end_at: shiftEndAt }: Pick<ShiftRow, 'end_at'>,
  breaks: readonly Pick<BreakRow, 'id' | 'start_at' | 'end_at'>[],
): { readonly id: string; readonly at: Date } | undefined {
  const last = breaks.at(-1);
  if (!last) return undefined;
  const ended = last.end_at && last.end_at.getTime() !== shiftEndAt?.getTime();
  return { id: last.id, at: ended && last.end_at ? last.end_at : last.start_at };
}

/** Returns the last moment at which the person was certainly at work. It is never before the start of the shift. */
export function lastSignOf(startAt: Date, signs: readonly (Date | undefined)[]): Date {
  return signs.reduce<Date>((last, at) => (at && at > last ? at : last), startAt);
}
