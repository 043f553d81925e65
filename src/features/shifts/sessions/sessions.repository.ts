import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import { columnsExcept } from '../../../platform/database/entity-columns.js';
import { selection, statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Reach } from '../shift-record.js';
import type { ShiftRow } from '../shift.entity.js';
import { DeviceSession, type SessionRow } from './device-session.entity.js';

/** A session with the time at which it was read. */
export interface SessionNow extends SessionRow {
  readonly now: Date;
}

export interface SessionFilter {
  /** Undefined = the caller sees all. */
  readonly reach: Reach | undefined;
  /** The status now; undefined = both. */
  readonly status: 'OPEN' | 'CLOSED' | undefined;
  readonly shopIds: readonly string[] | undefined;
  readonly userIds: readonly string[] | undefined;
  readonly shiftId: string | undefined;
}

/** The end of one session, other than by its shift or by silence. */
export interface SessionEnd {
  readonly at: Date;
  readonly source: 'DEVICE' | 'MANAGER';
}

/** A session as its own device names it. */
export interface OwnSession {
  readonly id: string;
  readonly userId: string;
}

const COLUMNS = columnsExcept(DeviceSession, 'organization_id', 'shift_ends_before');
/** In milliseconds, like instants outside the database: both sides must come to the same verdict. */
const NOW = `date_trunc('milliseconds', now())`;

/** Whether the session is within its limit at that time: the rule of `asOf`. Never NULL. */
const isHeardAt = (at: string): string =>
  `last_seen_at + make_interval(secs => silence_limit_s) >= ${at}`;

/** The foreign key matches no shift with another end: a session of an open shift needs an open shift. */
const INSERT = statement(
  'sessions.insert',
  `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
      device_label, start_at, last_seen_at, silence_limit_s, end_at, end_source)
    VALUES ($1, $2, $3, $4, $5, coalesce($6::timestamptz, 'infinity'), $7, $8, $9, $10, $11, $12)`,
);
/**
 * Writes nothing while the last sign is fresh. Two at once queue for the row, and the second finds it
 * fresh; one that queues behind the end of the session finds it over. No index holds `last_seen_at`,
 * so the new version of the row goes beside the old one and touches none.
 */
const TOUCH = statement(
  'sessions.touch',
  `UPDATE device_sessions SET last_seen_at = ${NOW}
    WHERE organization_id = $1 AND id = $2 AND user_id = $3 AND end_at IS NULL
      AND last_seen_at <= ${NOW} - interval '30 seconds' AND ${isHeardAt(NOW)}`,
);
const IS_OPEN = statement<{ readonly is_open: boolean }>(
  'sessions.is-open',
  `SELECT end_at IS NULL AND ${isHeardAt(NOW)} AS is_open FROM device_sessions
    WHERE organization_id = $1 AND id = $2 AND user_id = $3`,
);
const FIND = statement<SessionNow>(
  'sessions.find',
  `SELECT ${COLUMNS}, ${NOW} AS now FROM device_sessions WHERE organization_id = $1 AND id = $2`,
);
const LIST = selection<SessionNow>('sessions.list', {
  columns: `${COLUMNS}, ${NOW} AS now`,
  from: 'device_sessions',
  order: 'start_at DESC, id DESC',
  after: '(start_at, id) < (?::timestamptz, ?::uuid)',
});
const END = statement<SessionRow>(
  'sessions.end',
  `UPDATE device_sessions SET end_at = greatest(start_at, $3), end_source = $4
    WHERE organization_id = $1 AND id = $2 AND end_at IS NULL AND ${isHeardAt('$3')}
    RETURNING ${COLUMNS}`,
);
/** The end of the session without its shift; silence counts whether or not the job has stored it. */
const OVER_AT = `coalesce(end_at, CASE WHEN ${isHeardAt(NOW)} THEN 'infinity' ELSE last_seen_at END)`;
/**
 * The end of the shift wins over every later end of a session: a device that was offline can report an
 * end that is before a heartbeat, before the end of another device, and before the job's verdict.
 */
const END_ALL = statement(
  'sessions.end-all',
  `UPDATE device_sessions SET
      end_at = greatest(start_at, least($3, ${OVER_AT})),
      end_source = CASE WHEN ${OVER_AT} <= greatest(start_at, $3) THEN 'SILENCE' ELSE 'SHIFT' END
    WHERE organization_id = $1 AND shift_id = $2
      AND (end_at IS NULL OR end_at > greatest(start_at, $3))`,
);
/**
 * Checks the limit again: a heartbeat may have come since the job looked. A row that another
 * transaction holds is getting a heartbeat or an end; waiting for several of them could deadlock.
 */
