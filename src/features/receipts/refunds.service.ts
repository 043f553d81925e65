import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { reachesShop, type Caller } from '../../kernel/caller.js';
import { currencyDigits } from '../../kernel/money.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Answer } from '../../platform/http/answer.js';
import { refundLine } from './new-line.js';
import { priceRefund, type SoldLine } from './receipt-rules.js';
import { WireReader } from './receipt-wire.js';
import {
  occurredAtOf,
  pricedOrThrow,
  questionOf,
  ReceiptWriter,
} from './receipt-writer.service.js';
import type { ReceiptView } from './receipt-views.dto.js';
import type { CreateRefundBody } from './refunds.dto.js';
import {
  ReceiptsRepository,
  type LineRow,
  type ReceiptRow,
  type SaleContext,
  type SaleQuestion,
} from './receipts.repository.js';

/** Returns: receipts of their own that name the lines they take back. */
@Injectable()
export class RefundsService {
  constructor(
    private readonly db: Database,
    private readonly repository: ReceiptsRepository,
    private readonly writer: ReceiptWriter,
  ) {}

  /**
   * Takes back lines of a sale, in as many parts as it needs, at the price they were sold for.
   * @throws NOT_FOUND, REFUND_INVALID, LINE_INVALID, OVER_REFUND, TOTAL_MISMATCH, PAYMENTS_MISMATCH,
   *   OCCURRED_IN_FUTURE, CLIENT_RECEIPT_ID_TAKEN
   */
  async create(
    caller: Caller,
    sale: { shopId: string; receiptId: string },
    body: CreateRefundBody,
  ): Promise<Answer<ReceiptView>> {
    const { shopId, receiptId } = sale;
    if (!reachesShop(caller, shopId)) throw new AppError('NOT_FOUND');
    return this.db.write(caller, async (tx) => {
      const place = { shopId, refundFor: receiptId, clientReceiptId: body.client_receipt_id };
      const { soldLines, context, sold } = await this.read(
        tx,
        receiptId,
        questionOf(caller, shopId, body),
      );
      if (context.existing_id) return this.writer.answerFirst(tx, place);
      if (sold.type !== 'SALE') throw new AppError('REFUND_INVALID');
      const digits = currencyDigits(sold.currency);
      const reader = new WireReader(digits);
      const returns = reader.returns(body.lines);
      const payments = reader.payments(body.payments);
      const claimed = body.total === undefined ? undefined : reader.amount(body.total, 'total');
      reader.finish();
      const priced = pricedOrThrow(priceRefund(soldLines.map(toSoldLine), returns));
      return this.writer.store(tx, caller, {
        ...place,
        context,
        digits,
        type: 'REFUND',
        occurredAt: occurredAtOf(body.occurred_at, context.now),
        note: body.note,
        totals: priced.totals,
        lines: priced.lines.map((line, index) => refundLine(line, receiptId, index)),
        payments,
        newProducts: [],
        claimedTotalMinor: claimed,
      });
    });
  }

  /**
   * The sale, its lines locked. The lock goes first: who waited for it must see the receipt, with the
   * same id of the till, that its last holder stored, instead of being told that nothing is left.
   */
  private async read(
    tx: Tx,
    receiptId: string,
    question: SaleQuestion,
  ): Promise<{ soldLines: LineRow[]; context: SaleContext; sold: ReceiptRow }> {
    const [soldLines, context, sold] = await Promise.all([
      this.repository.lockLines(tx, receiptId),
      this.repository.findSaleContext(tx, question),
      this.repository.find(tx, question.shopId, receiptId),
    ]);
    if (!context || !sold) throw new AppError('NOT_FOUND');
    return { soldLines, context, sold };
  }
}

function toSoldLine(row: LineRow): SoldLine {
  return {
    id: String(row.line_number),
    sku: row.sku,
    name: row.name,
    qtyMilli: row.qty_milli,
    refundedQtyMilli: row.refunded_qty_milli,
    unitPriceMinor: row.unit_price_minor,
    grossMinor: row.gross_minor,
    discountMinor: row.discount_minor,
    taxMinor: row.tax_minor,
    taxIncluded: row.tax_included,
    totalMinor: row.total_minor,
  };
}
