import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import type { Origin } from '../../kernel/caller.js';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import { subjectOf, type AuditAction, type AuditSubject } from './audit-actions.js';

/** What happened, in the words of the log. */
export interface AuditEntry {
  readonly action: AuditAction;
  readonly subjectType: AuditSubject;
  readonly subjectId: string | undefined;
  /** Who did it; undefined when nobody was signed in. */
  readonly actorId: string | undefined;
  readonly origin: Origin;
  /** Changed fields, before and after; never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Who did it: a caller, or nobody but the machine. */
export interface AuditAuthor {
  readonly userId?: string;
  readonly origin: Origin;
}

/** What was done to a thing. */
export interface AuditEvent {
  readonly action: AuditAction;
  /** Of the thing. */
  readonly id: string | undefined;
  /** When the action is not about what it is named after. */
  readonly subjectType?: AuditSubject;
  readonly details?: AuditEntry['details'];
}

const APPEND = statement(
  'audit.append',
  `INSERT INTO audit_log
    (organization_id, occurred_at, id, actor_id, action, subject_type, subject_id, details, address, request_id)
    VALUES ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** The append-only audit log. Written in the transaction of what it tells of. */
@Injectable()
export class AuditRepository {
  /** Tells the log who did what; travels with COMMIT. */
  record(tx: Tx, by: AuditAuthor, event: AuditEvent): void {
    const { action, id: subjectId, subjectType = subjectOf(action), details = {} } = event;
    const { userId: actorId, origin } = by;
    const entry = { action, subjectType, subjectId, actorId, origin, details };
    tx.withCommit(this.append(tx, entry));
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
