import { currencyDigits, fromMilli, toMajor, type CurrencyDigits } from '../../../kernel/money.js';
import { toCsvLines } from '../../../platform/http/csv.js';
import type { LineRow } from '../receipt-line.entity.js';
import type { PaymentRow } from '../receipt-payment.entity.js';
import type { ReceiptRow } from '../receipt-row.js';

/** A receipt with everything that an export writes of it. */
export interface ExportedReceipt {
  readonly row: ReceiptRow;
  readonly lines: readonly LineRow[];
  readonly payments: readonly PaymentRow[];
}

type Cell = string | number | boolean | Date | null;
/** Writes an amount in minor units. */
type Money = (minor: number) => string;
/** The columns of a file, each with what its cells show. */
type Columns<Row> = Readonly<Record<string, (row: Row, money: Money) => Cell>>;

const OF_RECEIPT: Columns<ExportedReceipt> = {
  receipt_id: ({ row }) => row.id,
  receipt_number: ({ row }) => row.receipt_number,
  type: ({ row }) => row.type,
  refund_for: ({ row }) => row.refund_for,
  client_receipt_id: ({ row }) => row.client_receipt_id,
  shop_id: ({ row }) => row.shop_id,
  shop_name: ({ row }) => row.shop_name,
  seller_id: ({ row }) => row.user_id,
  seller_name: ({ row }) => row.seller_name,
  business_date: ({ row }) => row.business_date,
  occurred_at: ({ row }) => row.occurred_at,
  received_at: ({ row }) => row.received_at,
  currency: ({ row }) => row.currency,
  gross: ({ row }, money) => money(row.gross_minor),
  discount: ({ row }, money) => money(row.discount_minor),
  tax: ({ row }, money) => money(row.tax_minor),
  total: ({ row }, money) => money(row.total_minor),
  cash_rounding: ({ row }) => toMajor(row.cash_rounding_minor, currencyDigits(row.currency)),
  payments: ({ payments }, money) =>
    payments.map(({ method, amount_minor }) => `${method} ${money(amount_minor)}`).join(' + '),
  note: ({ row }) => row.note,
};

const OF_LINE: Columns<LineRow> = {
  line_number: (line) => line.line_number,
  sku: (line) => line.sku,
  name: (line) => line.name,
  qty: (line) => fromMilli(line.qty_milli),
  unit_price: (line, money) => money(line.unit_price_minor),
  line_gross: (line, money) => money(line.gross_minor),
  line_discount: (line, money) => money(line.discount_minor),
  line_tax: (line, money) => money(line.tax_minor),
  tax_included: (line) => line.tax_included,
  line_total: (line, money) => money(line.total_minor),
  category: (line) => line.category,
  unit_cost: (line, money) => orEmpty(line.unit_cost_minor, money),
  cost: (line, money) => orEmpty(line.cost_minor, money),
  tax_rate: (line) => orEmpty(line.tax_rate_milli, fromMilli),
  refund_line_number: (line) => line.refunded_line_number,
};

/** The names of the columns, in their order. */
export const RECEIPT_CSV_COLUMNS = [...Object.keys(OF_RECEIPT), ...Object.keys(OF_LINE)];

/** The first line of the file. */
export function receiptCsvHeader(): string {
  return toCsvLines([RECEIPT_CSV_COLUMNS]);
}

/** One row for each line, in which the columns of its receipt are repeated. */
export function toReceiptCsv(receipts: readonly ExportedReceipt[]): string {
  return toCsvLines(
    receipts.flatMap((receipt) => {
      const money = moneyIn(currencyDigits(receipt.row.currency));
      const shared = cellsOf(OF_RECEIPT, receipt, money);
      return receipt.lines.map((line) => [...shared, ...cellsOf(OF_LINE, line, money)]);
    }),
  );
}

function cellsOf<Row>(columns: Columns<Row>, row: Row, money: Money): (string | number)[] {
  return Object.values(columns).map((cellOf) => {
    const cell = cellOf(row, money);
    if (typeof cell === 'number') return cell;
    return cell instanceof Date ? cell.toISOString() : String(cell ?? '');
  });
}

function orEmpty(value: number | null, shown: (value: number) => Cell): Cell {
  return value === null ? null : shown(value);
}

/** With all decimals of the currency: `2.40`. */
function moneyIn(digits: CurrencyDigits): Money {
  return (minor) => toMajor(minor, digits).toFixed(digits);
}
