import type { SalesFiguresView } from '../../src/features/kpis/kpis.dto.js';
import type {
  ListedReceiptView,
  ReceiptLineView,
} from '../../src/features/receipts/receipt-views.dto.js';
import { major } from './recomputed-kpis.js';

/** Adds up numbers of a receipt, as integers of this many decimals. */
type Sum = (value: (receipt: ListedReceiptView) => readonly number[], decimals?: number) => number;

/**
 * Computes figures from nothing but the rows of the lists that prove them, as `GET /kpi-definitions` says.
 * @param lists  the address of each list, with all of its rows
 * @param digits  decimals of the currency
 */
export function provenFigures(
  lists: ReadonlyMap<string, readonly ListedReceiptView[]>,
  digits: number,
): SalesFiguresView {
  const [params] = [...lists.keys()].map((href) => new URLSearchParams(href.split('?')[1]));
  const conditions = params ?? new URLSearchParams();
  const ofLines = isOfLines(conditions);
  const rows = [...lists.values()].flat();
  const sales = rows.filter(({ type }) => type === 'SALE');
  const refunds = rows.filter(({ type }) => type === 'REFUND');
  const lines = (receipt: ListedReceiptView): ReceiptLineView[] =>
    (receipt.lines ?? []).filter((line) => matches(line, conditions));
  const sum = (of: readonly ListedReceiptView[]): Sum => {
    return (value, decimals = digits) =>
      of.flatMap(value).reduce((total, one) => total + Math.round(one * 10 ** decimals), 0);
  };
  const [sold, returned] = [sum(sales), sum(refunds)];
  const balance: Sum = (value, decimals) => sold(value, decimals) - returned(value, decimals);
  const amount = (name: 'gross' | 'discount' | 'tax' | 'total') => (receipt: ListedReceiptView) =>
    ofLines ? lines(receipt).map((line) => line[name]) : [receipt[name]];
  const paid = (name: 'amount' | 'tip') => (receipt: ListedReceiptView) =>
    (receipt.payments ?? [])
      .filter(({ method }) => [null, method].includes(conditions.get('payment_method') as never))
      .map((payment) => payment[name]);
  const net = balance(amount('gross')) - balance(amount('discount'));
  const quantity = balance((receipt) => lines(receipt).map(({ qty }) => qty), 3);
  const costs = balance((receipt) => lines(receipt).map(({ cost }) => cost ?? 0));
  const money = (minor: number): number => major(minor, digits);
  return {
    total_receipts: sales.length,
    refunds_count: refunds.length,
    total_revenue: money(balance(amount('total'))),
    gross_sales: money(sold(amount('gross'))),
    discounts: money(sold(amount('discount'))),
    returns: money(returned(amount('gross')) - returned(amount('discount'))),
    net_sales: money(net),
    taxes: money(balance(amount('tax'))),
    aov: mean(net, sales.length, digits),
    upt: mean(quantity, sales.length, 3),
    net_quantity: major(quantity, 3),
    costs: money(costs),
    gross_profit: money(net - costs),
    gross_margin:
      net === 0 ? null : mean(10_000 * (net - costs) * Math.sign(net), Math.abs(net), 4),
    lines_without_cost: sales.flatMap(lines).filter(({ cost }) => cost === null).length,
    paid: ofLines ? null : money(balance(paid('amount'))),
    tips: ofLines ? null : money(balance(paid('tip'))),
  };
}

function isOfLines(params: URLSearchParams): boolean {
  const without = params.get('without');
  return (
    ['category', 'sku', 'tax_rate'].some((name) => params.has(name)) ||
    without === 'category' ||
    without === 'tax_rate'
  );
}

function matches(line: ReceiptLineView, params: URLSearchParams): boolean {
  const wanted = (name: 'category' | 'sku' | 'tax_rate'): boolean =>
    !params.has(name) || params.get(name) === String(line[name]);
  const lacks = (name: 'category' | 'tax_rate'): boolean =>
    params.get('without') !== name || line[name] === null;
  return (
    wanted('category') &&
    wanted('sku') &&
    wanted('tax_rate') &&
    lacks('category') &&
    lacks('tax_rate')
  );
}

/** Half away from zero. */
function mean(total: number, count: number, decimals: number): number | null {
  if (count === 0) return null;
  const rounded = Math.floor((2 * Math.abs(total) + count) / (2 * count));
  return major(rounded * Math.sign(total) || 0, decimals);
}
