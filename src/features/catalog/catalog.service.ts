import { Injectable } from '@nestjs/common';
import { Quotas } from '../../platform/quotas/quotas.js';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import type { Caller } from '../../kernel/caller.js';
import { currencyDigits, toMajor } from '../../kernel/money.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';
import { toWire } from '../../kernel/wire.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { flagOf } from '../../platform/http/flag-filter.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type {
  CreateProductBody,
  ListProductsQuery,
  ProductView,
  UpdateProductBody,
} from './catalog.dto.js';
import { CatalogRepository, type ShownProduct } from './catalog.repository.js';
import { Product } from './product.entity.js';
import { fieldsAfter, priceMinorOf, type ProductFields } from './product-rules.js';

/** Manages the organization's catalog: a SKU is the same product in all of its shops. */
@Injectable()
export class CatalogService {
  constructor(
    private readonly db: Database,
    private readonly products: CatalogRepository,
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
      const price_minor = priceMinorOf(body.price, currency);
      const fields = { sku: body.sku, name: body.name, price_minor, currency };
      const added = await this.products.insert(tx, { id: newId(), ...fields });
      if (!added) return this.existing(tx, body.sku);
      const count = (upTo: number) => this.products.count(tx, upTo);
      await this.quotas.claim(tx, { quota: 'products', adding: 0, count });
      const details = { after: fields };
      this.audit.record(tx, caller, { action: 'product.created', id: added.id, details });
      return Answer.created(toProductView(added), locationOf(added));
    });
  }

  /** Returns the products by SKU. */
  async list(caller: Caller, query: ListProductsQuery): Promise<Page<ProductView>> {
    const page = pageRequest(query, 1);
    const { sku, search } = query;
    const filter = { sku, search, archived: flagOf(query.archived) };
    const rows = await this.db.readOnce(caller, (tx) => this.products.list(tx, filter, page));
    return toPage(rows, page, { keysOf: (row) => [row.sku], view: toProductView });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<ProductView> {
    const product = await this.db.read(caller, (tx) => tx.of(Product).findOneBy({ id }));
    return toProductView(found(product));
  }

  /** @throws NOT_FOUND, VERSION_CONFLICT, VALIDATION_FAILED (a price the currency cannot have) */
  async update(caller: Caller, id: string, body: UpdateProductBody): Promise<ProductView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await tx.of(Product).lockOneBy({ id }));
      assertVersion(before.version, body.version);
      const details = changesBetween<ProductFields>(before, fieldsAfter(before, body));
      if (!details) return toProductView(before);
      const after = found(await tx.of(Product).updateOne({ id }, details.after));
      this.audit.record(tx, caller, { action: 'product.updated', id, details });
      return toProductView(after);
    });
  }

  /** Hides the product from the lists, or shows it again; a repetition changes nothing. @throws NOT_FOUND */
  async setArchived(caller: Caller, id: string, archived: boolean): Promise<ProductView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await tx.of(Product).lockOneBy({ id }));
      if ((before.archived_at !== null) === archived) return toProductView(before);
      const archivedAt = archived ? () => 'now()' : null;
      const after = found(await tx.of(Product).updateOne({ id }, { archived_at: archivedAt }));
      const action = archived ? 'product.archived' : 'product.unarchived';
      this.audit.record(tx, caller, { action, id });
      return toProductView(after);
    });
  }

  private async existing(tx: Tx, sku: string): Promise<Answer<ProductView>> {
    const product = found(await tx.of(Product).findOneBy({ sku }));
    return Answer.existing(toProductView(product), locationOf(product));
  }
}

function locationOf({ id }: ShownProduct): string {
  return `/products/${id}`;
}

function toProductView(row: ShownProduct & Partial<Product>): ProductView {
  const { price_minor, ...shown } = toWire(row, 'search_text');
  return { ...shown, price: toMajor(price_minor, currencyDigits(row.currency)) };
}
