import { currencyDigits, fromMilli, toMajor, type CurrencyDigits } from '../../kernel/money.js';
import { columnsOf, type EntityClass } from '../../platform/database/entity-columns.js';
import type { PartsOfReceipt } from './reading/receipt-parts.js';
import type { ReceiptNames } from './receipt-row.js';
import type {
  ListedReceiptView,
  PaymentView,
  ReceiptLineView,
  ReceiptSummaryView,
  ReceiptView,
} from './receipt-views.dto.js';
import { ReceiptLine, type LineRow } from './receipt-line.entity.js';
import { ReceiptPayment, type PaymentRow } from './receipt-payment.entity.js';
import { Receipt, type NewReceipt } from './receipt.entity.js';

/** A receipt with what is shown beside its columns, as it is at that moment. */
type ShownReceipt = NewReceipt &
  ReceiptNames & { readonly shift_id: string | null; readonly delivered_count: number };

/** The name of a column in a view: amounts and quantities are shown without the unit in their name. */
type ShownName<Column> = Column extends `${infer Name}_minor` | `${infer Name}_milli`
  ? Name
  : Column;

/** A row of a document as the API shows it. */
type Shown<Row> = {
  -readonly [Column in keyof Row as ShownName<Column>]: Row[Column] extends Date
    ? string
    : Row[Column];
};

/** Returns the view of a row in the currency with these decimals. */
type Show<Row> = (row: Row, digits: CurrencyDigits) => Shown<Row>;

/**
 * Prepares the view of an entity: its columns in the order of the entity, so that a receipt that is just
 * being stored has the same bytes as one that is read.
 * @param hidden  columns that the view does not have
 */
function showing<E extends object, Hidden extends keyof E & string>(
  entity: EntityClass<E>,
  ...hidden: readonly Hidden[]
): Show<Omit<E, Hidden>> {
  const omitted = new Set<string>(hidden);
  const columns = columnsOf(entity)
    .split(', ')
    .filter((column) => !omitted.has(column))
    .map((column) => ({ column, name: column.replace(/_(?:minor|milli)$/, '') }));
  return (row, digits) => {
    const values: Readonly<Record<string, unknown>> = { ...row };
    const shown: Record<string, unknown> = {};
    for (const { column, name } of columns)
      shown[name] = shownValue(column, values[column], digits);
    // A record forgets the names of the columns, which are those of the row's type.
    return shown as Shown<Omit<E, Hidden>>;
  };
}

function shownValue(column: string, value: unknown, digits: CurrencyDigits): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'number') return value;
  if (column.endsWith('_minor')) return toMajor(value, digits);
  return column.endsWith('_milli') ? fromMilli(value) : value;
}

const showReceipt = showing(Receipt, 'organization_id', 'added_tax_minor');
const showLine = showing(
  ReceiptLine,
  ...(['organization_id', 'receipt_id', 'refunded_receipt_id', 'refunded_line_number'] as const),
);
const showPayment = showing(ReceiptPayment, 'organization_id', 'receipt_id', 'payment_number');

/** A receipt without its lines and payments. */
export function toSummaryView(row: ShownReceipt): ReceiptSummaryView {
  const { id, shop_id, user_id, shift_id } = row;
  const shop = { id: shop_id, name: row.shop_name };
  const seller = { id: user_id, name: row.seller_name };
  // The shift and the names are not columns, so these names put them after the seller.
  const first = { id, shop_id, shop, user_id, seller, shift_id };
  const { delivered_count } = row;
  return { ...first, ...showReceipt(row, currencyDigits(row.currency)), delivered_count };
}

export function toReceiptView(
  row: ShownReceipt,
  parts: { lines: readonly LineRow[]; payments: readonly PaymentRow[] },
): ReceiptView {
  const digits = currencyDigits(row.currency);
  return {
    ...toSummaryView(row),
    lines: parts.lines.map((line) => toLineView(line, digits)),
    payments: parts.payments.map((payment) => toPaymentView(payment, digits)),
  };
}

/** A receipt as lists show it, with the parts that were asked for. */
export function toListedView(row: ShownReceipt, parts: PartsOfReceipt): ListedReceiptView {
  const digits = currencyDigits(row.currency);
  const { lines, payments } = parts;
  return {
    ...toSummaryView(row),
    ...(lines && { lines: lines.map((line) => toLineView(line, digits)) }),
    ...(payments && { payments: payments.map((payment) => toPaymentView(payment, digits)) }),
  };
}

function toLineView(line: LineRow, digits: CurrencyDigits): ReceiptLineView {
  return { ...showLine(line, digits), refund_line_number: line.refunded_line_number };
}

function toPaymentView(payment: PaymentRow, digits: CurrencyDigits): PaymentView {
  return { ...showPayment(payment, digits), change: changeOf(payment, digits) };
}

function changeOf(payment: PaymentRow, digits: CurrencyDigits): number | null {
  const { amount_minor, tip_minor, tendered_minor } = payment;
  return tendered_minor === null
    ? null
    : toMajor(tendered_minor - amount_minor - tip_minor, digits);
}
