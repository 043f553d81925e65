import { Injectable } from '@nestjs/common';
import type { Statement, Tx } from '../../platform/database/tx.js';
import type { NewSession, SessionRow } from '../shifts/shift-sessions.js';

const COLUMNS = `id, shift_id, user_id, shop_id, device_label, start_at, last_seen_at, end_at, end_source,
  silence_limit_s`;

const INSERT: Statement = {
  name: 'sessions.insert',
  text: `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, device_label,
      start_at, last_seen_at, silence_limit_s)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    RETURNING ${COLUMNS}`,
};
/** One that had been silent for too long when the shift ended was over before it. */
const END_ALL: Statement = {
  name: 'sessions.end-all',
  text: `UPDATE device_sessions SET
      end_at = CASE WHEN last_seen_at + make_interval(secs => silence_limit_s) < $3
        THEN last_seen_at ELSE greatest(start_at, $3) END,
      end_source = CASE WHEN last_seen_at + make_interval(secs => silence_limit_s) < $3
        THEN 'SILENCE' ELSE 'SHIFT' END
    WHERE organization_id = $1 AND shift_id = $2 AND end_at IS NULL`,
};
/** A heartbeat is a sign when it came; a session is one when it began. */
const LAST_SIGN: Statement = {
  name: 'sessions.last-sign',
  text: `SELECT max(last_seen_at) AS seen_at FROM device_sessions
    WHERE organization_id = $1 AND shift_id = $2 AND last_seen_at < $3`,
};
const LIST_OF: Statement = {
  name: 'sessions.list-of',
  text: `SELECT ${COLUMNS} FROM device_sessions
    WHERE organization_id = $1 AND shift_id = ANY($2) ORDER BY start_at, id`,
};

/** Device sessions of one organization. */
@Injectable()
export class SessionsRepository {
  async insert(tx: Tx, id: string, session: NewSession): Promise<SessionRow> {
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

  async endAll(tx: Tx, shiftId: string, at: Date): Promise<void> {
    await tx.rows(END_ALL, [tx.organizationId, shiftId, at]);
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
}
