import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import type { Origin } from '../../kernel/caller.js';
import type { Statement, Tx } from '../database/tx.js';
import type { AuditAction, AuditSubject } from './audit-actions.js';

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

const APPEND: Statement = {
  name: 'audit.append',
  text: `INSERT INTO audit_log
    (organization_id, occurred_at, id, actor_id, action, subject_type, subject_id, details, address, request_id)
    VALUES ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7, $8, $9)`,
};

/** The append-only audit log. Written in the transaction of what it tells of. */
@Injectable()
export class AuditRepository {
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
