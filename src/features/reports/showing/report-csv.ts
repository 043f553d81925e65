import { toCsvLines } from '../../../platform/http/csv.js';
import { KPI_DEFINITIONS } from '../../kpis/definitions.js';
import type { ReportCostsView, ReportTeamFiguresView } from '../content/report-content.dto.js';
import type { ReportView } from '../reading/reports.dto.js';

/** One figure in each line, so that files of all kinds and releases have the same columns. */
export const REPORT_CSV_COLUMNS = ['section', 'key', 'label', 'figure', 'value'] as const;

type Cell = string | number;
type Line = readonly Cell[];

const FIGURES = KPI_DEFINITIONS.map(({ name }) => name);

/** Returns a report as a CSV file; what is null is empty. */
export function reportCsv(report: ReportView): string {
  return toCsvLines([REPORT_CSV_COLUMNS, ...linesOf(report)]);
}

function linesOf({ sales, team, exceptions, ...head }: ReportView): Line[] {
  return [
    ...linesIn('report', '', '', { ...head, reasons: head.reasons.join(' ') }),
    ...linesIn('sales', '', '', pick(sales)),
    ...linesIn('sales_before', sales.previous.from, '', pick(sales.previous)),
    ...linesIn('sales_change', '', '', pick(sales.change)),
    ...sales.series.flatMap(({ key, ...figures }) => linesIn('series', key, '', figures)),
    ...sales.top_skus.flatMap(({ sku, name, ...figures }) => linesIn('sku', sku, name, figures)),
    ...sales.payment_methods.flatMap(({ method, ...figures }) =>
      linesIn('payment_method', method ?? '', '', figures),
    ),
    ...linesIn('team', '', '', teamOf(team)),
    ...team.people.flatMap((one) => linesIn('person', one.user_id, one.name, teamOf(one))),
    ...linesIn('exceptions', '', '', countsOf(exceptions)),
    ...(exceptions?.list ?? []).flatMap(({ key, name, kind, date }) =>
      linesIn('exception', key, name, { kind, date }),
    ),
  ];
}

type Values = Readonly<Record<string, Cell | null>>;

function linesIn(section: string, key: string, label: string, values: Values): Line[];
function linesIn(...[section, key, label, values]: [string, string, string, Values]): Line[] {
  return Object.entries(values).map(([figure, value]) => [
    section,
    key,
    label,
    figure,
    value ?? '',
  ]);
}

function pick(figures: Readonly<Record<(typeof FIGURES)[number], number | null>>): Values {
  return Object.fromEntries(FIGURES.map((name) => [name, figures[name]]));
}

function countsOf(exceptions: ReportView['exceptions']): Values {
  return Object.fromEntries((exceptions?.counts ?? []).map(({ kind, count }) => [kind, count]));
}

function teamOf(figures: ReportTeamFiguresView & ReportCostsView): Values {
  const { worked_seconds, shifts, total_receipts, refunds_count, net_sales } = figures;
  const { sales_per_labour_hour, overtime_seconds, labour_cost, labour_ratio } = figures;
  const { labour_seconds_without_wage } = figures;
  return {
    ...{ worked_seconds, shifts, total_receipts, refunds_count, net_sales },
    ...{ sales_per_labour_hour, overtime_seconds, labour_cost, labour_seconds_without_wage },
    labour_ratio,
  };
}
