import type { FaultParam } from '../../kernel/app-error.js';
import type { Words } from './type-words.js';

/** Why a row of a file was not imported, for programs. The list is closed. */
export const CSV_FAULTS = [
  'cells',
  'required',
  'length',
  'max_length',
  'invisible_character',
  'no_visible_character',
  'blanks',
  'max_items',
  'unique',
  'number',
  'amount',
  'percentage',
  'currency',
  'email',
  'language',
  'one_of',
  'repeated',
  'barcode_taken',
  'email_taken',
  'shop_unknown',
  'shop_ambiguous',
  'shop_archived',
  'not_a_member',
  'local_time',
  'no_such_time',
  'not_after',
  'max_hours',
  'overlap',
  'overlaps_line',
] as const;
export type CsvFault = (typeof CSV_FAULTS)[number];

/** What is wrong with a row. */
export interface RowFault {
  readonly code: CsvFault;
  /** The figures and names in the message; `column` is the column at fault, if it is one. */
  readonly params: Readonly<Record<string, FaultParam>>;
  /** What is wrong, for people. */
  readonly message: string;
}

/** The fault of a cell. The message begins with the name of its column. */
export function columnFault(column: string, { code, params, message }: Words): RowFault {
  const known = CSV_FAULTS.find((one) => one === code);
  if (known === undefined) throw new Error(`Rows of files have no fault ${code}`);
  return { code: known, params: { column, ...params }, message: `${column} ${message}` };
}
