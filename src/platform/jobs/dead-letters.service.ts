import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import type { PageQuery } from '../http/page-query.dto.js';
import type { DeadLetterView } from './dead-letters.dto.js';
import type { MessageQueue } from './job-queues.js';
import { OutboxRepository, type DeadLetter, type Envelope } from './outbox.repository.js';

/** The messages of an organization that could not be delivered. An ADMIN sends them again or throws them away. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly db: Database,
    private readonly outbox: OutboxRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** Newest first. */
  async list(caller: Caller, query: PageQuery): Promise<Page<DeadLetterView>> {
    const page = pageRequest(query, 2);
    const rows = await this.db.read(caller, (tx) => this.outbox.listDead(tx, page));
    return toPage(rows, page, { keysOf: (row) => [row.exact_at, row.id], view: toView });
  }

  /** Of two ADMINs who do it at once, one does. @throws NOT_FOUND */
  async redeliver(caller: Caller, id: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      const letter = await this.take(tx, id);
      await this.outbox.redeliver(tx, letter);
      const details = { queue: letter.queue };
      this.audit.record(tx, caller, { action: 'job.redelivered', id, details });
    });
  }

  /** @throws NOT_FOUND */
  async discard(caller: Caller, id: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      const { queue } = await this.take(tx, id);
      this.audit.record(tx, caller, { action: 'job.discarded', id, details: { queue } });
    });
  }

  private async take(tx: Tx, id: string): Promise<Envelope> {
    const letter = await this.outbox.takeDead(tx, id);
    if (!letter) throw new AppError('NOT_FOUND', { missing: id });
    return letter;
  }
}

function toView({ id, queue, kind, user_id, error, failed_at }: DeadLetter): DeadLetterView {
  // What the queue carries was put into it by its name.
  const name = queue as MessageQueue;
  return { id, queue: name, kind, user_id, error, failed_at: failed_at.toISOString() };
}
