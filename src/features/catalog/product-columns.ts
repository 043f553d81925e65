import { AppError } from '../../kernel/app-error.js';
import { currencyDigits, toMajor } from '../../kernel/money.js';
import { identifierOf, nameOf } from '../../kernel/plain-text.js';
import { restoredCell, toCsvLines } from '../../platform/http/csv.js';
import type { Words } from '../../platform/http/type-words.js';
import type { ShownProduct } from './catalog.repository.js';
import { taxRateOf } from './product-rules.js';

/** The columns of a product that the export writes. */
export type ExportedProduct = Pick<
  ShownProduct,
  | 'sku'
  | 'name'
  | 'price_minor'
  | 'currency'
  | 'category'
  | 'cost_minor'
  | 'tax_rate_milli'
  | 'barcodes'
  | 'archived_at'
>;

/** One row of a file as text, which is not checked yet. */
export interface CsvRow {
  /** The line at which the row begins; the header is line 1. */
  readonly line: number;
  readonly sku: string;
  readonly name: string;
  /** The price with a decimal point, also if the file has a comma. */
  readonly price: string;
  /** Empty if the file has no currency. */
  readonly currency: string;
  /** Undefined if the file does not have the column, as the next three. */
  readonly category?: string;
  /** With a decimal point. */
  readonly cost?: string;
  /** With a decimal point. */
  readonly tax_rate?: string;
  readonly barcodes?: readonly string[];
  /** The reason why the row could not be split into cells. */
  readonly fault?: string;
}

/** The records of csv-parse with `info: true` and no column names. */
export interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const EXPORTED = 'sku,name,price,currency,category,cost,tax_rate,barcodes,archived';
const REQUIRED = ['sku', 'name', 'price'];
/** `archived` is a column of the export, which the import ignores. */
const KNOWN = EXPORTED.split(',');
/** Between barcodes, none of which has blanks. */
const BLANKS = /\s+/u;

/** Characters of a name that an answer repeats. */
const MAX_SHOWN = 40;

/** The first line of the export. */
export function csvHeader(): string {
  return `${EXPORTED}\r\n`;
}

/** Returns lines of the export. */
export function toProductLines(products: readonly ExportedProduct[]): string {
  return toCsvLines(products.map(cellsOf));
}

function cellsOf(product: ExportedProduct): string[] {
  const digits = currencyDigits(product.currency);
  const amount = (minor: number): string => toMajor(minor, digits).toFixed(digits);
  return [
    product.sku,
    product.name,
    amount(product.price_minor),
    product.currency,
    product.category ?? '',
    product.cost_minor === null ? '' : amount(product.cost_minor),
    product.tax_rate_milli === null ? '' : String(taxRateOf(product.tax_rate_milli)),
    product.barcodes.join(' '),
    String(product.archived_at !== null),
  ];
}

/** Returns the column names in the order of the file. */
export function columnsOf(cells: readonly string[]): string[] {
  const named = cells.map((cell) => cell.trim().toLowerCase());
  // What a spreadsheet adds for cells that once held something.
  const columns = named.slice(0, named.findLastIndex((name) => name !== '') + 1);
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const message = `lacks the column ${missing.join(', ')} in its first line`;
    throw fileFault({ code: 'missing_column', params: { columns: missing }, message });
  }
  const unknown = columns.find((column) => !KNOWN.includes(column));
  // An unknown column is not ignored, because a misspelt "currency" would import every price in the wrong
  // one.
  if (unknown !== undefined) {
    const column = unknown.slice(0, MAX_SHOWN);
    const message = `has an unknown column: ${column}`;
    throw fileFault({ code: 'unknown_column', params: { column, allowed: KNOWN }, message });
  }
  if (new Set(columns).size < columns.length) {
    throw fileFault({ code: 'unique', message: 'has the same column twice' });
  }
  return columns;
}

export function toCsvRow(row: ParsedRecord, columns: readonly string[], delimiter: string): CsvRow {
  const { record, info } = row;
  const cell = (column: string): string => (record[columns.indexOf(column)] ?? '').trim();
  // Where cells end with semicolons a comma is the decimal sign; elsewhere it may group digits.
  const number = (column: string): string =>
    delimiter !== ',' ? cell(column).replace(',', '.') : cell(column);
  const isTooLong = record.slice(columns.length).some((text) => text.trim() !== '');
  const fits = record.length >= columns.length && !isTooLong;
  return {
    line: info.lines - lineBreaksIn(record),
    sku: identifierOf(restoredCell(cell('sku'))),
    name: nameOf(restoredCell(cell('name'))),
    price: number('price'),
    currency: cell('currency'),
    ...(columns.includes('category') && { category: nameOf(restoredCell(cell('category'))) }),
    ...(columns.includes('cost') && { cost: number('cost') }),
    ...(columns.includes('tax_rate') && { tax_rate: number('tax_rate') }),
    ...(columns.includes('barcodes') && { barcodes: barcodesIn(restoredCell(cell('barcodes'))) }),
    ...(fits ? {} : { fault: `has ${record.length} cells instead of ${columns.length}` }),
  };
}

function barcodesIn(cell: string): string[] {
  return cell === '' ? [] : cell.split(BLANKS).map(identifierOf);
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

export function fileFault(words: Words): AppError {
  return new AppError('VALIDATION_FAILED', { errors: [{ path: 'body', ...words }] });
}
