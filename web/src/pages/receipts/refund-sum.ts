import type { Schemas } from '../../api/client';

type Line = Schemas['ReceiptLineView'];

/** What is taken back: the quantity by the number of the line. */
export type Picked = ReadonlyMap<number, number>;

const MILLI = 1000;

export function leftOf({ qty, refunded_qty }: Pick<Line, 'qty' | 'refunded_qty'>): number {
  return (Math.round(qty * MILLI) - Math.round(refunded_qty * MILLI)) / MILLI;
}

/** Half up, in the smallest unit of the currency. */
function share(total: number, part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((2 * total * part + whole) / (2 * whole));
}

/** The amount of the first pieces of a line, in the smallest unit. */
function totalOfFirst(line: Line, milli: number, scale: number): number {
  const units = (amount: number) => Math.round(amount * scale);
  const whole = Math.round(line.qty * MILLI);
  const gross = share(units(line.gross), milli, whole);
  const discount = share(units(line.discount), gross, units(line.gross));
  const tax = line.tax_included ? 0 : share(units(line.tax), milli, whole);
  return gross - discount + tax;
}

/**
 * What the refund will come to. The server prices a refund in the same way, so that all parts add up to the sale; it
 * is sent as `total`, and a server that came to another sum would refuse it.
 * @param decimals  of the currency
 */
export function refundTotal(lines: readonly Line[], picked: Picked, decimals: number): number {
  const scale = 10 ** decimals;
  const sum = lines.reduce((total, line) => {
    const qty = Math.round((picked.get(line.line_number) ?? 0) * MILLI);
    const before = Math.round(line.refunded_qty * MILLI);
    return total + totalOfFirst(line, before + qty, scale) - totalOfFirst(line, before, scale);
  }, 0);
  return sum / scale;
}

/** One piece more or fewer; of what is weighed, the rest in one step. */
export function stepped(now: number, step: 1 | -1, left: number): number {
  if (step === 1) return Math.min(left, Math.floor(now) + 1);
  return Math.max(0, Math.ceil(now) - 1);
}
