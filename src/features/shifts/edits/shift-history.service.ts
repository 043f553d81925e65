import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/new-id.js';
import { AuditRepository, type AuditAuthor } from '../../../platform/audit/audit.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { ShiftRecord } from '../shift-record.js';
import type { ShiftChangeKind, ShiftChangeRow } from './shift-change.entity.js';
import { ShiftChangesRepository } from './shift-changes.repository.js';
import { changedFacts, factsOf } from './shift-edit-rules.js';

/** A change of a shift after it was clocked. */
export interface ShiftEdit {
  readonly kind: ShiftChangeKind;
  readonly reason: string | undefined;
  /** Undefined for a shift that was added. */
  readonly before: ShiftRecord | undefined;
  /** With the version that it was stored with. */
  readonly after: ShiftRecord;
  /** The request that both sides agreed on, if it is applied by this. */
  readonly requestId?: string | undefined;
}

const AUDIT_ACTIONS = {
  ADDED: 'shift.added',
  CORRECTED: 'shift.corrected',
  VOIDED: 'shift.voided',
  CONFIRMED: 'shift.confirmed',
  AUTO_CLOSED: 'shift.auto-closed',
} as const;

/** Keeps the changes of shifts: in their own history and in the audit log. */
@Injectable()
export class ShiftHistory {
  constructor(
    private readonly changes: ShiftChangesRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** Stores the change in both; travels with COMMIT. */
  record(tx: Tx, by: AuditAuthor, edit: ShiftEdit): void {
    const change = toChange(by, edit);
    const { id, user_id } = edit.after.shift;
    tx.withCommit(this.changes.append(tx, id, change));
    const { reason, before, after } = change;
    const details = { user_id, reason, before, after };
    this.audit.record(tx, by, { action: AUDIT_ACTIONS[edit.kind], id, details });
  }
}

function toChange(
  by: AuditAuthor,
  { kind, reason, before, after, requestId }: ShiftEdit,
): ShiftChangeRow {
  const facts = before && changedFacts(before, after);
  return {
    id: newId(),
    version: after.shift.version,
    kind,
    changed_at: after.shift.updated_at,
    actor_id: by.userId ?? null,
    reason: reason ?? null,
    before: facts?.before ?? null,
    after: before ? (facts?.after ?? {}) : { ...factsOf(after) },
    correction_request_id: requestId ?? null,
  };
}
