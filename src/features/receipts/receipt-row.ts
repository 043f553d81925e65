import { columnsOf } from '../../platform/database/entity-columns.js';
import { Receipt } from './receipt.entity.js';

/** The names that are shown beside the ids of a receipt, as they are now. */
export interface ReceiptNames {
  readonly shop_name: string;
  readonly seller_name: string;
}

/**
 * A receipt with the seller's shift, which is looked up and never stored, so that it follows the shift's
 * corrections, and with how often it was delivered.
 */
export type ReceiptRow = Receipt &
  ReceiptNames & { shift_id: string | null; delivered_count: number };

/** The select list of a {@link ReceiptRow} whose table has the alias `r`. Each name is one look-up by its key. */
export const RECEIPT_COLUMNS = `${columnsOf(Receipt, 'r')},
    shift_at(r.organization_id, r.user_id, r.occurred_at) AS shift_id,
    (SELECT n.name FROM shops n WHERE n.organization_id = r.organization_id AND n.id = r.shop_id) AS shop_name,
    (SELECT n.name FROM users n WHERE n.organization_id = r.organization_id AND n.id = r.user_id) AS seller_name,
    1 + coalesce((SELECT d.repeats FROM receipt_deliveries d
      WHERE d.organization_id = r.organization_id AND d.receipt_id = r.id), 0) AS delivered_count`;
