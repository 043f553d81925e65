import { Injectable } from '@nestjs/common';
import { Quotas } from '../../platform/quotas/quotas.js';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import { parseInstant } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, withCount, type Page } from '../../kernel/page.js';
import { assertVersion, changesBetween, type Changes } from '../../kernel/versioned.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { flagOfChanged } from '../../platform/http/flag-filter.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type {
  CreateProductBody,
  ListProductsQuery,
  ProductView,
  UpdateProductBody,
} from './catalog.dto.js';
import { CatalogRepository, type ShownProduct, type UsedCategory } from './catalog.repository.js';
import { Product } from './product.entity.js';
import { ProductBarcodes } from './product-barcodes.service.js';
import { fieldsAfter, fieldsOf, type ProductFields } from './product-rules.js';
import { toProductView } from './product-views.js';

/** Manages the organization's catalog: a SKU is the same product in all of its shops. */
@Injectable()
export class CatalogService {
  constructor(
    private readonly db: Database,
    private readonly products: CatalogRepository,
    private readonly barcodes: ProductBarcodes,
    private readonly organizations: OrganizationsService,
    private readonly quotas: Quotas,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Adds a product. If the SKU exists, it returns that product unchanged, with 200 instead of 201, so that
   * two people who add it at once both succeed.
   */
  async create(caller: Caller, body: CreateProductBody): Promise<Answer<ProductView>> {
    return this.db.write(caller, async (tx) => {
      const currency = body.currency ?? (await this.organizations.of(tx)).currency;
      const fields = { sku: body.sku, ...fieldsOf(body, currency) };
      const id = newId();
      if (!(await this.products.insert(tx, { id, ...fields }))) return this.existing(tx, body.sku);
      const { barcodes = [] } = body;
      await this.barcodes.change(tx, id, { before: [], after: barcodes });
      const count = (upTo: number) => this.products.count(tx, upTo);
      await this.quotas.claim(tx, { quota: 'products', adding: 0, count });
      const details = { after: { ...fields, barcodes } };
      this.audit.record(tx, caller, { action: 'product.created', id, details });
      const added = found(await this.products.find(tx, id));
      return Answer.created(toProductView(added), locationOf(added));
    });
  }

  /** Returns the products by SKU. */
  async list(caller: Caller, query: ListProductsQuery): Promise<Page<ProductView>> {
    const { include_total: withTotal, ...filters } = query;
    const page = pageRequest(filters, 1, 'products');
    const { sku, barcode, category, search } = query;
    const updatedSince = parseInstant(query.updated_since);
    const archived = flagOfChanged(query);
    const filter = { sku, barcode, category, search, archived, updatedSince };
    const [rows, count] = await this.db.readOnce(caller, (tx) =>
      Promise.all([
        this.products.list(tx, filter, page),
        withTotal && !page.after ? this.products.total(tx, filter) : undefined,
      ]),
    );
    const found = toPage(rows, page, { keysOf: (row) => [row.sku], view: toProductView });
    return withCount(found, count);
  }

  /** The categories that products have, by name. */
  async categories(caller: Caller, query: PageQuery): Promise<Page<UsedCategory>> {
    const page = pageRequest(query, 1, 'categories');
    const rows = await this.db.readOnce(caller, (tx) => this.products.categories(tx, page));
    return toPage(rows, page, { keysOf: ({ category }) => [category], view: (row) => row });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<ProductView> {
    const product = await this.db.readOnce(caller, (tx) => this.products.find(tx, id));
    return toProductView(found(product));
  }

  /** @throws NOT_FOUND, VERSION_CONFLICT, BARCODE_TAKEN, VALIDATION_FAILED (a price the currency cannot have) */
  async update(caller: Caller, id: string, body: UpdateProductBody): Promise<ProductView> {
    return this.db.write(caller, async (tx) => {
      const before = await this.lock(tx, id);
      assertVersion(before.version, body.version);
      const details = changesOf(before, body);
      if (!details) return toProductView(before);
      const { barcodes, ...changed } = details.after;
      // With a field that stays as it is, because the version must rise when only barcodes change.
      await tx.of(Product).updateOne({ id }, { name: before.name, ...changed });
      if (barcodes) {
        const change = { before: before.barcodes, after: body.barcodes ?? [] };
        await this.barcodes.change(tx, id, change);
      }
      this.audit.record(tx, caller, { action: 'product.updated', id, details });
      return toProductView(found(await this.products.find(tx, id)));
    });
  }

  /** Hides the product from the lists, or shows it again; a repetition changes nothing. @throws NOT_FOUND */
  async setArchived(caller: Caller, id: string, archived: boolean): Promise<ProductView> {
    return this.db.write(caller, async (tx) => {
      const before = await this.lock(tx, id);
      if ((before.archived_at !== null) === archived) return toProductView(before);
      const archivedAt = archived ? () => 'now()' : null;
      const after = found(await tx.of(Product).updateOne({ id }, { archived_at: archivedAt }));
      const action = archived ? 'product.archived' : 'product.unarchived';
      this.audit.record(tx, caller, { action, id });
      return toProductView({ ...after, barcodes: before.barcodes });
    });
  }

  /** The barcodes are read once the row is held: in one statement they could be those before the wait. */
  private async lock(tx: Tx, id: string): Promise<ShownProduct> {
    found(await tx.of(Product).lockOneBy({ id }));
    return found(await this.products.find(tx, id));
  }

  private async existing(tx: Tx, sku: string): Promise<Answer<ProductView>> {
    const product = found(await this.products.findBySku(tx, sku));
    return Answer.existing(toProductView(product), locationOf(product));
  }
}

function locationOf({ id }: ShownProduct): string {
  return `/products/${id}`;
}

/** What the audit log shows of a product. */
type Fields = ProductFields & Pick<ShownProduct, 'barcodes'>;

function changesOf(before: ShownProduct, body: UpdateProductBody): Changes<Fields> | undefined {
  const barcodes = body.barcodes?.toSorted();
  const isSame = barcodes?.join() === before.barcodes.join();
  return changesBetween<Fields>(before, {
    ...fieldsAfter(before, body),
    ...(barcodes && !isSame && { barcodes }),
  });
}
