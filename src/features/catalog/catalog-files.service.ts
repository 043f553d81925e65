import { Injectable, type StreamableFile } from '@nestjs/common';
import { Quotas } from '../../platform/quotas/quotas.js';
import type { Caller } from '../../kernel/caller.js';
import { ownTurn } from '../../kernel/own-turn.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Answer } from '../../platform/http/answer.js';
import { assertPresent } from '../../platform/http/client-gone.js';
import { csvFile } from '../../platform/http/csv.js';
import type { CsvQuery } from '../../platform/http/csv-query.dto.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { ImportProductsQuery, ImportReportView } from './catalog-files.dto.js';
import { CatalogRepository, type ShownProduct } from './catalog.repository.js';
import {
  checkRows,
  judge,
  reportOf,
  SeenLines,
  type ImportRow,
  type Verdict,
} from './import-rules.js';
import { csvHeader, toProductLines, type CsvRow } from './product-columns.js';
import { readProductCsv } from './product-csv.js';
import { ProductBatchesRepository, type BatchProduct } from './product-batches.repository.js';

/** The rows of one statement of the import: reading and writing so many takes this process a millisecond. */
const BATCH = 125;
/** How many products an export has in memory at once. */
const EXPORT_PAGE = 1_000;

/** A file that is being imported. */
export interface CatalogFile {
  readonly text: string;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

/** Imports and exports the catalog as a CSV file. */
@Injectable()
export class CatalogFilesService {
  constructor(
    private readonly db: Database,
    private readonly products: CatalogRepository,
    private readonly batches: ProductBatchesRepository,
    private readonly organizations: OrganizationsService,
    private readonly quotas: Quotas,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Exports all products by SKU, archived ones too. Why each page has its own transaction: one snapshot
   * would stay open as long as the client takes to read, and a few slow clients would occupy every
   * connection. A SKU never changes, so each product appears once, as it was when its page was read.
   */
  async export(caller: Caller, query: CsvQuery): Promise<Answer<StreamableFile>> {
    // Before anything is sent, so that a lost database is a 503 and not half a file.
    const first = await this.readPage(caller, undefined);
    return csvFile('products.csv', this.csvFrom(caller, first), query);
  }

  /**
   * Creates and changes products from a file, all in one transaction. Faulty rows are reported and do not
   * affect the others; products that are not in the file stay as they are.
   * @param file  its text (see `readProductCsv`), and a signal that undoes everything when the client has
   *   gone
   * @throws QUOTA_EXCEEDED, VALIDATION_FAILED  when it is not a file of products; nothing is written then
   */
  async import(
    caller: Caller,
    query: ImportProductsQuery,
    file: CatalogFile,
  ): Promise<ImportReportView> {
    const { text, signal } = file;
    const { good, bad } = await this.checkAll(await readProductCsv(text, signal));
    // In the same order across all batches, for the same reason as inside one.
    good.sort((a, b) => (a.sku < b.sku ? -1 : 1));
    if (query.dry_run) {
      return this.db.read(caller, async (tx) => {
        const find = (skus: string[]) => this.batches.find(tx, skus);
        return reportOf([...bad, ...(await this.judgeAll(tx, good, find))]);
      });
    }
    return this.db.write(caller, async (tx) => {
      const lock = (skus: string[]) => {
        assertPresent(signal);
        return this.batches.lock(tx, skus);
      };
      const verdicts = await this.judgeAll(tx, good, lock);
      const report = reportOf([...bad, ...(await this.putAll(tx, verdicts, signal))]);
      if (report.created > 0) await this.assertRoom(tx);
      this.record(tx, caller, report);
      return report;
    });
  }

  /**
   * After the products were added, for only then it is known how many are new.
   * @throws QUOTA_EXCEEDED
   */
  private assertRoom(tx: Tx): Promise<void> {
    const count = (upTo: number) => this.products.count(tx, upTo);
    return this.quotas.claim(tx, { quota: 'products', adding: 0, isLarge: true, count });
  }

  /** Stores the rows in batches, between which other requests are served. */
  private async checkAll(rows: readonly CsvRow[]): Promise<ReturnType<typeof checkRows>> {
    const seen = new SeenLines();
    const [good, bad]: [ImportRow[], Verdict[]] = [[], []];
    for (const batch of batchesOf(rows)) {
      await ownTurn();
      const checked = checkRows(batch, seen);
      good.push(...checked.good);
      bad.push(...checked.bad);
    }
    return { good, bad };
  }

  private async judgeAll(
    tx: Tx,
    rows: readonly ImportRow[],
    productsOf: (skus: string[]) => Promise<BatchProduct[]>,
  ): Promise<Verdict[]> {
    const { currency } = await this.organizations.of(tx);
    const verdicts: Verdict[] = [];
    for (const batch of batchesOf(rows)) {
      const products = await productsOf(batch.map((row) => row.sku));
      // The answers to several imports may arrive together.
      await ownTurn();
      const known = new Map(products.map((product) => [product.sku, product]));
      const barcodes = batch.flatMap((row) => row.barcodes ?? []);
      const owners = await this.batches.ownersOf(tx, barcodes);
      const ownerOf = (barcode: string) => owners.get(barcode);
      verdicts.push(
        ...batch.map((row) => judge(row, { known: known.get(row.sku), currency, ownerOf })),
      );
    }
    return verdicts;
  }

  /** @returns the results; a product that someone else has added meanwhile counts as updated */
  private async putAll(
    tx: Tx,
    verdicts: readonly Verdict[],
    signal: AbortSignal,
  ): Promise<Verdict[]> {
    const changes = verdicts.flatMap(({ sku, fields }) => (fields ? [{ sku, ...fields }] : []));
    const known = new Set<string>();
    for (const batch of batchesOf(changes)) {
      assertPresent(signal);
      await ownTurn();
      for (const sku of await this.batches.put(tx, batch)) known.add(sku);
    }
    return verdicts.map((verdict) =>
      known.has(verdict.sku) ? { ...verdict, result: 'updated' } : verdict,
    );
  }

  private async *csvFrom(caller: Caller, first: ShownProduct[]): AsyncGenerator<string> {
    yield csvHeader();
    let page = first;
    for (;;) {
      if (page.length > 0) yield toProductLines(page);
      const last = page.at(-1);
      if (!last || page.length <= EXPORT_PAGE) return;
      page = await this.readPage(caller, [last.sku]);
    }
  }

  /** Returns one product more than {@link EXPORT_PAGE}, if there are so many. */
  private async readPage(caller: Caller, after: string[] | undefined): Promise<ShownProduct[]> {
    const page = { limit: EXPORT_PAGE, after };
    return this.db.read(caller, (tx) => this.products.list(tx, {}, page));
  }

  private record(tx: Tx, caller: Caller, report: ImportReportView): void {
    const { created, updated, unchanged, failed } = report;
    const details = { created, updated, unchanged, failed };
    this.audit.record(tx, caller, { action: 'catalog.imported', id: undefined, details });
  }
}

function* batchesOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += BATCH) {
    yield items.slice(start, start + BATCH);
  }
}
