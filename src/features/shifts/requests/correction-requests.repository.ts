import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import type { PageRequest } from '../../../kernel/page.js';
import { columnsExcept } from '../../../platform/database/entity-columns.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import { selection, statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Reach } from '../shift-record.js';
import {
  CorrectionRequest,
  type CorrectionRequestRow,
  type RequestSide,
  type RequestStatus,
} from './correction-request.entity.js';

export interface CorrectionRequestFilter {
  /** Undefined = the caller sees all. */
  readonly reach: Reach | undefined;
  readonly shiftId?: string;
  readonly statuses?: readonly string[] | undefined;
  readonly side?: string | undefined;
  readonly userIds?: readonly string[] | undefined;
  readonly shopIds?: readonly string[] | undefined;
}

/** Business dates, in all shops or in some. */
export interface DaysOfShops extends DayRange {
  readonly shopIds: readonly string[] | undefined;
}

/** The end of a request. */
export interface RequestEnd {
  readonly status: Exclude<RequestStatus, 'OPEN'>;
  readonly at: Date;
  readonly by: string;
  readonly objection: string | null;
}

/** The last word of a side about a shift, as a timesheet shows it. */
export type RequestOfDay = Pick<
  CorrectionRequestRow,
  'id' | 'shift_id' | 'user_id' | 'side' | 'reason' | 'objection' | 'before' | 'proposed'
> & { readonly status: Exclude<RequestStatus, 'WITHDRAWN'>; readonly date: string };

const COLUMNS = columnsExcept(CorrectionRequest, 'organization_id');

const FIND = statement<CorrectionRequestRow>(
  'correction-requests.find',
  `SELECT ${COLUMNS} FROM correction_requests WHERE organization_id = $1 AND id = $2`,
);
const FIND_OPEN = statement<CorrectionRequestRow>(
  'correction-requests.find-open',
  `SELECT ${COLUMNS} FROM correction_requests
    WHERE organization_id = $1 AND shift_id = $2 AND side = $3 AND status = 'OPEN'`,
);
const BY_IDS = statement<CorrectionRequestRow>(
  'correction-requests.by-ids',
  `SELECT r.* FROM unnest($2::uuid[]) AS asked (id)
    CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM correction_requests x
      WHERE x.organization_id = $1 AND x.id = asked.id OFFSET 0) r
    ORDER BY r.id`,
);
const LATEST = statement<CorrectionRequestRow>(
  'correction-requests.latest',
  `SELECT ${COLUMNS} FROM correction_requests WHERE organization_id = $1 AND shift_id = $2
    ORDER BY proposed_at DESC, id DESC LIMIT $3`,
);
const LIST = selection<CorrectionRequestRow>('correction-requests.list', {
  columns: COLUMNS,
  from: 'correction_requests',
  order: 'proposed_at DESC, id DESC',
  after: '(proposed_at, id) < (?::timestamptz, ?::uuid)',
});
const INSERT = statement(
  'correction-requests.insert',
  `INSERT INTO correction_requests (organization_id, id, shift_id, user_id, shop_id, side, status, author_id, reason,
      shift_version, asked, before, proposed, proposed_at, answer_by)
    VALUES ($1, $2, $3, $4, $5, $6, 'OPEN', $7, $8, $9, $10, $11, $12, $13, $14)`,
);
const CLOSE = statement<CorrectionRequestRow>(
  'correction-requests.close',
  `UPDATE correction_requests SET status = $3, closed_at = $4, closed_by = $5, objection = $6
    WHERE organization_id = $1 AND id = $2 AND status = 'OPEN' RETURNING ${COLUMNS}`,
);
/**
 * A request is never made before its shift has begun, and a person has few of them: those that were made since the
 * beginning of the range are read by the index of the person, and each looks up the date of its shift.
 */
const OF_DAYS = statement<RequestOfDay>(
  'correction-requests.of-days',
  `SELECT DISTINCT ON (r.user_id, r.shift_id, r.side) r.id, r.shift_id, r.user_id, r.side, r.status, r.reason,
      r.objection, r.before, r.proposed, s.business_date AS date
    FROM unnest($4::uuid[]) AS person (id)
    CROSS JOIN LATERAL (SELECT x.* FROM correction_requests x
      WHERE x.organization_id = $1 AND x.user_id = person.id AND x.status <> 'WITHDRAWN'
        AND x.proposed_at >= ($2::date - 3)::timestamptz ORDER BY x.proposed_at OFFSET 0) r
    CROSS JOIN LATERAL (SELECT x.business_date FROM shifts x
      WHERE x.organization_id = $1 AND x.id = r.shift_id AND x.voided_at IS NULL OFFSET 0) s
    WHERE s.business_date BETWEEN $2::date AND $3::date AND ($5::uuid[] IS NULL OR r.shop_id = ANY($5))
    ORDER BY r.user_id, r.shift_id, r.side, r.proposed_at DESC, r.id DESC`,
);

/** Proposals to correct shifts. */
@Injectable()
export class CorrectionRequestsRepository {
  find(tx: Tx, id: string): Promise<CorrectionRequestRow | undefined> {
    return tx.row(FIND, [tx.organizationId, id]);
  }

  findOpen(tx: Tx, shiftId: string, side: RequestSide): Promise<CorrectionRequestRow | undefined> {
    return tx.row(FIND_OPEN, [tx.organizationId, shiftId, side]);
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<CorrectionRequestRow[]> {
    return tx.rows(BY_IDS, [tx.organizationId, ids]);
  }

  /** Those of one shift, the latest first. */
  latest(tx: Tx, shiftId: string, limit: number): Promise<CorrectionRequestRow[]> {
    return tx.rows(LATEST, [tx.organizationId, shiftId, limit]);
  }

  /** One row more than the page, the latest first. */
  list(
    tx: Tx,
    filter: CorrectionRequestFilter,
    page: PageRequest,
  ): Promise<CorrectionRequestRow[]> {
    const { reach } = filter;
    return new ListStatement(tx)
      .where('shift_id = ?', filter.shiftId)
      .where('(user_id = ? OR shop_id = ANY(?::uuid[]))', reach?.userId, reach?.shopIds)
      .whereAmong('status', filter.statuses, 'text')
      .where('side = ?', filter.side)
      .where('user_id = ANY(?::uuid[])', filter.userIds)
      .where('shop_id = ANY(?::uuid[])', filter.shopIds)
      .page(LIST, page);
  }

  async insert(tx: Tx, row: CorrectionRequestRow): Promise<void> {
    await tx.rows(INSERT, [
      tx.organizationId,
      ...[row.id, row.shift_id, row.user_id, row.shop_id, row.side, row.author_id, row.reason],
      row.shift_version,
      ...[row.asked, row.before, row.proposed].map((facts) => JSON.stringify(facts)),
      row.proposed_at,
      row.answer_by,
    ]);
  }

  /** @returns undefined when it is not open any more */
  close(tx: Tx, id: string, end: RequestEnd): Promise<CorrectionRequestRow | undefined> {
    const { status, at, by, objection } = end;
    return tx.row(CLOSE, [tx.organizationId, id, status, at, by, objection]);
  }

  /** The last request of each side about each shift of these people, without those that were withdrawn. */
  ofDays(
    tx: Tx,
    { from, to, shopIds }: DaysOfShops,
    userIds: readonly string[],
  ): Promise<RequestOfDay[]> {
    return tx.unprepared(OF_DAYS, [tx.organizationId, from, to, userIds, shopIds ?? null]);
  }
}
