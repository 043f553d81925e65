import { grouped } from '../../../kernel/grouped.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { LineRow, ReceiptLine } from '../receipt-line.entity.js';
import type { PaymentRow, ReceiptPayment } from '../receipt-payment.entity.js';
import type { ReceiptPart } from './receipts.dto.js';

/** Reads the parts of the receipts of one page, each kind with one statement. */
export interface PartsReader {
  lines(tx: Tx, receiptIds: readonly string[]): Promise<ReceiptLine[]>;
  payments(tx: Tx, receiptIds: readonly string[]): Promise<ReceiptPayment[]>;
}

/** The parts of one receipt; those that were not asked for are undefined. */
export interface PartsOfReceipt {
  readonly lines: readonly LineRow[] | undefined;
  readonly payments: readonly PaymentRow[] | undefined;
}

/** Returns the parts of each receipt, by its id. */
export async function readParts(
  tx: Tx,
  reader: PartsReader,
  asked: { readonly ids: readonly string[]; readonly parts: readonly ReceiptPart[] },
): Promise<(id: string) => PartsOfReceipt> {
  const { ids, parts } = asked;
  const [lines, payments] = await Promise.all([
    parts.includes('lines') && ids.length > 0 ? reader.lines(tx, ids) : [],
    parts.includes('payments') && ids.length > 0 ? reader.payments(tx, ids) : [],
  ]);
  const [linesOf, paymentsOf] = [grouped(lines, receiptOf), grouped(payments, receiptOf)];
  return (id) => ({
    lines: parts.includes('lines') ? (linesOf.get(id) ?? []) : undefined,
    payments: parts.includes('payments') ? (paymentsOf.get(id) ?? []) : undefined,
  });
}

function receiptOf({ receipt_id }: { readonly receipt_id: string }): string {
  return receipt_id;
}
