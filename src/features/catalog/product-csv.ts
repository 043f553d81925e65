import { readCsv } from '../../platform/http/csv-file.js';
import { PRODUCT_COLUMNS, toCsvRow, type CsvRow } from './product-columns.js';

/** The greatest number of rows, because more would keep one transaction and its locks for too long. */
export const MAX_ROWS = 50_000;

/**
 * Reads a file of products, as {@link readCsv} does.
 * @param signal  ends the work when its client has gone
 * @throws VALIDATION_FAILED  for a header without sku, name and price or with an unknown column, a
 *   quotation mark that is never closed, and more than {@link MAX_ROWS} rows
 */
export function readProductCsv(text: string, signal?: AbortSignal): Promise<CsvRow[]> {
  return readCsv(text, { ...PRODUCT_COLUMNS, maxRows: MAX_ROWS }, { toRow: toCsvRow, signal });
}
