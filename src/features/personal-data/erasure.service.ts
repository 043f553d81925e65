import { Injectable } from '@nestjs/common';
import type { RetentionClass } from '../../kernel/feature-manifest.js';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { emailOf } from '../../kernel/plain-text.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { ErasedAnswers } from '../../platform/idempotency/erased-answers.js';
import { OutboxRepository } from '../../platform/jobs/outbox.repository.js';
import { PersonChanges } from '../users/person-changes.service.js';
import { PersonalRecordsRepository } from './personal-records.repository.js';
import type { ErasedRecordView, EraseBody, ErasureView } from './personal-data.dto.js';
import { RECORDS, YEARS_KEPT, type RecordStatements } from './record-statements.js';

const WHY: Readonly<Record<RetentionClass, string>> = {
  ACTIVITY: 'Activity is erased with the person.',
  HOURS: `Hours of work have to be kept for ${YEARS_KEPT.HOURS} years. They no longer name the person.`,
  RECEIPTS: `Receipts have to be kept for ${YEARS_KEPT.RECEIPTS} years. They no longer name the person.`,
  ACCOUNT:
    'Hours, receipts and the audit log refer to the account, which no longer names the person.',
};

/** Erases people: their activity and their account at once, while hours and receipts stay without a name. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly db: Database,
    private readonly people: PersonChanges,
    private readonly records: PersonalRecordsRepository,
    private readonly outbox: OutboxRepository,
    private readonly answers: ErasedAnswers,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Erases a person for ever, in one transaction. Erasing them again changes nothing and returns what stays.
   * @throws NOT_FOUND, ERASURE_NOT_CONFIRMED, LAST_ADMIN; FORBIDDEN for oneself, which takes another ADMIN
   */
  async erase(caller: Caller, userId: string, body: EraseBody): Promise<ErasureView> {
    if (userId === caller.userId)
      throw new AppError('FORBIDDEN', { detail: 'Another ADMIN has to erase you' });
    return this.db.write(caller, async (tx) => {
      const person = await this.people.holdLeaver(tx, userId);
      if (!person.erased_at && emailOf(body.email) !== person.email)
        throw new AppError('ERASURE_NOT_CONFIRMED');
      await this.people.endWork(tx, caller, person);
      const records: ErasedRecordView[] = [];
      for (const statements of RECORDS) records.push(await this.eraseFrom(tx, statements, userId));
      await this.outbox.forget(tx, { userId, email: person.email });
      await this.records.forgetInAudit(tx, userId);
      const { erased_at, name, email } = await this.people.holdLeaver(tx, userId);
      await this.answers.forget(tx, { id: userId, name, email });
      if (!person.erased_at) this.audit.record(tx, caller, { action: 'user.erased', id: userId });
      return { user_id: userId, erased_at: erased_at?.toISOString() ?? '', records };
    });
  }

  private async eraseFrom(
    tx: Tx,
    statements: RecordStatements,
    userId: string,
  ): Promise<ErasedRecordView> {
    const { table, person: column, retention, erasure } = statements.record;
    const erased = await this.records.erase(tx, statements, userId);
    const about = { table, column, retention_class: retention };
    if (erasure === 'DELETE')
      return { ...about, outcome: 'DELETED', rows: erased, why: null, until: null };
    const { rows, until } = await this.records.count(tx, statements, userId);
    const outcome = erasure === 'KEEP' ? 'KEPT' : 'ANONYMISED';
    return { ...about, outcome, rows, why: WHY[retention], until };
  }
}
