import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { DemoProduct } from './demo-catalog.js';
import type { DemoWage } from './demo-wages.js';

/** An existing shop of the organization. */
export interface ExistingShop {
  readonly id: string;
  readonly name: string;
  readonly time_zone: string;
  readonly currency: string;
  readonly business_day_start: string;
  readonly cash_rounding_minor: number | null;
}

const SHOPS = statement<ExistingShop>(
  'demo.shops',
  `SELECT id, name, time_zone, currency, business_day_start, cash_rounding_minor FROM shops
    WHERE organization_id = $1 AND archived_at IS NULL ORDER BY name, id`,
);
const ADD_MEMBERS = statement(
  'demo.add-members',
  `INSERT INTO shop_members (organization_id, user_id, shop_id)
    SELECT $1, person, $3 FROM unnest($2::uuid[]) AS person ON CONFLICT DO NOTHING`,
);
/** A price that somebody has changed is kept. */
const ADD_PRODUCTS = statement(
  'demo.add-products',
  `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, category, cost_minor,
      tax_rate_milli, source, archived_at, version, created_at, updated_at)
    SELECT $1, p.id, p.sku, p.name, p.price_minor, $6, p.category, p.cost_minor, p.tax_rate_milli, 'CATALOG', NULL, 1,
      now(), now()
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $7::text[], $8::bigint[], $9::int[])
      AS p (id, sku, name, price_minor, category, cost_minor, tax_rate_milli)
    ORDER BY p.sku
    ON CONFLICT (organization_id, sku) DO NOTHING`,
);
/** Of products that somebody had before under the same SKU too. */
const ADD_BARCODES = statement(
  'demo.add-barcodes',
  `INSERT INTO product_barcodes (organization_id, product_id, barcode)
    SELECT $1, p.id, d.barcode FROM unnest($2::text[], $3::text[]) AS d (sku, barcode)
    CROSS JOIN LATERAL (SELECT x.id FROM products x
      WHERE x.organization_id = $1 AND x.sku = d.sku OFFSET 0) p ORDER BY d.barcode
    ON CONFLICT (organization_id, barcode) DO NOTHING`,
);

/** A wage that somebody has recorded from the same date on is kept. */
const ADD_WAGES = statement(
  'demo.add-wages',
  `INSERT INTO wages (organization_id, id, user_id, amount_minor, currency, unit, valid_from, version)
    SELECT $1, w.id, w.user_id, w.amount_minor, $2, w.unit, w.valid_from, 1
    FROM unnest($3::uuid[], $4::uuid[], $5::bigint[], $6::text[], $7::date[])
      AS w (id, user_id, amount_minor, unit, valid_from)
    ON CONFLICT (organization_id, user_id, valid_from) DO NOTHING`,
);
/** An organization that has chosen another factor keeps it. */
const PAY_OVERTIME = statement(
  'demo.pay-overtime',
  `UPDATE organizations SET overtime_factor_percent = 150, version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND overtime_factor_percent = 100`,
);

/** Reads and writes what the demo's receipts need: the clock, shops, members and the catalog. */
@Injectable()
export class DemoSettingRepository {
  /** Shops in use, by name. */
  async shops(tx: Tx): Promise<ExistingShop[]> {
    return tx.rows(SHOPS, [tx.organizationId]);
  }

  async addMembers(tx: Tx, shopId: string, userIds: readonly string[]): Promise<void> {
    await tx.rows(ADD_MEMBERS, [tx.organizationId, userIds, shopId]);
  }

  /** Adds wages, and time and a half for overtime. */
  async addWages(tx: Tx, wages: readonly DemoWage[], currency: string): Promise<void> {
    await tx.rows(ADD_WAGES, [
      tx.organizationId,
      currency,
      wages.map(() => newId()),
      wages.map((wage) => wage.userId),
      wages.map((wage) => wage.amountMinor),
      wages.map((wage) => wage.unit),
      wages.map((wage) => wage.validFrom),
    ]);
    await tx.rows(PAY_OVERTIME, [tx.organizationId]);
  }

  async addProducts(tx: Tx, products: readonly DemoProduct[], currency: string): Promise<void> {
    await tx.rows(ADD_PRODUCTS, [
      tx.organizationId,
      products.map(() => newId()),
      products.map((product) => product.sku),
      products.map((product) => product.name),
      products.map((product) => product.priceMinor),
      currency,
      products.map((product) => product.category),
      products.map((product) => product.costMinor),
      products.map((product) => product.taxRateMilli),
    ]);
    await tx.rows(ADD_BARCODES, [
      tx.organizationId,
      products.map((product) => product.sku),
      products.map((product) => product.barcode),
    ]);
  }
}
