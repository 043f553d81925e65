import { currencyDigits, isCurrency } from '../../kernel/money.js';
import { columnFault, type RowFault } from '../../platform/http/csv-fault.js';
import { isPercentage } from '../../platform/http/number-rules.js';
import { skuFault, textFault } from '../../platform/http/text-faults.js';
import { barcodesFault } from './barcode-list.js';
import type { CsvRow } from './product-columns.js';
import { amountRule } from './product-rules.js';

const NAME = { min: 1, max: 200 };
const CATEGORY = { min: 1, max: 100 };
/** A price or a cost as a file has it. */
export const DECIMAL = /^\d{1,13}(?:\.(\d{1,4}))?$/;
const PERCENTAGE = /^\d{1,3}(?:\.\d{1,3})?$/;

/** What is wrong with a row in itself; undefined = nothing. */
export function faultOf(row: CsvRow): RowFault | undefined {
  if (row.fault !== undefined) return row.fault;
  const [badSku, badName] = [skuFault(row.sku), textFault(row.name, NAME)];
  if (badSku) return columnFault('sku', badSku);
  if (badName) return columnFault('name', badName);
  if (!DECIMAL.test(row.price)) {
    return columnFault('price', { code: 'number', message: 'must be a number such as 2.40' });
  }
  if (row.currency === '' || isCurrency(row.currency.toUpperCase())) return detailFaultOf(row);
  const message = 'must be an ISO 4217 currency such as EUR';
  return columnFault('currency', { code: 'currency', message });
}

/** What is wrong with the columns that a file may leave out or empty. */
function detailFaultOf({ category, cost, tax_rate, barcodes }: CsvRow): RowFault | undefined {
  const badCategory = category ? textFault(category, CATEGORY) : undefined;
  if (badCategory) return columnFault('category', badCategory);
  if (cost && !DECIMAL.test(cost)) {
    return columnFault('cost', { code: 'number', message: 'must be a number such as 1.10' });
  }
  if (tax_rate && !(PERCENTAGE.test(tax_rate) && isPercentage(Number(tax_rate)))) {
    const message = 'must be a number of percent such as 21';
    return columnFault('tax_rate', { code: 'percentage', message });
  }
  const badBarcodes = barcodes && barcodesFault(barcodes);
  return badBarcodes && columnFault('barcodes', badBarcodes);
}

/** The fault of an amount that the currency cannot have. */
export function amountFault(column: 'price' | 'cost', currency: string): RowFault {
  const params = { currency, max_decimals: currencyDigits(currency) };
  return columnFault(column, {
    code: 'amount',
    params,
    message: `must be ${amountRule(currency)}`,
  });
}
