import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { ReceiptDelivery } from './receipt-delivery.entity.js';

/** In the order of the ids, so that two batches with the same sales wait for each other and never in a circle. */
const REPEAT = statement<Pick<ReceiptDelivery, 'repeats'>>(
  'receipts.repeat',
  `INSERT INTO receipt_deliveries AS d (organization_id, receipt_id, repeats, last_at)
    SELECT $1, again.id, count(*), now() FROM unnest($2::uuid[]) AS again (id) GROUP BY again.id ORDER BY again.id
  ON CONFLICT (organization_id, receipt_id) DO UPDATE
    SET repeats = d.repeats + EXCLUDED.repeats, last_at = EXCLUDED.last_at
  RETURNING repeats`,
);

/** Counts the deliveries of receipts that are stored already. `RECEIPT_COLUMNS` has the look-up of the count. */
@Injectable()
export class ReceiptDeliveriesRepository {
  /** Counts one more delivery of a receipt, and returns how many there are with it. */
  async repeat(tx: Tx, receiptId: string): Promise<number> {
    const row = await tx.row(REPEAT, [tx.organizationId, [receiptId]]);
    return 1 + (row?.repeats ?? 0);
  }

  /**
   * Counts further deliveries together with COMMIT, so that nobody waits for longer than that for the count of one of
   * these receipts.
   * @param receiptIds  one for each delivery
   */
  repeatAll(tx: Tx, receiptIds: readonly string[]): void {
    if (receiptIds.length > 0) tx.withCommit(tx.rows(REPEAT, [tx.organizationId, receiptIds]));
  }
}
