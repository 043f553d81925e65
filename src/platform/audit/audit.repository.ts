import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import type { Origin } from '../../kernel/caller.js';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import { subjectOf, type AuditAction, type AuditSubject } from './audit-actions.js';

/** One entry of the log. */
export interface AuditEntry {
  readonly action: AuditAction;
  readonly subjectType: AuditSubject;
  readonly subjectId: string | undefined;
  /** The person who acted; undefined when nobody was signed in. */
  readonly actorId: string | undefined;
  readonly origin: Origin;
  /** The changed fields, before and after; they never contain a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The author of an entry: a caller, or the service itself, which has no user id. */
export interface AuditAuthor {
  readonly userId?: string;
  readonly origin: Origin;
}

/** An action and the thing that it changed. */
export interface AuditEvent {
  readonly action: AuditAction;
  /** The id of the thing. */
  readonly id: string | undefined;
  /** The kind of thing, if it is not the one that the action is named after. */
  readonly subjectType?: AuditSubject;
  readonly details?: AuditEntry['details'];
}

const APPEND = statement(
  'audit.append',
  `INSERT INTO audit_log
    (organization_id, occurred_at, id, actor_id, action, subject_type, subject_id, details, address, request_id)
    VALUES ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** One row for each subject, in one statement. */
const APPEND_ALL = statement(
  'audit.append-all',
  `INSERT INTO audit_log
    (organization_id, occurred_at, id, actor_id, action, subject_type, subject_id, details, address, request_id)
    SELECT $1, clock_timestamp(), entry.id, $2, $3, $4, entry.subject_id, $9::jsonb, $5, $6
    FROM unnest($7::uuid[], $8::uuid[]) AS entry (id, subject_id)`,
);

/** Writes the append-only audit log, in the same transaction as the change that an entry records. */
@Injectable()
export class AuditRepository {
  /** Records an event. The statement travels with COMMIT. */
  record(tx: Tx, by: AuditAuthor, event: AuditEvent): void {
    const { action, id: subjectId, subjectType = subjectOf(action), details = {} } = event;
    const { userId: actorId, origin } = by;
    const entry = { action, subjectType, subjectId, actorId, origin, details };
    tx.withCommit(this.append(tx, entry));
  }

  /** As {@link record}, of one action with the same details upon many things. */
  recordAll(
    tx: Tx,
    by: AuditAuthor,
    event: Pick<AuditEvent, 'action' | 'details'> & { readonly ids: readonly string[] },
  ): void {
    const { userId = null, origin } = by;
    const { action, ids, details = {} } = event;
    const subject = [tx.organizationId, userId, action, subjectOf(action)];
    const entries = [
      origin.address,
      origin.requestId,
      ids.map(newId),
      ids,
      JSON.stringify(details),
    ];
    tx.withCommit(tx.rows(APPEND_ALL, [...subject, ...entries]));
  }

  async append(tx: Tx, entry: AuditEntry): Promise<void> {
    await tx.rows(APPEND, [
      tx.organizationId,
      newId(),
      entry.actorId ?? null,
      entry.action,
      entry.subjectType,
      entry.subjectId ?? null,
      JSON.stringify(entry.details ?? {}),
      entry.origin.address,
      entry.origin.requestId,
    ]);
  }
}
