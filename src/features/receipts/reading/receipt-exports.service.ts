import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Answer } from '../../../platform/http/answer.js';
import { csvFile } from '../../../platform/http/csv.js';
import { jsonLinesFile, toJsonLines } from '../../../platform/http/json-lines.js';
import { toReceiptView } from '../receipt-views.js';
import { receiptCsvHeader, toReceiptCsv, type ExportedReceipt } from './receipt-csv.js';
import { ReceiptListsRepository, type AllReceiptsFilter } from './receipt-lists.repository.js';
import { ReceiptLists } from './receipt-lists.service.js';
import { piecesOf, type PageReader } from './receipt-pages.js';
import { readParts } from './receipt-parts.js';
import { RECEIPT_PARTS, type ExportReceiptsQuery } from './receipts.dto.js';

/** How many receipts an export has in memory at once, each of which may have 500 lines. */
const EXPORT_PAGE = 200;
/** Of a receipt, neither its date nor its number changes, so each is in the file once. */
const ORDER = 'business_date';

/** Exports receipts with their lines and payments. */
@Injectable()
export class ReceiptExports {
  constructor(
    private readonly db: Database,
    private readonly lists: ReceiptLists,
    private readonly receipts: ReceiptListsRepository,
  ) {}

  /**
   * Exports the receipts that had arrived when the export began, the oldest business date first. Why each page
   * has its own transaction: one snapshot would stay open as long as the client takes to read, and a few slow
   * clients would occupy every connection. Receipts are never edited, so what comes late is left out by its
   * arrival; names, shifts and refunded quantities are as they were when their page was read.
   * @throws NOT_FOUND, VALIDATION_FAILED
   */
  async export(caller: Caller, query: ExportReceiptsQuery): Promise<Answer<StreamableFile>> {
    // Before anything is sent, so that a lost database is a 503 and not half a file.
    const { filter, first } = await this.db.read(caller, async (tx) => {
      const receivedUntil = await databaseTime(tx);
      const whole = { ...(await this.lists.filterOf(tx, caller, query)), receivedUntil };
      return { filter: whole, first: await this.page(tx, whole, undefined) };
    });
    const read: PageReader<ExportedReceipt> = (after) =>
      this.db.read(caller, (tx) => this.page(tx, filter, after));
    if (query.format === 'jsonl') {
      return jsonLinesFile('receipts.jsonl', piecesOf({ first, read, write: toLines }));
    }
    const header = receiptCsvHeader();
    return csvFile('receipts.csv', piecesOf({ first, read, write: toReceiptCsv, header }), query);
  }

  private async page(
    tx: Tx,
    filter: AllReceiptsFilter,
    after: readonly string[] | undefined,
  ): Promise<{ rows: ExportedReceipt[]; next: readonly string[] | undefined }> {
    const found = await this.receipts.list(tx, filter, {
      order: ORDER,
      page: { limit: EXPORT_PAGE, after },
    });
    const rows = found.slice(0, EXPORT_PAGE);
    const ids = rows.map(({ id }) => id);
    const partsOf = await readParts(tx, this.receipts, { ids, parts: RECEIPT_PARTS });
    const last = found.length > EXPORT_PAGE ? rows.at(-1) : undefined;
    return {
      rows: rows.map((row) => {
        const { lines = [], payments = [] } = partsOf(row.id);
        return { row, lines, payments };
      }),
      next: last && this.receipts.keysOf(ORDER, last),
    };
  }
}

function toLines(receipts: readonly ExportedReceipt[]): string {
  return toJsonLines(
    receipts.map(({ row, lines, payments }) => toReceiptView(row, { lines, payments })),
  );
}
