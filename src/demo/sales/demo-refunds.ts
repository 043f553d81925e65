import type { PricedLines } from '../../features/receipts/document-totals.js';
import type { LineRow } from '../../features/receipts/receipt-line.entity.js';
import { priceRefund, type LineReturn } from '../../features/receipts/refunds/refund-pricing.js';
import type { Random } from '../random.js';

/** All refunds of a sale in their order, and the quantities that have been refunded of its lines. */
export interface RefundPlan {
  readonly refunds: readonly PricedLines[];
  /** The refunded thousandths of each line, in the order of the lines. */
  readonly refundedQtyMilli: readonly number[];
}

const WHOLE_SALE_CHANCE = 0.4;
const PART_OF_LINE_CHANCE = 0.6;
const ONE_PIECE_MILLI = 1_000;

/**
 * Decides at the time of a sale what will be refunded later. Why so early: the line of the sale is then
 * written once, with its refunded quantity, and never changed.
 * @param times  the greatest number of refunds
 */
export function planRefunds(
  sold: { readonly id: string; readonly lines: readonly LineRow[] },
  times: number,
  random: Random,
): RefundPlan {
  const lines = [...sold.lines];
  const refunds: PricedLines[] = [];
  for (let time = 0; time < times; time += 1) {
    const returns = chooseReturns(lines, random);
    if (returns.length === 0) break;
    const priced = priceRefund({ id: sold.id, lines }, returns);
    if (!priced.ok) throw new Error('The demo returns more than it sold');
    refunds.push(priced.value);
    for (const returned of returns) addReturned(lines, returned);
  }
  return { refunds, refundedQtyMilli: lines.map((line) => line.refunded_qty_milli) };
}

/**
 * Returns everything that is left, or one line of it, or a piece of one line; weighed goods are refunded as
 * a whole.
 */
function chooseReturns(lines: readonly LineRow[], random: Random): LineReturn[] {
  const left = lines
    .map(({ line_number, qty_milli, refunded_qty_milli }) => ({
      line_number,
      qty_milli: qty_milli - refunded_qty_milli,
    }))
    .filter((line) => line.qty_milli > 0);
  if (left.length === 0 || random.chance(WHOLE_SALE_CHANCE)) return left;
  const { line_number, qty_milli } = random.pick(left);
  const pieces = qty_milli % ONE_PIECE_MILLI === 0 && qty_milli > ONE_PIECE_MILLI;
  const part = pieces && random.chance(PART_OF_LINE_CHANCE);
  return [{ line_number, qty_milli: part ? ONE_PIECE_MILLI : qty_milli }];
}

function addReturned(lines: LineRow[], returned: LineReturn): void {
  const index = lines.findIndex((line) => line.line_number === returned.line_number);
  const line = lines[index];
  if (!line) return;
  lines[index] = {
    ...line,
    refunded_qty_milli: line.refunded_qty_milli + returned.qty_milli,
  };
}
