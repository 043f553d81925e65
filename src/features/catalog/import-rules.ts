import { currencyDigits, isCurrency, toMinor } from '../../kernel/money.js';
import { MAX_SKU_LENGTH, skuFault, textFault } from '../../platform/http/text-faults.js';
import type { ImportedRowView, ImportReportView, ImportResult } from './catalog.dto.js';
import type { CsvRow } from './product-csv.js';
import { priceRule, type ProductFields } from './product-rules.js';

/** A row with the right form. Whether its price is valid depends on the currency. */
export interface ImportRow {
  readonly line: number;
  readonly sku: string;
  readonly name: string;
  /** A decimal number with a point. */
  readonly price: string;
  /** Undefined = the product's own currency, or the organization's for a new product. */
  readonly currency: string | undefined;
}

/** The result of one row. */
export interface Verdict extends ImportedRowView {
  /** The product to be written; undefined for an unchanged or failed row. */
  readonly fields?: ProductFields;
}

/** The greatest number of rows in a report; nobody reads a longer one. */
export const MAX_REPORTED = 1_000;

const NAME = { min: 1, max: 200 };
const DECIMAL = /^\d{1,13}(?:\.(\d{1,4}))?$/;

/**
 * Separates the rows that can be imported from those that cannot, independent of the catalog. A SKU that
 * appeared earlier in the file fails, because it is unclear which of the two rows is meant.
 * @param lineOfSku  the SKUs of earlier rows, if the file is checked in pieces; this function adds to it
 */
export function checkRows(
  rows: readonly CsvRow[],
  lineOfSku = new Map<string, number>(),
): {
  readonly good: ImportRow[];
  readonly bad: Verdict[];
} {
  const good: ImportRow[] = [];
  const bad: Verdict[] = [];
  for (const row of rows) {
    const { line, sku, name, price } = row;
    const firstLine = lineOfSku.get(sku);
    if (firstLine === undefined) lineOfSku.set(sku, line);
    const message = faultOf(row) ?? repeated(firstLine);
    const currency = row.currency === '' ? undefined : row.currency.toUpperCase();
    if (message === undefined) good.push({ line, sku, name, price, currency });
    else bad.push(failed(row, message));
  }
  return { good, bad };
}

function repeated(firstLine: number | undefined): string | undefined {
  return firstLine === undefined ? undefined : `sku is already on line ${firstLine}`;
}

function faultOf(row: CsvRow): string | undefined {
  if (row.fault !== undefined) return row.fault;
  const [badSku, badName] = [skuFault(row.sku), textFault(row.name, NAME)];
  if (badSku) return `sku ${badSku.message}`;
  if (badName) return `name ${badName.message}`;
  if (!DECIMAL.test(row.price)) return 'price must be a number such as 2.40';
  const currencyFits = row.currency === '' || isCurrency(row.currency.toUpperCase());
  return currencyFits ? undefined : 'currency must be an ISO 4217 currency such as EUR';
}

/**
 * Decides the effect of a row on the catalog.
 * @param known            the product of the same SKU
 * @param defaultCurrency  of the organization
 */
export function judge(
  row: ImportRow,
  known: ProductFields | undefined,
  defaultCurrency: string,
): Verdict {
  const currency = row.currency ?? known?.currency ?? defaultCurrency;
  const price_minor = minorOf(row.price, currency);
  if (price_minor === undefined) return failed(row, `price must be ${priceRule(currency)}`);
  const { line, sku } = row;
  const fields = { name: row.name, price_minor, currency };
  if (!known) return { line, sku, result: 'created', fields };
  return sameFields(known, fields)
    ? { line, sku, result: 'unchanged' }
    : { line, sku, result: 'updated', fields };
}

/**
 * Why decimals are counted as written, including zeros: in many countries `1,250` means 1250, and must not
 * become 1.25.
 */
function minorOf(price: string, currency: string): number | undefined {
  const digits = currencyDigits(currency);
  const decimals = DECIMAL.exec(price)?.[1]?.length ?? 0;
  return decimals > digits ? undefined : toMinor(Number(price), digits);
}

function sameFields(a: ProductFields, b: ProductFields): boolean {
  return a.name === b.name && a.price_minor === b.price_minor && a.currency === b.currency;
}

function failed(row: { readonly line: number; readonly sku: string }, message: string): Verdict {
  return { line: row.line, sku: row.sku.slice(0, MAX_SKU_LENGTH), result: 'failed', message };
}

/** Counts all results and lists the notable ones, failures first if there is no room for all. */
export function reportOf(verdicts: readonly Verdict[]): ImportReportView {
  const count = (result: ImportResult): number =>
    verdicts.reduce((sum, verdict) => sum + (verdict.result === result ? 1 : 0), 0);
  const failures = verdicts.filter((verdict) => verdict.result === 'failed');
  const changes = verdicts.filter((verdict) => verdict.fields !== undefined);
  const byLine = (a: Verdict, b: Verdict): number => a.line - b.line;
  const shown = [...failures.sort(byLine), ...changes.sort(byLine)].slice(0, MAX_REPORTED);
  return {
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    failed: failures.length,
    rows: shown.sort(byLine).map(toRowView),
    rows_omitted: failures.length + changes.length - shown.length,
  };
}

function toRowView({ line, sku, result, message }: Verdict): ImportedRowView {
  return { line, sku, result, ...(message === undefined ? {} : { message }) };
}
