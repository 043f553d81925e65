import { ApiProperty } from '@nestjs/swagger';
import { CSV_FAULTS, type CsvFault, type RowFault } from './csv-fault.js';

export const CSV_RESULTS = ['created', 'unchanged', 'failed'] as const;
export type CsvResult = (typeof CSV_RESULTS)[number];

/** The greatest number of rows in a report; nobody reads a longer one. */
const MAX_REPORTED = 1_000;

export const CSV_FAULT = { enum: CSV_FAULTS, enumName: 'CsvRowFault', example: 'length' };
export const CSV_FAULT_PARAMS = {
  type: 'object',
  additionalProperties: true,
  example: { column: 'name', min: 1, max: 200 },
} as const;

export class CsvRowView {
  /**
   * The line of the file on which the row begins; the header is line 1.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  line: number;
  @ApiProperty({ enum: CSV_RESULTS, enumName: 'CsvRowResult', example: 'created' })
  result: CsvResult;
  /** The id of what the row created, or of what was there already; absent otherwise. */
  @ApiProperty({ format: 'uuid' })
  id?: string;
  /** Why the row failed, for programs; absent otherwise. */
  @ApiProperty(CSV_FAULT)
  code?: CsvFault;
  /** The figures and names in the message, such as the `column` at fault; absent unless the row failed. */
  @ApiProperty(CSV_FAULT_PARAMS)
  params?: RowFault['params'];
  /** Why the row failed, for people; absent otherwise. */
  message?: string;
}

export class CsvReportView {
  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  created: number;
  /** The rows whose contents the organization had already. */
  @ApiProperty({ type: 'integer', example: 0 })
  unchanged: number;
  @ApiProperty({ type: 'integer', example: 0 })
  failed: number;
  /** The rows in the order of the file. At most 1000 are returned; of a longer list, the failed rows come first. */
  rows: CsvRowView[];
  /** The number of rows that `rows` leaves out. */
  @ApiProperty({ type: 'integer', example: 0 })
  rows_omitted: number;
}

/** Counts all results and lists the rows, failures first if there is no room for all. */
export function csvReport(rows: readonly CsvRowView[]): CsvReportView {
  const of = (result: CsvResult): CsvRowView[] => rows.filter((row) => row.result === result);
  const [created, unchanged, failed] = [of('created'), of('unchanged'), of('failed')];
  const byLine = (a: CsvRowView, b: CsvRowView): number => a.line - b.line;
  const shown = [...failed.sort(byLine), ...created.sort(byLine), ...unchanged.sort(byLine)].slice(
    0,
    MAX_REPORTED,
  );
  return {
    created: created.length,
    unchanged: unchanged.length,
    failed: failed.length,
    rows: shown.sort(byLine),
    rows_omitted: rows.length - shown.length,
  };
}
