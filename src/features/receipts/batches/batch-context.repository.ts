import { Injectable } from '@nestjs/common';
import { columnsOf } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { idByClientId } from '../receipt-look-ups.js';
import { Receipt } from '../receipt.entity.js';
import type { SaleContext } from '../sale-context.repository.js';

/** Everything that has to be known before the sales of a batch can be priced. */
export type BatchContext = Pick<
  SaleContext,
  | 'currency'
  | 'time_zone'
  | 'business_day_start'
  | 'archived_at'
  | 'cash_rounding_minor'
  | 'receipt_limit_days'
  | 'now'
  | 'known'
> & {
  /** The receipts that already have one of the client's own ids, by that id. */
  readonly existing: Readonly<Record<string, string>> | null;
  /** Those of the sellers who are active members of the shop. */
  readonly members: string[] | null;
};

export interface BatchQuestion {
  readonly shopId: string;
  readonly skus: readonly string[];
  readonly clientIds: readonly string[];
  readonly sellerIds: readonly string[];
}

/** One statement for the whole batch; each id is one look-up by its key, as for a single sale. */
const BATCH_CONTEXT = statement<BatchContext>(
  'receipts.batch-context',
  `SELECT s.currency, s.time_zone, s.business_day_start, s.archived_at, s.cash_rounding_minor, now() AS now,
      (SELECT o.receipt_limit_days FROM organizations o WHERE o.organization_id = $1) AS receipt_limit_days,
      (SELECT jsonb_agg(jsonb_build_object('sku', p.sku, 'name', p.name, 'category', p.category,
          'cost_minor', CASE WHEN p.currency = s.currency THEN p.cost_minor END, 'tax_rate_milli', p.tax_rate_milli))
        FROM unnest($3::text[]) AS asked(sku) CROSS JOIN LATERAL
          (SELECT * FROM products WHERE organization_id = $1 AND products.sku = asked.sku OFFSET 0) p) AS known,
      (SELECT jsonb_object_agg(found.client_id, found.id) FROM (
          SELECT asked.client_id, ${idByClientId('$2', 'asked.client_id')} AS id
          FROM unnest($4::text[]) AS asked(client_id)) found WHERE found.id IS NOT NULL) AS existing,
      (SELECT jsonb_agg(m.id) FROM unnest($5::uuid[]) AS asked(id) CROSS JOIN LATERAL
          (SELECT u.id FROM users u WHERE u.organization_id = $1 AND u.id = asked.id AND u.is_active
              AND (u.role = 'ADMIN' OR EXISTS (SELECT FROM shop_members w
                WHERE w.organization_id = $1 AND w.shop_id = $2 AND w.user_id = u.id)) OFFSET 0) m) AS members
    FROM shops s WHERE s.organization_id = $1 AND s.id = $2`,
);
const RECEIPTS = statement<Receipt>(
  'receipts.of-batch',
  `SELECT ${columnsOf(Receipt, 'r')} FROM unnest($2::uuid[]) AS asked(id) CROSS JOIN LATERAL
    (SELECT * FROM receipts x WHERE x.organization_id = $1 AND x.id = asked.id OFFSET 0) r`,
);

/** Reads what a batch of sales needs. */
@Injectable()
export class BatchContextRepository {
  /** @returns undefined when there is no such shop */
  find(
    tx: Tx,
    { shopId, skus, clientIds, sellerIds }: BatchQuestion,
  ): Promise<BatchContext | undefined> {
    return tx.row(BATCH_CONTEXT, [tx.organizationId, shopId, skus, clientIds, sellerIds]);
  }

  receipts(tx: Tx, ids: readonly string[]): Promise<Receipt[]> {
    return tx.rows(RECEIPTS, [tx.organizationId, ids]);
  }
}
