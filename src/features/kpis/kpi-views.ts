import { currencyDigits, fromMilli, toMajor, type CurrencyDigits } from '../../kernel/money.js';
import { exact, salesChange, salesKpis } from './kpi-rules.js';
import type {
  AllSalesKpisView,
  CurrencyKpisView,
  KpiBucketView,
  PreviousPeriodView,
  SalesKpisView,
  TopSkuView,
} from './kpis.dto.js';
import type { Answer, Bucket } from './reading/answer.js';
import type { Group } from './reading/groups.js';
import { ALL_DAYS, type Part, type Question } from './reading/parts.js';
import { proofOf, proofOfBucket } from './reading/proof.js';
import type { SalesSums } from './reading/sums.js';
import type { SkuSums } from './reading/sums.repository.js';

/** Figures about lines have no payments, because those belong to receipts. */
const LINE_GROUPS: readonly (Group | undefined)[] = ['category', 'sku', 'tax_rate'];

type Days = { readonly from: string; readonly to: string };
type AnswerView = Omit<CurrencyKpisView, 'shops'>;

/** @throws SUM_OUT_OF_RANGE */
export function toSalesKpisView(answer: Answer, question: Question): SalesKpisView {
  const [shop] = toShops(answer.part);
  if (!shop) throw new Error('An answer has at least one shop');
  const { id: shop_id, from, to } = shop;
  return { shop_id, from, to, ...toAnswerView(answer, question) };
}

/** @throws SUM_OUT_OF_RANGE */
export function toAllSalesKpisView(
  answers: readonly Answer[],
  question: Question,
): AllSalesKpisView {
  const currencies = answers.map((answer) => {
    return { shops: toShops(answer.part), ...toAnswerView(answer, question) };
  });
  return { currencies };
}

function toShops({ shops, days }: Part): CurrencyKpisView['shops'] {
  return shops.map(({ id, name }, index) => ({
    id,
    name,
    ...toShownDays(days[index] ?? ALL_DAYS),
  }));
}

/** A range without a limit is shown as one. */
function toShownDays({ from, to }: Days): { from: string | null; to: string | null } {
  return {
    from: from === ALL_DAYS.from ? null : from,
    to: to === ALL_DAYS.to ? null : to,
  };
}

function toAnswerView(answer: Answer, question: Question): AnswerView {
  const { part, total, before, series, topSkus } = answer;
  const digits = currencyDigits(part.currency);
  const figures = (sums: SalesSums): ReturnType<typeof salesKpis> =>
    salesKpis(sums, digits, question.filter.category !== undefined);
  const now = figures(total);
  const earlier = before && figures(before);
  return {
    currency: part.currency,
    ...now,
    top_skus: topSkus.map((sku) => toTopSku(sku, part, { digits, question })),
    previous:
      earlier && part.previous ? { ...earlier, ...toPrevious(part.previous, question) } : null,
    change: earlier ? salesChange(now, earlier) : null,
    series: series.map((bucket) => toBucket(bucket, part, { digits, question })),
    proof: proofOf(part.days, question.filter),
  };
}

function toPrevious(
  { days, shown: { from, to, until } }: NonNullable<Part['previous']>,
  { filter }: Question,
): Pick<PreviousPeriodView, 'from' | 'to' | 'until' | 'proof'> {
  return { from, to, until: until?.toISOString() ?? null, proof: proofOf(days, filter) };
}

interface Showing {
  readonly digits: CurrencyDigits;
  readonly question: Question;
}

function toBucket(
  { key, label, sums, before }: Bucket,
  { days }: Part,
  { digits, question: { filter, group } }: Showing,
): KpiBucketView {
  const ofLines = filter.category !== undefined || LINE_GROUPS.includes(group);
  const now = salesKpis(sums, digits, ofLines);
  const earlier = before && salesKpis(before.sums, digits, ofLines);
  return {
    key: shownKey(key, group),
    label,
    ...now,
    previous: earlier && before ? { key: shownKey(before.key, group), ...earlier } : null,
    change: earlier ? salesChange(now, earlier) : null,
    proof: group ? proofOfBucket(group, key, { days, filter }) : [],
  };
}

/** Tax rates are kept in thousandths of a percent. */
function shownKey(key: string, group: Group | undefined): string | null {
  if (key === '') return null;
  return group === 'tax_rate' ? String(Number(key) / 1_000) : key;
}

function toTopSku(
  row: SkuSums,
  { days }: Part,
  { digits, question: { filter } }: Showing,
): TopSkuView {
  const { qty_milli, gross_minor, discount_minor, returns_minor } = row;
  const netMinor = BigInt(gross_minor) - BigInt(discount_minor) - BigInt(returns_minor);
  return {
    sku: row.key,
    name: row.name,
    qty: fromMilli(exact(BigInt(qty_milli))),
    revenue: toMajor(exact(netMinor), digits),
    proof: proofOfBucket('sku', row.key, { days, filter }),
  };
}
