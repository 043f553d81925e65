import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { ReplayListener } from '../../../platform/idempotency/replay-listener.js';
import type { BatchResultsView } from '../batches/batches.dto.js';
import type { ReceiptView } from '../receipt-views.dto.js';
import { ReceiptDeliveriesRepository } from './receipt-deliveries.repository.js';

/** Counts a delivery of each receipt that a replayed answer is about. */
@Injectable()
export class ReplayedReceipts implements ReplayListener {
  constructor(private readonly deliveries: ReceiptDeliveriesRepository) {}

  onReplay(tx: Tx, body: string): void {
    // It was written from one of these views, and an older release had the same ids in them.
    const answer = JSON.parse(body) as Pick<ReceiptView, 'id'> | BatchResultsView;
    this.deliveries.repeatAll(tx, idsIn(answer));
  }
}

function idsIn(answer: Pick<ReceiptView, 'id'> | BatchResultsView): string[] {
  if ('id' in answer) return [answer.id];
  return answer.results.flatMap(({ receipt }) => receipt?.id ?? []);
}