const END_SILENT = statement<Pick<SessionRow, 'id'>>(
  'sessions.end-silent',
  `UPDATE device_sessions s SET end_at = s.last_seen_at, end_source = 'SILENCE'
    FROM (SELECT id FROM device_sessions
      WHERE organization_id = $1 AND id = ANY($2) AND end_at IS NULL AND NOT ${isHeardAt(NOW)}
      FOR UPDATE SKIP LOCKED) silent
    WHERE s.organization_id = $1 AND s.id = silent.id
    RETURNING s.id`,
);
const COUNT_OPEN = statement<{ count: number }>(
  'sessions.count-open',
  `SELECT count(*) AS count FROM (SELECT FROM device_sessions
    WHERE organization_id = $1 AND shift_id = $2 AND end_at IS NULL LIMIT $3) counted`,
);
const LIST_OF = statement<SessionRow>(
  'sessions.list-of',
  `SELECT ${COLUMNS} FROM device_sessions
    WHERE organization_id = $1 AND shift_id = $2 ORDER BY start_at, id`,
);

/** Device sessions of one organization. Starts and ends go through the shift: see `ShiftStore`. */
@Injectable()
export class SessionsRepository {
  /** Counts no further than `upTo`: see `Quotas`. */
  async countOpen(tx: Tx, shiftId: string, upTo: number): Promise<number> {
    const row = await tx.row(COUNT_OPEN, [tx.organizationId, shiftId, upTo]);
    return row?.count ?? 0;
  }

  /** @param shiftEndAt  null while the shift is open */
  async insert(tx: Tx, session: SessionRow, shiftEndAt: Date | null): Promise<void> {
    await tx.rows(INSERT, [
      tx.organizationId,
      session.id,
      session.shift_id,
      session.user_id,
      session.shop_id,
      shiftEndAt,
      session.device_label,
      session.start_at,
      session.last_seen_at,
      session.silence_limit_s,
      session.end_at,
      session.end_source,
    ]);
  }

  /** Marks an open session as seen now, unless that is known to within 30 seconds. */
  async touch(tx: Tx, { id, userId }: OwnSession): Promise<void> {
    await tx.rows(TOUCH, [tx.organizationId, id, userId]);
  }

  /** @returns undefined when this person has no such session */
  async findIsOpen(tx: Tx, { id, userId }: OwnSession): Promise<boolean | undefined> {
    const row = await tx.row(IS_OPEN, [tx.organizationId, id, userId]);
    return row?.is_open;
  }

  async find(tx: Tx, id: string): Promise<SessionNow | undefined> {
    return tx.row(FIND, [tx.organizationId, id]);
  }

  /** @returns undefined, with nothing written, when it is over */
  async end(tx: Tx, id: string, end: SessionEnd): Promise<SessionRow | undefined> {
    return tx.row(END, [tx.organizationId, id, end.at, end.source]);
  }

  /** Ends the open sessions of the shift, and moves later ends back to the end of the shift. */
  async endAll(tx: Tx, shift: Pick<ShiftRow, 'id' | 'end_at'>): Promise<void> {
    await tx.rows(END_ALL, [tx.organizationId, shift.id, shift.end_at]);
  }

  /**
   * Ends those that are past their limit, at their last sign; skips those that are being written.
   * @returns how many
   */
  async endSilent(tx: Tx, ids: readonly string[]): Promise<number> {
    const ended = await tx.rows(END_SILENT, [tx.organizationId, ids]);
    return ended.length;
  }

  /** All sessions of the shift in chronological order. */
  async listOf(tx: Tx, shiftId: string): Promise<SessionRow[]> {
    return tx.rows(LIST_OF, [tx.organizationId, shiftId]);
  }

  /** One row more than the page, the latest start first. */
  async list(tx: Tx, filter: SessionFilter, page: PageRequest): Promise<SessionNow[]> {
    const { reach, status } = filter;
    const rows = new ListStatement(tx)
      .where('(shop_id = ANY(?) OR user_id = ?)', reach?.shopIds, reach?.userId)
      .whereAmong('shop_id', filter.shopIds)
      .whereAmong('user_id', filter.userIds)
      .where('shift_id = ?', filter.shiftId);
    if (status === 'OPEN') rows.where(`end_at IS NULL AND ${isHeardAt(NOW)}`);
    if (status === 'CLOSED') rows.where(`(end_at IS NOT NULL OR NOT ${isHeardAt(NOW)})`);
    return rows.page(LIST, page);
  }
}
