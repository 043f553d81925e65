import type { AllSalesKpisView, CurrencyKpisView, SalesFiguresView } from './kpis.dto.js';
import { KPI_DEFINITIONS } from './definitions.js';

/** A row of a file: the whole of a currency, or one of its buckets. */
export interface KpiRow {
  readonly currency: string;
  readonly key: string | null;
  readonly label: string | null;
  readonly figures: Partial<SalesFiguresView>;
  readonly previous: Partial<SalesFiguresView> | null;
}

const FIGURES = KPI_DEFINITIONS.map(({ name }) => name);

/** The columns of a file; those of the earlier period are empty without a comparison. */
export const KPI_CSV_COLUMNS = [
  'currency',
  'key',
  'label',
  ...FIGURES,
  ...FIGURES.map((name) => `previous_${name}`),
] as const;

/** Returns a row for each bucket of a series or, without one, for each currency. */
export function kpiRows({ currencies }: AllSalesKpisView, isGrouped: boolean): KpiRow[] {
  return currencies.flatMap((all) => (isGrouped ? bucketRows(all) : [wholeRow(all)]));
}

function wholeRow(all: CurrencyKpisView): KpiRow {
  return { currency: all.currency, key: null, label: null, figures: all, previous: all.previous };
}

function bucketRows({ currency, series }: CurrencyKpisView): KpiRow[] {
  return series.map((bucket) => {
    const { key, label, previous } = bucket;
    return { currency, key, label, figures: bucket, previous };
  });
}

/** Returns the cells of a row in the order of {@link KPI_CSV_COLUMNS}; what is null is empty. */
export function kpiCells(row: KpiRow): (string | number)[] {
  const { currency, key, label } = row;
  const cellsOf = (figures: Partial<SalesFiguresView> | null): (string | number)[] =>
    FIGURES.map((name) => figures?.[name] ?? '');
  return [currency, key ?? '', label ?? '', ...cellsOf(row.figures), ...cellsOf(row.previous)];
}

/** Returns a row as an object with the names of {@link KPI_CSV_COLUMNS}. */
export function kpiObject(row: KpiRow): Record<string, string | number | null> {
  const { currency, key, label, figures, previous } = row;
  return {
    currency,
    key,
    label,
    ...Object.fromEntries(FIGURES.map((name) => [name, figures[name] ?? null])),
    ...Object.fromEntries(FIGURES.map((name) => [`previous_${name}`, previous?.[name] ?? null])),
  };
}
