import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { DIGEST, type DigestEntry, type DigestPayload } from '../payloads.js';
import { RecipientsReadOnlyRepository } from '../recipients-read-only.repository.js';

interface Due {
  readonly organization_id: string;
  readonly user_id: string;
}

/** People beyond this number get their mail one run later. */
const MOST_PEOPLE = 1_000;
/** More would make a mail that nobody reads; the rest is in the application. */
const MOST_ENTRIES = 200;

const LIST_DUE = statement<Due>(
  'messages.list-due-digests',
  `SELECT DISTINCT organization_id, user_id FROM message_digest_items WHERE due_at <= now()
  ORDER BY organization_id, user_id LIMIT $1`,
);
/** Two instances that run at once take each item once. */
const TAKE = statement<DigestEntry & { readonly id: string }>(
  'messages.take-digest-items',
  `DELETE FROM message_digest_items WHERE organization_id = $1 AND id IN (
    SELECT id FROM message_digest_items WHERE organization_id = $1 AND user_id = $2 AND due_at <= now()
    ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING id, kind, about, params`,
);

/** Sends each person the one mail of their day. */
@Injectable()
export class Digests implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly side: SideDatabase,
    private readonly jobs: JobsService,
    private readonly recipients: RecipientsReadOnlyRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'send-digests', () => this.sendDue());
  }

  async sendDue(): Promise<void> {
    const due = await this.side.survey(LIST_DUE, [MOST_PEOPLE]);
    for (const { organization_id: organizationId, user_id: userId } of due) {
      await this.db.write({ organizationId }, (tx) => this.send(tx, userId));
    }
  }

  /** The items become one message in the transaction that deletes them. */
  private async send(tx: Tx, userId: string): Promise<void> {
    const rows = await tx.rows(TAKE, [tx.organizationId, userId, MOST_ENTRIES]);
    const [person] = await this.recipients.find(tx, [userId], { kind: DIGEST });
    if (!person || rows.length === 0) return;
    const entries = rows
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ kind, about, params }) => ({ kind, about, params }));
    const payload: DigestPayload = { kind: DIGEST, userId, timeZone: person.time_zone, entries };
    await this.jobs.send(tx, 'send-mail', payload);
  }
}
