import { currencyDigits, toMajor } from '../../kernel/money.js';
import { identifierOf, nameOf } from '../../kernel/plain-text.js';
import { restoredCell, toCsvLines } from '../../platform/http/csv.js';
import type { RowFault } from '../../platform/http/csv-fault.js';
import type { CsvCells } from '../../platform/http/csv-file.js';
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
  readonly fault?: RowFault;
}

const EXPORTED = 'sku,name,price,currency,category,cost,tax_rate,barcodes,archived';
/** `archived` is a column of the export, which the import ignores. */
export const PRODUCT_COLUMNS = {
  required: ['sku', 'name', 'price'],
  known: EXPORTED.split(','),
} as const;
/** Between barcodes, none of which has blanks. */
const BLANKS = /\s+/u;

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

export function toCsvRow({ line, cell, columns, delimiter, fault }: CsvCells): CsvRow {
  // Where cells end with semicolons a comma is the decimal sign; elsewhere it may group digits.
  const number = (column: string): string =>
    delimiter !== ',' ? cell(column).replace(',', '.') : cell(column);
  return {
    line,
    sku: identifierOf(restoredCell(cell('sku'))),
    name: nameOf(restoredCell(cell('name'))),
    price: number('price'),
    currency: cell('currency'),
    ...(columns.includes('category') && { category: nameOf(restoredCell(cell('category'))) }),
    ...(columns.includes('cost') && { cost: number('cost') }),
    ...(columns.includes('tax_rate') && { tax_rate: number('tax_rate') }),
    ...(columns.includes('barcodes') && { barcodes: barcodesIn(restoredCell(cell('barcodes'))) }),
    ...(fault === undefined ? {} : { fault }),
  };
}

function barcodesIn(cell: string): string[] {
  return cell === '' ? [] : cell.split(BLANKS).map(identifierOf);
}
