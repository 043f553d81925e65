import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Answer } from '../../platform/http/answer.js';
import { csvFile } from '../../platform/http/csv.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { ImportProductsQuery, ImportReportView } from './catalog.dto.js';
import { CatalogRepository } from './catalog.repository.js';
import { checkRows, judge, reportOf, type ImportRow, type Verdict } from './import-rules.js';
import { csvHeader, readProductCsv, toProductLines } from './product-csv.js';
import { ProductBatchesRepository, type BatchProduct } from './product-batches.repository.js';
import type { Product } from './product.entity.js';

/** Rows of one statement of the import. */
const BATCH = 500;
/** Products in memory at once during an export. */
const EXPORT_PAGE = 1_000;

/** The catalog as a CSV file, in and out. */
@Injectable()
export class CatalogFilesService {
  constructor(
    private readonly db: Database,
    private readonly products: CatalogRepository,
    private readonly batches: ProductBatchesRepository,
    private readonly organizations: OrganizationsService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * All products, archived ones too, by SKU.
   * Why a transaction for each page and not one snapshot: it would stay open as long as the client
   * takes to read, and a handful of slow ones would hold every connection. A SKU never changes, so
   * each product is there once, as it was when its page was read.
   */
  async export(caller: Caller): Promise<Answer<StreamableFile>> {
    // Before anything is sent, so that a lost database is a 503 and not half a file.
    const first = await this.readPage(caller, undefined);
    return csvFile('products.csv', this.csvFrom(caller, first));
  }

  /**
   * Creates and changes products as the file says, all in one transaction. Rows that cannot be taken
   * are reported and leave the others alone; products that the file does not name stay.
   * @param text  the file; see `readProductCsv`
   * @throws VALIDATION_FAILED  when it is no such file; nothing is written then
   */
  async import(
    caller: Caller,
    query: ImportProductsQuery,
    text: string,
  ): Promise<ImportReportView> {
    const { good, bad } = checkRows(await readProductCsv(text));
    // In one order over all batches, for the same reason as inside one.
    good.sort((a, b) => (a.sku < b.sku ? -1 : 1));
    if (query.dry_run) {
      return this.db.read(caller, async (tx) => {
        const find = (skus: string[]) => this.batches.find(tx, skus);
        return reportOf([...bad, ...(await this.judgeAll(tx, good, find))]);
      });
    }
    return this.db.write(caller, async (tx) => {
      const lock = (skus: string[]) => this.batches.lock(tx, skus);
      const verdicts = await this.judgeAll(tx, good, lock);
      const report = reportOf([...bad, ...(await this.putAll(tx, verdicts))]);
      this.record(tx, caller, report);
      return report;
    });
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
      const known = new Map(products.map((product) => [product.sku, product]));
      verdicts.push(...batch.map((row) => judge(row, known.get(row.sku), currency)));
    }
    return verdicts;
  }

  /** @returns the verdicts; a product that someone else added meanwhile counts as updated */
  private async putAll(tx: Tx, verdicts: readonly Verdict[]): Promise<Verdict[]> {
    const changes = verdicts.flatMap(({ sku, fields }) => (fields ? [{ sku, ...fields }] : []));
    const known = new Set<string>();
    for (const batch of batchesOf(changes)) {
      for (const sku of await this.batches.put(tx, batch)) known.add(sku);
    }
    return verdicts.map((verdict) =>
      known.has(verdict.sku) ? { ...verdict, result: 'updated' } : verdict,
    );
  }

  private async *csvFrom(caller: Caller, first: Product[]): AsyncGenerator<string> {
    yield csvHeader();
    let page = first;
    for (;;) {
      if (page.length > 0) yield toProductLines(page);
      const last = page.at(-1);
      if (!last || page.length <= EXPORT_PAGE) return;
      page = await this.readPage(caller, [last.sku]);
    }
  }

  /** One product more than {@link EXPORT_PAGE}, unless there are no more. */
  private async readPage(caller: Caller, after: string[] | undefined): Promise<Product[]> {
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
