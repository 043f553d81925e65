import {
  priceRefund,
  type LineReturn,
  type PricedRefundLine,
  type ReceiptTotals,
  type SoldLine,
} from '../../features/receipts/receipt-rules.js';
import type { NamedLine } from './demo-basket.js';
import type { Random } from '../random.js';

/** One return of a sale, priced. */
export interface PlannedRefund {
  readonly lines: readonly PricedRefundLine[];
  readonly totals: ReceiptTotals;
}

/** All returns that a sale will see, in their order, and what they leave of its lines. */
export interface RefundPlan {
  readonly refunds: readonly PlannedRefund[];
  /** Thousandths that come back of each line, in the order of the lines. */
  readonly refundedQtyMilli: readonly number[];
}

const WHOLE_SALE_CHANCE = 0.4;
const PART_OF_LINE_CHANCE = 0.6;
const ONE_PIECE_MILLI = 1_000;

/**
 * Decides at the time of the sale what will come back of it. Why so early: the line of the sale is
 * then written once, with its returned quantity, and never changed.
 * @param times  in how many returns at most
 */
export function planRefunds(sold: readonly NamedLine[], times: number, random: Random): RefundPlan {
  const lines = sold.map((line, index): SoldLine => ({
    ...line,
    id: String(index + 1),
    refundedQtyMilli: 0,
  }));
  const refunds: PlannedRefund[] = [];
  for (let time = 0; time < times; time += 1) {
    const returns = chooseReturns(lines, random);
    if (returns.length === 0) break;
    const priced = priceRefund(lines, returns);
    if (!priced.ok) throw new Error('The demo returns more than it sold');
    refunds.push({ lines: priced.lines, totals: priced.totals });
    for (const { lineId, qtyMilli } of returns) addReturned(lines, lineId, qtyMilli);
  }
  return { refunds, refundedQtyMilli: lines.map((line) => line.refundedQtyMilli) };
}

/** All that is left, or one line of it, or a piece of one line; weighed goods come back whole. */
function chooseReturns(lines: readonly SoldLine[], random: Random): LineReturn[] {
  const left = lines
    .map((line) => ({ lineId: line.id, qtyMilli: line.qtyMilli - line.refundedQtyMilli }))
    .filter((line) => line.qtyMilli > 0);
  if (left.length === 0 || random.chance(WHOLE_SALE_CHANCE)) return left;
  const { lineId, qtyMilli } = random.pick(left);
  const pieces = qtyMilli % ONE_PIECE_MILLI === 0 && qtyMilli > ONE_PIECE_MILLI;
  const part = pieces && random.chance(PART_OF_LINE_CHANCE);
  return [{ lineId, qtyMilli: part ? ONE_PIECE_MILLI : qtyMilli }];
}

function addReturned(lines: SoldLine[], lineId: string, qtyMilli: number): void {
  const index = lines.findIndex((line) => line.id === lineId);
  const line = lines[index];
  if (line) lines[index] = { ...line, refundedQtyMilli: line.refundedQtyMilli + qtyMilli };
}
