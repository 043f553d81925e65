import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import type { Statement, Tx } from '../../../platform/database/tx.js';
import type { NewSession, SessionRow } from './session-rules.js';

/** A session, and the time at which it was read. */
export interface SessionNow extends SessionRow {
  readonly now: Date;
}

export interface SessionFilter {
  /** Only sessions in these shops, and of this person; undefined = all. */
  readonly reach: { readonly shopIds: readonly string[]; readonly userId: string } | undefined;
  /** As of now; undefined = all. */
  readonly status: 'OPEN' | 'CLOSED' | undefined;
  readonly shopId: string | undefined;
  readonly userId: string | undefined;
  readonly shiftId: string | undefined;
}

/** A session as its own device names it. */
export interface OwnSession {
  readonly id: string;
  readonly userId: string;
}

const COLUMNS = `id, shift_id, user_id, shop_id, device_label, start_at, last_seen_at, end_at, end_source,
  silence_limit_s`;
/** In milliseconds, as instants are outside the database: both sides must come to the same verdict. */
const NOW = `date_trunc('milliseconds', now())`;

/** Whether the session is heard of at that time; the same as `asOf` says. Never NULL. */
const isHeardAt = (at: string): string =>
  `last_seen_at + make_interval(secs => silence_limit_s) >= ${at}`;

/** Only in an open shift: the foreign key finds no other one that ends never. */
const INSERT: Statement = {
  name: 'sessions.insert',
  text: `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
      device_label, start_at, last_seen_at, silence_limit_s)
    VALUES ($1, $2, $3, $4, $5, 'infinity', $6, $7, $8, $9)
    RETURNING ${COLUMNS}`,
};
/**
 * Writes nothing while the last sign is fresh. Two at once queue for the row, and the second finds it
 * fresh; one that queues behind the end of the session finds it over. No index holds `last_seen_at`,
 * so the new version of the row goes beside the old one and touches none.
 */
const TOUCH: Statement = {
  name: 'sessions.touch',
  text: `UPDATE device_sessions SET last_seen_at = ${NOW}
    WHERE organization_id = $1 AND id = $2 AND user_id = $3 AND end_at IS NULL
      AND last_seen_at <= ${NOW} - interval '30 seconds' AND ${isHeardAt(NOW)}`,
};
const IS_OPEN: Statement = {
  name: 'sessions.is-open',
  text: `SELECT end_at IS NULL AND ${isHeardAt(NOW)} AS is_open FROM device_sessions
    WHERE organization_id = $1 AND id = $2 AND user_id = $3`,
};
const FIND: Statement = {
  name: 'sessions.find',
  text: `SELECT ${COLUMNS}, ${NOW} AS now FROM device_sessions WHERE organization_id = $1 AND id = $2`,
};
const END: Statement = {
  name: 'sessions.end',
  text: `UPDATE device_sessions SET end_at = greatest(start_at, $3), end_source = $4
    WHERE organization_id = $1 AND id = $2 AND end_at IS NULL AND ${isHeardAt('$3')}
    RETURNING ${COLUMNS}`,
};
/** When it was over without its shift: one that is silent for too long, whether or not the job has said so. */
const OVER_AT = `coalesce(end_at, CASE WHEN ${isHeardAt(NOW)} THEN 'infinity' ELSE last_seen_at END)`;
/**
 * Whatever was to end a session later, its shift ended it then: a device that was offline can tell of
 * an end that lies before a heartbeat, before another device was put away, and before the job's verdict.
 */
const END_ALL: Statement = {
  name: 'sessions.end-all',
  text: `UPDATE device_sessions SET
      end_at = greatest(start_at, least($3, ${OVER_AT})),
      end_source = CASE WHEN ${OVER_AT} <= greatest(start_at, $3) THEN 'SILENCE' ELSE 'SHIFT' END
    WHERE organization_id = $1 AND shift_id = $2
      AND (end_at IS NULL OR end_at > greatest(start_at, $3))`,
};
/**
 * Looks once more: a heartbeat may have come since the job looked. Whoever holds a row is hearing of it
 * or ending it; waiting for several, in an order of its own, could deadlock with them.
 */
