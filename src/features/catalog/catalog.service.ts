import { Injectable } from '@nestjs/common';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import type { Caller } from '../../kernel/caller.js';
import { currencyDigits, toMajor } from '../../kernel/money.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { Answer } from '../../platform/http/answer.js';
import { archivedOf } from '../../platform/http/archived-filter.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';
import type {
  CreateProductBody,
  ListProductsQuery,
  ProductView,
  UpdateProductBody,
} from './catalog.dto.js';
import { CatalogRepository, type ProductRow } from './catalog.repository.js';
import { fieldsAfter, priceMinorOf, type ProductFields } from './product-rules.js';

/** The organization's catalog: one SKU, one product, in all of its shops. */
@Injectable()
export class CatalogService {
  constructor(
    private readonly db: Database,
    private readonly products: CatalogRepository,
    private readonly organizations: OrganizationsService,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Adds a product. A SKU that is known answers the product it belongs to, unchanged, with 200
   * instead of 201: of two who add it at once, both succeed.
   */
  async create(caller: Caller, body: CreateProductBody): Promise<Answer<ProductView>> {
    return this.db.write(caller, async (tx) => {
      const currency = body.currency ?? (await this.organizations.of(tx)).currency;
      const price_minor = priceMinorOf(body.price, currency);
      const fields = { sku: body.sku, name: body.name, price_minor, currency };
      const made = await this.products.insert(tx, { id: newId(), ...fields });
      if (made) {
        const details = { after: fields };
        this.audit.record(tx, caller, { action: 'product.created', id: made.id, details });
        return Answer.created(toProductView(made), `/products/${made.id}`);
      }
      const known = found(await this.products.findBySku(tx, body.sku));
      return Answer.existing(toProductView(known), `/products/${known.id}`);
    });
  }

  /** Products by SKU. */
  async list(caller: Caller, query: ListProductsQuery): Promise<Page<ProductView>> {
    const page = pageRequest(query, 1);
    const filter = {
      search: query.search,
      archived: archivedOf(query.archived),
    };
    const slice = { afterSku: page.after?.[0] ?? '', limit: page.limit + 1 };
    const rows = await this.db.read(caller, (tx) => this.products.list(tx, filter, slice));
    return toPage(rows, page, { keysOf: (row) => [row.sku], view: toProductView });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<ProductView> {
    return toProductView(found(await this.db.read(caller, (tx) => this.products.find(tx, id))));
  }

  /** @throws NOT_FOUND, VERSION_CONFLICT, VALIDATION_FAILED (a price the currency cannot have) */
  async update(caller: Caller, id: string, body: UpdateProductBody): Promise<ProductView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await this.products.lock(tx, id));
      assertVersion(before.version, body.version);
      const fields = fieldsAfter(before, body);
      const details = changesBetween<ProductFields>(before, fields);
      if (!details) return toProductView(before);
      const after = found(await this.products.update(tx, id, fields));
      this.audit.record(tx, caller, { action: 'product.updated', id, details });
      return toProductView(after);
    });
  }

  /** Hides the product from the lists, or shows it again; repeated, it changes nothing. @throws NOT_FOUND */
  async setArchived(caller: Caller, id: string, archived: boolean): Promise<ProductView> {
    return this.db.write(caller, async (tx) => {
      const before = found(await this.products.lock(tx, id));
      if ((before.archived_at !== null) === archived) return toProductView(before);
      const after = found(await this.products.setArchived(tx, id, archived));
      const action = archived ? 'product.archived' : 'product.unarchived';
      this.audit.record(tx, caller, { action, id });
      return toProductView(after);
    });
  }
}

function toProductView(row: ProductRow): ProductView {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    price: toMajor(row.price_minor, currencyDigits(row.currency)),
    currency: row.currency,
    source: row.source,
    archived_at: row.archived_at?.toISOString() ?? null,
    version: row.version,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}
