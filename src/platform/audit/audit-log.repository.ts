import { Injectable } from '@nestjs/common';
import { MAX } from 'uuid';
import { statement, type Statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import type { AuditAction, AuditSubject } from './audit-actions.js';

export interface AuditRow {
  readonly id: string;
  readonly occurred_at: Date;
  /** The instant to the microsecond, which a Date cannot hold: two entries can differ in nothing else. */
  readonly exact_at: string;
  readonly actor_id: string | null;
  readonly action: AuditAction;
  readonly subject_type: AuditSubject;
  readonly subject_id: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly address: string;
  readonly request_id: string;
}

/** The filters of the list; an undefined one matches every entry. */
export interface AuditFilter {
  /** Included. */
  readonly from: Date | undefined;
  /** Excluded. */
  readonly to: Date | undefined;
  readonly actorIds: readonly string[] | undefined;
  readonly actions: readonly AuditAction[] | undefined;
  readonly subjectTypes: readonly AuditSubject[] | undefined;
  readonly subjectIds: readonly string[] | undefined;
}

/** The rows that follow an entry in the order of the list. */
export interface AuditSlice {
  /** `exact_at` and `id` of the last entry already seen; undefined begins with the newest. */
  readonly after: readonly string[] | undefined;
  readonly limit: number;
}

/**
 * The bounds are always present (infinite when the client gives none) and without an OR, because only then
 * does PostgreSQL skip the months outside of them. The pair of `occurred_at` and id defines where a page
 * begins. `occurred_at` is compared once more, because a comparison of pairs does not skip any month.
 *
 * The filters by one actor and one subject have statements of their own and no OR: after a few executions a
 * connection plans a statement once for all values, and an OR would then prevent the use of their indexes.
 * That for several is planned for its values.
 */
const listBy = (name: string, conditions = ''): Statement<AuditRow> =>
  statement<AuditRow>(
    `audit-log.list${name}`,
    `SELECT id, occurred_at, occurred_at::text AS exact_at, actor_id, action, subject_type, subject_id,
      details, address, request_id
    FROM audit_log
    WHERE organization_id = $1
      AND occurred_at >= $2::timestamptz AND occurred_at < $3::timestamptz
      AND occurred_at <= $4::timestamptz AND (occurred_at, id) < ($4::timestamptz, $5::uuid)
      AND ($6::text[] IS NULL OR action = ANY($6))
      AND ($7::text[] IS NULL OR subject_type = ANY($7))${conditions}
    ORDER BY occurred_at DESC, id DESC LIMIT $8`,
  );
const LIST = listBy('');
const LIST_BY_ACTOR = listBy('-by-actor', ' AND actor_id = $9');
const LIST_BY_SUBJECT = listBy('-by-subject', ' AND subject_id = $9');
const LIST_BY_BOTH = listBy('-by-both', ' AND actor_id = $9 AND subject_id = $10');
const LIST_AMONG = listBy(
  '-among',
  ' AND ($9::uuid[] IS NULL OR actor_id = ANY($9)) AND ($10::uuid[] IS NULL OR subject_id = ANY($10))',
);

/** Reads the audit log of one organization. */
@Injectable()
export class AuditLogRepository {
  /** Newest first. */
  async list(tx: Tx, filter: AuditFilter, slice: AuditSlice): Promise<AuditRow[]> {
    const [exactAt = 'infinity', id = MAX] = slice.after ?? [];
    const { actorIds, subjectIds } = filter;
    const common = [
      tx.organizationId,
      filter.from ?? '-infinity',
      filter.to ?? 'infinity',
      exactAt,
      id,
      filter.actions ?? null,
      filter.subjectTypes ?? null,
      slice.limit,
    ];
    if (hasSeveral(actorIds) || hasSeveral(subjectIds))
      return tx.unprepared(LIST_AMONG, [...common, actorIds ?? null, subjectIds ?? null]);
    const ids = [...(actorIds ?? []), ...(subjectIds ?? [])];
    return tx.rows(statementFor(filter), [...common, ...ids]);
  }
}

function hasSeveral(ids: readonly string[] | undefined): boolean {
  return ids !== undefined && ids.length > 1;
}

function statementFor({ actorIds, subjectIds }: AuditFilter): Statement<AuditRow> {
  if (actorIds === undefined) return subjectIds === undefined ? LIST : LIST_BY_SUBJECT;
  return subjectIds === undefined ? LIST_BY_ACTOR : LIST_BY_BOTH;
}
