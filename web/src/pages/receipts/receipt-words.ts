import type { Schemas } from '../../api/client';
import type { Messages } from '../../i18n/es';
import type { Formats } from '../../i18n/formats';
import type { Tone } from '../../parts/tag/tag';

export type Listed = Schemas['ListedReceiptView'];
type Mark = keyof Messages['receipts']['marks'];

/** A till that is on line sends a sale within this time. */
const LATE_MS = 300_000;

/** "Café con leche ×2 and 3 more": the first line, and how many others there are. */
export function itemsOf(
  { lines = [] }: Pick<Listed, 'lines'>,
  { m, f }: { readonly m: Messages; readonly f: Formats },
): string {
  const named = ({ name, qty }: (typeof lines)[number]) =>
    qty === 1 ? name : `${name} ×${f.quantity(qty)}`;
  const [first, second] = lines;
  if (first === undefined) return '—';
  if (second === undefined) return named(first);
  if (lines.length === 2) return `${named(first)}, ${named(second)}`;
  return `${named(first)} ${m.receipts.more(lines.length - 1)}`;
}

function refundMarkOf(lines: NonNullable<Listed['lines']>): Mark | undefined {
  if (lines.every(({ refunded_qty }) => refunded_qty === 0)) return undefined;
  return lines.every(({ qty, refunded_qty }) => refunded_qty >= qty) ? 'whole' : 'part';
}

/** What distinguishes a receipt from the others. */
export function marksOf(
  receipt: Pick<Listed, 'type' | 'lines' | 'shift_id' | 'occurred_at' | 'received_at'>,
): readonly { readonly mark: Mark; readonly tone: Tone }[] {
  const refunded = receipt.type === 'REFUND' ? 'refund' : refundMarkOf(receipt.lines ?? []);
  const delayMs = Date.parse(receipt.received_at) - Date.parse(receipt.occurred_at);
  return [
    ...(refunded === undefined ? [] : [{ mark: refunded, tone: 'grey' } as const]),
    ...(receipt.shift_id === null ? [{ mark: 'noShift', tone: 'red' } as const] : []),
    ...(delayMs > LATE_MS ? [{ mark: 'late', tone: 'amber' } as const] : []),
  ];
}

/** A refund takes money out of the till. */
export function signedTotalOf({ type, total }: Pick<Listed, 'type' | 'total'>): number {
  return type === 'REFUND' ? -total : total;
}
