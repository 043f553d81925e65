import { currencyDigits, toMajor, toMinor } from '../../kernel/money.js';
import type { RowFault } from '../../platform/http/csv-fault.js';
import { MAX_SKU_LENGTH } from '../../platform/http/text-faults.js';
import type { ImportedRowView, ImportReportView, ImportResult } from './catalog-files.dto.js';
import type { ShownProduct } from './catalog.repository.js';
import type { CsvRow } from './product-columns.js';
import { taxRateMilliOf, type ProductFields } from './product-rules.js';
import { amountFault, DECIMAL, faultOf } from './row-faults.js';

/** A row with the right form. Whether its amounts are valid depends on the currency. */
export interface ImportRow {
  readonly line: number;
  readonly sku: string;
  readonly name: string;
  /** A decimal number with a point. */
  readonly price: string;
  /** Undefined = the product's own currency, or the organization's for a new product. */
  readonly currency: string | undefined;
  /** Undefined = what the product has; null = none. So are the next three, of which barcodes may be empty. */
  readonly category?: string | null;
  /** A decimal number with a point. */
  readonly cost?: string | null;
  /** Percent. */
  readonly tax_rate?: number | null;
  readonly barcodes?: readonly string[];
}

/** A product as it is. */
export type KnownProduct = ProductFields & Pick<ShownProduct, 'barcodes'>;

/**
 * What the import writes of a product. Barcodes that the file does not name are not written: another request may
 * have changed them since they were read.
 */
export type ImportedFields = ProductFields & Partial<Pick<ShownProduct, 'barcodes'>>;

/** The result of one row. */
export interface Verdict extends ImportedRowView {
  /** The product to be written; undefined for an unchanged or failed row. */
  readonly fields?: ImportedFields;
}

/** The greatest number of rows in a report; nobody reads a longer one. */
export const MAX_REPORTED = 1_000;

const COMPARED = [
  'name',
  'price_minor',
  'currency',
  'category',
  'cost_minor',
  'tax_rate_milli',
] as const;

/** The lines of a file on which each SKU and each barcode came first. */
export class SeenLines {
  readonly skus = new Map<string, number>();
  readonly barcodes = new Map<string, number>();
}

/**
 * Separates the rows that can be imported from those that cannot, independent of the catalog. A SKU or a
 * barcode that appeared earlier in the file fails, because it is unclear which of the two rows is meant.
 * @param seen  those of earlier rows, if the file is checked in pieces; this function adds to it
 */
export function checkRows(
  rows: readonly CsvRow[],
  seen = new SeenLines(),
): {
  readonly good: ImportRow[];
  readonly bad: Verdict[];
} {
  const good: ImportRow[] = [];
  const bad: Verdict[] = [];
  for (const row of rows) {
    const fault = faultOf(row) ?? repeatedIn(row, seen);
    for (const [text, lines] of identifiersOf(row, seen))
      if (!lines.has(text)) lines.set(text, row.line);
    if (fault === undefined) good.push(toImportRow(row));
    else bad.push(failed(row, fault));
  }
  return { good, bad };
}

function identifiersOf(row: CsvRow, seen: SeenLines): [string, Map<string, number>][] {
  const barcodes = (row.barcodes ?? []).map((code): [string, Map<string, number>] => [
    code,
    seen.barcodes,
  ]);
  return [[row.sku, seen.skus], ...barcodes];
}

function repeatedIn(row: CsvRow, seen: SeenLines): RowFault | undefined {
  const code = 'repeated';
  const line = seen.skus.get(row.sku);
  if (line !== undefined) {
    const message = `sku is already on line ${line}`;
    return { code, params: { column: 'sku', value: row.sku, line }, message };
  }
  const value = row.barcodes?.find((one) => seen.barcodes.has(one));
  if (value === undefined) return undefined;
  const first = seen.barcodes.get(value) ?? 0;
  const message = `barcode ${value} is already on line ${first}`;
  return { code, params: { column: 'barcodes', value, line: first }, message };
}

function toImportRow({ line, sku, name, price, currency, ...rest }: CsvRow): ImportRow {
  const { category, cost, tax_rate, barcodes } = rest;
  return {
    line,
    sku,
    name,
    price,
    currency: currency === '' ? undefined : currency.toUpperCase(),
    ...(category !== undefined && { category: category === '' ? null : category }),
    ...(cost !== undefined && { cost: cost === '' ? null : cost }),
    ...(tax_rate !== undefined && { tax_rate: tax_rate === '' ? null : Number(tax_rate) }),
    ...(barcodes !== undefined && { barcodes }),
  };
}

/** What a row is compared with. */
export interface ImportContext {
  /** The product of the same SKU. */
  readonly known: KnownProduct | undefined;
  /** Of the organization. */
  readonly currency: string;
  /** The SKU of the product that has a barcode. */
  readonly ownerOf?: (barcode: string) => string | undefined;
}

/** Decides the effect of a row on the catalog. */
export function judge(row: ImportRow, { known, ownerOf, ...of }: ImportContext): Verdict {
  const { line, sku } = row;
  const currency = row.currency ?? known?.currency ?? of.currency;
  const price_minor = minorOf(row.price, currency);
  if (price_minor === undefined) return failed(row, amountFault('price', currency));
  const cost = row.cost === undefined ? costOf(known) : row.cost;
  const cost_minor = cost === null ? null : minorOf(cost, currency);
  if (cost_minor === undefined) return failed(row, amountFault('cost', currency));
  const taken = row.barcodes?.find((barcode) => (ownerOf?.(barcode) ?? sku) !== sku);
  if (taken !== undefined) {
    const owner = ownerOf?.(taken) ?? '';
    const message = `barcode ${taken} belongs to the product ${owner}`;
    const params = { column: 'barcodes', value: taken, sku: owner };
    return failed(row, { code: 'barcode_taken', params, message });
  }
  const rate = row.tax_rate;
  const fields: ImportedFields = {
    name: row.name,
    price_minor,
    currency,
    category: row.category === undefined ? (known?.category ?? null) : row.category,
    cost_minor,
    tax_rate_milli:
      rate === undefined ? (known?.tax_rate_milli ?? null) : rate && taxRateMilliOf(rate),
    ...(row.barcodes && { barcodes: row.barcodes.toSorted() }),
  };
  if (!known) return { line, sku, result: 'created', fields };
  return sameFields(known, fields)
    ? { line, sku, result: 'unchanged' }
    : { line, sku, result: 'updated', fields };
}

/** As it would be written in a file. */
function costOf(known: KnownProduct | undefined): string | null {
  if (known?.cost_minor == null) return null;
  return String(toMajor(known.cost_minor, currencyDigits(known.currency)));
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

function sameFields(known: KnownProduct, fields: ImportedFields): boolean {
  const { barcodes = known.barcodes } = fields;
  return (
    COMPARED.every((field) => known[field] === fields[field]) &&
    known.barcodes.join() === barcodes.join()
  );
}

function failed(row: { readonly line: number; readonly sku: string }, fault: RowFault): Verdict {
  return { line: row.line, sku: row.sku.slice(0, MAX_SKU_LENGTH), result: 'failed', ...fault };
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

function toRowView({ line, sku, result, code, params, message }: Verdict): ImportedRowView {
  return { line, sku, result, ...(code === undefined ? {} : { code, params, message }) };
}
