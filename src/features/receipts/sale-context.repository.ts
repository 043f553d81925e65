import { Injectable } from '@nestjs/common';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Product } from '../catalog/product.entity.js';
import type { RefundRule } from '../shops/shop.entity.js';
import type { NewReceipt } from './receipt.entity.js';
import { idByClientId } from './receipt-look-ups.js';

/** What a line takes over from its product. A cost in another currency than the shop's is `null`. */
export type KnownProduct = Pick<
  Product,
  'sku' | 'name' | 'category' | 'cost_minor' | 'tax_rate_milli'
>;

/** Everything that has to be known before a sale or a refund can be priced. */
export interface SaleContext {
  readonly shop_name: string;
  /** `null` for a seller who does not exist, and so is no member of the shop. */
  readonly seller_name: string | null;
  readonly currency: string;
  readonly time_zone: string;
  readonly business_day_start: string;
  readonly archived_at: Date | null;
  /** The smallest coin, in minor units; null = no rounding. */
  readonly cash_rounding_minor: number | null;
  readonly refunds: RefundRule;
  /** How far back the organization lets a receipt be dated. */
  readonly receipt_limit_days: number;
  /** The time by the database's clock. */
  readonly now: Date;
  /** The products of the SKUs that exist. */
  readonly known: KnownProduct[] | null;
  /** The receipt that already has the client's own id. */
  readonly existing_id: string | null;
  /** The seller's shift at the moment of the sale. */
  readonly shift_id: string | null;
}

/** The document that the look-up is for. */
export interface SaleQuestion extends Pick<
  NewReceipt,
  'shop_id' | 'user_id' | 'client_receipt_id'
> {
  readonly skus: readonly string[];
  /** The time by the device's clock; undefined = now. */
  readonly occurredAt: Date | undefined;
}

/**
 * One statement for everything that a sale needs, because the CPU of statements limits the number of
 * receipts. An instant ahead of the clock counts as now (`least` ignores an absent one).
 */
const SALE_CONTEXT = statement<SaleContext>(
  'receipts.sale-context',
  `SELECT s.name AS shop_name, s.currency, s.time_zone, s.business_day_start, s.archived_at, s.refunds,
      s.cash_rounding_minor, now() AS now,
      (SELECT o.receipt_limit_days FROM organizations o WHERE o.organization_id = $1) AS receipt_limit_days,
      (SELECT jsonb_agg(jsonb_build_object('sku', p.sku, 'name', p.name, 'category', p.category,
          'cost_minor', CASE WHEN p.currency = s.currency THEN p.cost_minor END, 'tax_rate_milli', p.tax_rate_milli))
        FROM products p
        WHERE p.organization_id = $1 AND p.sku = ANY($3)) AS known,
      (SELECT u.name FROM users u WHERE u.organization_id = $1 AND u.id = $5) AS seller_name,
      ${idByClientId('$2', '$4')} AS existing_id,
      shift_at($1, $5, least($6, now())) AS shift_id
    FROM shops s WHERE s.organization_id = $1 AND s.id = $2`,
);

/** Has the only read of every sale. */
@Injectable()
export class SaleContextRepository {
  /** @returns undefined when there is no such shop */
  async find(tx: Tx, sale: SaleQuestion): Promise<SaleContext | undefined> {
    return tx.row(SALE_CONTEXT, [
      tx.organizationId,
      sale.shop_id,
      sale.skus,
      sale.client_receipt_id,
      sale.user_id,
      sale.occurredAt ?? null,
    ]);
  }
}
