import { Injectable, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { found } from '../../kernel/found.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { Answer, JSON_TYPE } from '../../platform/http/answer.js';
import {
  OutboxRepository,
  type PersonAddress,
  type PersonMessage,
} from '../../platform/jobs/outbox.repository.js';
import { UsersService } from '../users/users.service.js';
import { PersonalRecordsRepository, type RecordPage } from './personal-records.repository.js';
import { readableRows } from './readable-row.js';
import { RECORDS, type RecordStatements } from './record-statements.js';
import { databaseTime } from '../../platform/database/database-clock.js';

/** How many rows are in memory at once. */
const PAGE = 500;

/** Messages that wait, and those that were sent or could not be within the last days. */
const MESSAGES = { table: 'messages', column: 'user_id', retention_class: 'ACCOUNT' } as const;

/** Shows everything that is held about a person. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly db: Database,
    private readonly users: UsersService,
    private readonly records: PersonalRecordsRepository,
    private readonly outbox: OutboxRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Returns the data as JSON that is sent while it is read. Each page has its own transaction: a single one would
   * stay open for as long as the client takes.
   * @throws NOT_FOUND  also for a person whose data the caller may not read
   */
  async disclose(caller: Caller, userId: string): Promise<Answer<StreamableFile>> {
    if (userId !== caller.userId && caller.role !== 'ADMIN')
      throw new AppError('NOT_FOUND', { missing: userId });
    const { asOf, email } = await this.db.write(caller, async (tx) => {
      const { email } = found(await this.users.find(tx, userId), userId);
      this.audit.record(tx, caller, { action: 'user.personal-data-read', id: userId });
      return { asOf: await databaseTime(tx), email };
    });
    const pieces = this.pieces(caller, { userId, email }, asOf);
    return new Answer(200, new StreamableFile(Readable.from(pieces, { objectMode: false })), {
      'content-type': JSON_TYPE,
      'content-disposition': 'attachment; filename="personal-data.json"',
    });
  }

  private async *pieces(caller: Caller, person: PersonAddress, asOf: Date): AsyncGenerator<string> {
    const { userId } = person;
    const head = JSON.stringify({ user_id: userId, as_of: asOf.toISOString() });
    yield `${head.slice(0, -1)},"records":[`;
    for (const statements of RECORDS) {
      const { table, person: column, retention: retention_class } = statements.record;
      const begin = JSON.stringify({ table, column, retention_class });
      yield `${begin.slice(0, -1)},"rows":[`;
      yield* this.rows(caller, userId, statements);
      yield ']},';
    }
    yield `${JSON.stringify(MESSAGES).slice(0, -1)},"rows":[`;
    yield* this.messages(caller, person);
    yield ']}]}';
  }

  /** The queue belongs to no organization, and no manifest declares its tables. */
  private async *messages(caller: Caller, person: PersonAddress): AsyncGenerator<string> {
    let after: PersonMessage | undefined;
    for (;;) {
      const place = { after, limit: PAGE };
      const page = await this.db.read(caller, (tx) => this.outbox.listOfPerson(tx, person, place));
      const shown = page.map((row) => JSON.stringify({ ...row, exact_at: undefined }));
      if (shown.length > 0) yield `${after ? ',' : ''}${shown.join(',')}`;
      if (page.length < PAGE) return;
      after = page.at(-1);
    }
  }

  private async *rows(
    caller: Caller,
    userId: string,
    statements: RecordStatements,
  ): AsyncGenerator<string> {
    let after: readonly string[] | undefined;
    for (;;) {
      const of = { userId, after, limit: PAGE };
      const page: RecordPage = await this.db.read(caller, (tx) =>
        this.records.page(tx, statements, of),
      );
      const shown = readableRows(statements, page).map((row) => JSON.stringify(row));
      if (shown.length > 0) yield `${after ? ',' : ''}${shown.join(',')}`;
      if (page.rows.length < PAGE) return;
      after = page.rows.at(-1)?.page_key;
    }
  }
}
