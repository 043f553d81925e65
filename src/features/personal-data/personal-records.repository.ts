import { Injectable } from '@nestjs/common';
import { grouped } from '../../kernel/grouped.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import {
  type PartRow,
  type RecordCount,
  type RecordRow,
  type RecordStatements,
} from './record-statements.js';

/** A page of rows about a person, each with its parts by table. */
export interface RecordPage {
  readonly rows: readonly RecordRow[];
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, readonly PartRow[]>>;
}

/** Entries about a person name them; the log cannot be changed by the application otherwise. */
const FORGET = statement('personal-data.forget-in-audit', 'SELECT forget_in_audit($1, $2)');

/** Reads and erases rows about one person, in every table that a manifest declares. */
@Injectable()
export class PersonalRecordsRepository {
  /** At most `limit` rows after a place in the order. */
  async page(
    tx: Tx,
    { record, page, parts }: RecordStatements,
    of: { userId: string; after: readonly string[] | undefined; limit: number },
  ): Promise<RecordPage> {
    const { userId, after, limit } = of;
    const list = new ListStatement(tx).where(`${record.person} = ?`, userId);
    const rows = await list.page(page, { limit: limit - 1, after });
    if (rows.length === 0) return { rows, parts: new Map() };
    const ids = rows.map(({ id }) => id);
    const read = await Promise.all(
      parts.map(async ({ table, of: statementOf }) => {
        const found = await tx.rows(statementOf, [tx.organizationId, ids]);
        return [table, grouped(found, ({ part_of }) => part_of)] as const;
      }),
    );
    return { rows, parts: new Map(read) };
  }

  async count(tx: Tx, { count }: RecordStatements, userId: string): Promise<RecordCount> {
    return (await tx.row(count, [tx.organizationId, userId])) ?? { rows: 0, until: null };
  }

  /** Deletes or overwrites the rows. @returns how many */
  async erase(tx: Tx, { erase }: RecordStatements, userId: string): Promise<number> {
    if (!erase) return 0;
    return (await tx.row(erase, [tx.organizationId, userId]))?.rows ?? 0;
  }

  /** Takes names, addresses and the labels of devices out of the entries about the person. */
  async forgetInAudit(tx: Tx, userId: string): Promise<void> {
    await tx.rows(FORGET, [tx.organizationId, userId]);
  }
}
