import type { SalesFiguresView, SalesKpisView } from '../../src/features/kpis/kpis.dto.js';
import type {
  ReceiptLineView,
  ReceiptView,
} from '../../src/features/receipts/receipt-views.dto.js';

type TopSku = Omit<SalesKpisView['top_skus'][number], 'proof'>;
type Figures = SalesFiguresView & { readonly top_skus: readonly TopSku[] };

/** The decimal of an integer, exactly. */
export function major(minor: number, digits: number): number {
  return Number(`${minor}e-${digits}`);
}

function minorOf(amount: number, digits: number): number {
  return Math.round(amount * 10 ** digits);
}

/**
 * The KPIs of these receipts, from nothing but their views, in integers.
 * @param digits  decimals of their currency
 * Source: domain.md, "KPIs"
 */
export function recomputedKpis(receipts: readonly ReceiptView[], digits: number): Figures {
  const sales = receipts.filter(({ type }) => type === 'SALE');
  const refunds = receipts.filter(({ type }) => type === 'REFUND');
  type Value = (receipt: ReceiptView) => number;
  const sum = (of: readonly ReceiptView[], value: Value): number =>
    of.reduce((total, receipt) => total + value(receipt), 0);
  const balance = (value: Value): number => sum(sales, value) - sum(refunds, value);
  const money = (name: 'gross' | 'discount' | 'tax' | 'total'): Value => {
    return (receipt) => minorOf(receipt[name], digits);
  };
  const net: Value = (receipt) => money('gross')(receipt) - money('discount')(receipt);
  const qtyMilli: Value = ({ lines }) =>
    lines.reduce((total, { qty }) => total + minorOf(qty, 3), 0);
  const payments = (name: 'amount' | 'tip'): Value => {
    return (receipt) =>
      receipt.payments.reduce((total, payment) => total + minorOf(payment[name], digits), 0);
  };
  const mean = (total: number, places: number): number | null => {
    if (sales.length === 0) return null;
    const rounded = Math.floor((2 * Math.abs(total) + sales.length) / (2 * sales.length));
    return major(rounded * Math.sign(total) || 0, places);
  };
  return {
    total_receipts: sales.length,
    refunds_count: refunds.length,
    total_revenue: major(balance(money('total')), digits),
    gross_sales: major(sum(sales, money('gross')), digits),
    discounts: major(sum(sales, money('discount')), digits),
    returns: major(sum(refunds, net), digits),
    net_sales: major(balance(net), digits),
    taxes: major(balance(money('tax')), digits),
    net_quantity: major(balance(qtyMilli), 3),
    aov: mean(balance(net), digits),
    upt: mean(balance(qtyMilli), 3),
    ...profit(sales, refunds, digits),
    paid: major(balance(payments('amount')), digits),
    tips: major(balance(payments('tip')), digits),
    top_skus: topSkus(receipts, digits),
  };
}

function profit(
  sales: readonly ReceiptView[],
  refunds: readonly ReceiptView[],
  digits: number,
): Pick<Figures, 'costs' | 'gross_profit' | 'gross_margin' | 'lines_without_cost'> {
  const sum = (of: readonly ReceiptView[], value: (line: ReceiptLineView) => number): number =>
    of.flatMap(({ lines }) => lines).reduce((total, line) => total + value(line), 0);
  const net = (line: ReceiptLineView): number =>
    minorOf(line.gross, digits) - minorOf(line.discount, digits);
  const cost = (line: ReceiptLineView): number => minorOf(line.cost ?? 0, digits);
  const [costs, sold] = [cost, net].map((value) => sum(sales, value) - sum(refunds, value)) as [
    number,
    number,
  ];
  const margin = Math.abs((sold - costs) / sold) * 10_000;
  const sign = Math.sign(sold - costs) * Math.sign(sold);
  return {
    costs: major(costs, digits),
    gross_profit: major(sold - costs, digits),
    gross_margin: sold === 0 ? null : major(sign * Math.round(margin) || 0, 4),
    lines_without_cost: sum(sales, (line) => (line.cost === null ? 1 : 0)),
  };
}

/** The first five, named by their SKU. */
function topSkus(receipts: readonly ReceiptView[], digits: number): TopSku[] {
  const bySku = new Map<string, { qty: number; revenue: number }>();
  for (const { type, lines } of receipts) {
    const sign = type === 'SALE' ? 1 : -1;
    for (const { sku, qty, gross, discount } of lines) {
      const so = bySku.get(sku) ?? { qty: 0, revenue: 0 };
      const revenue = minorOf(gross, digits) - minorOf(discount, digits);
      bySku.set(sku, {
        qty: so.qty + sign * minorOf(qty, 3),
        revenue: so.revenue + sign * revenue,
      });
    }
  }
  return [...bySku]
    .sort(([a, x], [b, y]) => y.qty - x.qty || y.revenue - x.revenue || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([sku, { qty, revenue }]) => {
      return { sku, name: sku, qty: major(qty, 3), revenue: major(revenue, digits) };
    });
}