const END_SILENT: Statement = {
  name: 'sessions.end-silent',
  text: `UPDATE device_sessions s SET end_at = s.last_seen_at, end_source = 'SILENCE'
    FROM (SELECT id FROM device_sessions
      WHERE organization_id = $1 AND id = ANY($2) AND end_at IS NULL AND NOT ${isHeardAt(NOW)}
      FOR UPDATE SKIP LOCKED) silent
    WHERE s.organization_id = $1 AND s.id = silent.id
    RETURNING s.id`,
};
/** A heartbeat is a sign when it came; a session is one when it began, and when its user ended it. */
const LAST_SIGN: Statement = {
  name: 'sessions.last-sign',
  text: `SELECT max(seen_at) AS seen_at FROM device_sessions,
      LATERAL (VALUES (last_seen_at), (CASE WHEN end_source = 'DEVICE' THEN end_at END)) signs (seen_at)
    WHERE organization_id = $1 AND shift_id = $2 AND seen_at < $3`,
};
const LIST_OF: Statement = {
  name: 'sessions.list-of',
  text: `SELECT ${COLUMNS} FROM device_sessions
    WHERE organization_id = $1 AND shift_id = ANY($2) ORDER BY start_at, id`,
};

/** Device sessions of one organization. */
@Injectable()
export class SessionsRepository {
  async insert(
    tx: Tx,
    id: string,
    session: NewSession & { readonly deviceLabel: string },
  ): Promise<SessionRow> {
    const row = await tx.row<SessionRow>(INSERT, [
      tx.organizationId,
      id,
      session.shiftId,
      session.userId,
      session.shopId,
      session.deviceLabel,
      session.startAt,
      session.now,
      session.silenceLimitS,
    ]);
    if (!row) throw new Error('A session was not stored');
    return row;
  }

  /** Marks an open session as seen now, unless that is known to within 30 seconds. */
  async touch(tx: Tx, { id, userId }: OwnSession): Promise<void> {
    await tx.rows(TOUCH, [tx.organizationId, id, userId]);
  }

  /** Undefined when this person has no such session. */
  async findIsOpen(tx: Tx, { id, userId }: OwnSession): Promise<boolean | undefined> {
    const row = await tx.row<{ is_open: boolean }>(IS_OPEN, [tx.organizationId, id, userId]);
    return row?.is_open;
  }

  async find(tx: Tx, id: string): Promise<SessionNow | undefined> {
    return tx.row<SessionNow>(FIND, [tx.organizationId, id]);
  }

  /** @returns undefined, with nothing written, when it is over */
  async end(
    tx: Tx,
    id: string,
    end: { readonly at: Date; readonly source: 'DEVICE' | 'MANAGER' },
  ): Promise<SessionRow | undefined> {
    return tx.row<SessionRow>(END, [tx.organizationId, id, end.at, end.source]);
  }

  /** Ends those that are open, and brings back to the end of the shift those that ended after it. */
  async endAll(tx: Tx, shiftId: string, at: Date): Promise<void> {
    await tx.rows(END_ALL, [tx.organizationId, shiftId, at]);
  }

  /**
   * Ends those that are silent for too long, at their last sign; leaves those that are being written.
   * @returns how many
   */
  async endSilent(tx: Tx, ids: readonly string[]): Promise<number> {
    const ended = await tx.rows<{ id: string }>(END_SILENT, [tx.organizationId, ids]);
    return ended.length;
  }

  async findLastSign(tx: Tx, shiftId: string, before: Date): Promise<Date | undefined> {
    const row = await tx.row<{ seen_at: Date | null }>(LAST_SIGN, [
      tx.organizationId,
      shiftId,
      before,
    ]);
    return row?.seen_at ?? undefined;
  }

  async listOf(tx: Tx, shiftIds: readonly string[]): Promise<SessionRow[]> {
    return tx.rows<SessionRow>(LIST_OF, [tx.organizationId, shiftIds]);
  }

  /** One more than the page holds, the latest start first. */
  async list(tx: Tx, filter: SessionFilter, page: PageRequest): Promise<SessionNow[]> {
    const { reach, status } = filter;
    const statement = new ListStatement(tx)
      .where('(shop_id = ANY(?) OR user_id = ?)', reach?.shopIds, reach?.userId)
      .where('shop_id = ?', filter.shopId)
      .where('user_id = ?', filter.userId)
      .where('shift_id = ?', filter.shiftId);
    if (status === 'OPEN') statement.where(`end_at IS NULL AND ${isHeardAt(NOW)}`);
    if (status === 'CLOSED') statement.where(`(end_at IS NOT NULL OR NOT ${isHeardAt(NOW)})`);
    return statement.page(
      `SELECT ${COLUMNS}, ${NOW} AS now FROM device_sessions`,
      { after: '(start_at, id) < (?::timestamptz, ?::uuid)', order: 'start_at DESC, id DESC' },
      page,
    );
  }
}
