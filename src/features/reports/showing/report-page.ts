import { StreamableFile } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Language } from '../../../kernel/language.js';
import { Answer } from '../../../platform/http/answer.js';
import { escaped } from '../../../platform/http/page.js';
import type { ReportView } from '../reading/reports.dto.js';
import { formatsOf, type ReportFormats } from './report-formats.js';
import { REPORT_WORDS } from './report-words.js';

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse;width:100%;margin-bottom:2rem}caption{text-align:left;font-weight:600}' +
  'th,td{text-align:right;padding:.25rem .5rem;border-bottom:1px solid #ccc}' +
  'th:first-child,td:first-child{text-align:left}tr{break-inside:avoid}' +
  '@media print{body{margin:0;max-width:none;font-size:10pt}table{break-inside:auto}thead{display:table-header-group}}';
/** The page has no script, loads nothing, and no other style than its own. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

const MONEY = [
  ...(['net_sales', 'gross_sales', 'discounts', 'returns', 'taxes', 'aov'] as const),
  ...(['gross_profit', 'tips'] as const),
];
const NUMBERS = ['total_receipts', 'refunds_count', 'net_quantity', 'upt'] as const;

type Row = readonly string[];

/** Returns a report as a page to read and to print. All texts are escaped. */
export function reportPage(report: ReportView, language: Language): Answer<StreamableFile> {
  const body = Buffer.from(htmlOf(report, language));
  return new Answer(200, new StreamableFile(body), HEADERS);
}

function htmlOf(report: ReportView, language: Language): string {
  const words = REPORT_WORDS[language];
  const formats = formatsOf(language, { currency: report.currency, timeZone: report.time_zone });
  const days = report.kind === 'DAY' ? [report.to] : [report.from, report.to];
  const title = `${report.shop_name}: ${words.kinds[report.kind]}`;
  const reasons = report.reasons.map((reason) => words.reasons[reason]).join(', ');
  const version = words.version(report.version, formats.instant(report.made_at));
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(days.map(formats.date).join(' – '))}</p>`,
    ...tablesOf(report, { words, formats }),
    `<footer><p><small>${escaped(`${version} (${reasons})`)}</small></p></footer>`,
    '</main></body></html>',
  ].join('\n');
}

interface Showing {
  readonly words: (typeof REPORT_WORDS)[Language];
  readonly formats: ReportFormats;
}

function tablesOf(report: ReportView, showing: Showing): string[] {
  return [
    salesTable(report, showing),
    timesTable(report, showing),
    skusTable(report, showing),
    methodsTable(report, showing),
    teamTable(report, showing),
    exceptionsTable(report, showing),
  ];
}

function salesTable(report: ReportView, { words, formats }: Showing): string {
  const { columns, figures, sections } = words;
  const head = [columns.figure, columns.value, columns.before, columns.change];
  return table(sections.sales, head, [
    ...salesRows(report, figures, { names: MONEY, format: formats.money, formats }),
    ...salesRows(report, figures, { names: NUMBERS, format: formats.number, formats }),
  ]);
}

function timesTable({ sales }: ReportView, { words, formats }: Showing): string {
  const { columns, figures, sections } = words;
  const head = [columns.time, figures.total_receipts, figures.net_sales];
  const sold = sales.series.filter((one) => one.total_receipts > 0 || one.net_sales !== 0);
  const rows = sold.map(({ key, total_receipts, net_sales }) => [
    key.includes('T') ? `${key.slice(-2)}:00` : formats.date(key),
    ...[formats.number(total_receipts), formats.money(net_sales)],
  ]);
  return table(sections.times, head, rows);
}

function skusTable({ sales }: ReportView, { words, formats }: Showing): string {
  const { columns, figures, sections } = words;
  const head = [columns.product, figures.net_quantity, columns.revenue];
  const rows = sales.top_skus.map(({ sku, name, qty, revenue }) => [
    name === sku ? sku : `${name} (${sku})`,
    ...[formats.number(qty), formats.money(revenue)],
  ]);
  return table(sections.skus, head, rows);
}

function methodsTable({ sales }: ReportView, { words, formats }: Showing): string {
  const { columns, figures, methods, sections } = words;
  const head = [columns.method, figures.total_receipts, columns.paid, figures.tips];
  const rows = sales.payment_methods.map(({ method, total_receipts, paid, tips }) => [
    methods[method ?? ''] ?? method ?? '',
    ...[formats.number(total_receipts), formats.money(paid), formats.money(tips)],
  ]);
  return table(sections.methods, head, rows);
}

/** The column of costs is there for those who may see them. */
function teamTable({ team }: ReportView, { words, formats }: Showing): string {
  const { columns, figures, sections, everyone } = words;
  const hasCosts = team.labour_cost !== null;
  const head = [
    ...[columns.person, columns.hours, figures.total_receipts],
    ...[figures.net_sales, columns.perHour, ...(hasCosts ? [columns.cost] : [])],
  ];
  const rows = [...team.people, { ...team, name: everyone }].map((one) => [
    ...[one.name, formats.hours(one.worked_seconds), formats.number(one.total_receipts)],
    ...[formats.money(one.net_sales), formats.money(one.sales_per_labour_hour)],
    ...(hasCosts ? [formats.money(one.labour_cost)] : []),
  ]);
  return table(sections.team, head, rows);
}

function exceptionsTable({ exceptions }: ReportView, { words, formats }: Showing): string {
  if (!exceptions) return '';
  const { columns, sections } = words;
  const rows = exceptions.counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => {
      const names = exceptions.list.flatMap((one) => (one.kind === kind ? one.name : []));
      const people = [...new Set(names)].sort().join(', ');
      return [words.exceptions[kind], formats.number(count), people];
    });
  return table(sections.exceptions, [columns.question, columns.count, columns.people], rows);
}

type FigureName = (typeof MONEY)[number] | (typeof NUMBERS)[number];

function salesRows(
  { sales }: ReportView,
  titles: Readonly<Record<FigureName, string>>,
  how: {
    readonly names: readonly FigureName[];
    readonly format: (value: number | null) => string;
    readonly formats: ReportFormats;
  },
): Row[] {
  const { names, format, formats } = how;
  return names.map((name) => [
    ...[titles[name], format(sales[name]), format(sales.previous[name])],
    formats.change(sales.change[name]),
  ]);
}

/** Nothing, where there is no row. */
function table(caption: string, head: Row, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const cells = (tag: 'td' | 'th', row: Row): string =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${cells('th', head)}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}
