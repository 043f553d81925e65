import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { CsvFault, RowFault } from '../../platform/http/csv-fault.js';
import { CSV_FAULT, CSV_FAULT_PARAMS } from '../../platform/http/csv-report.dto.js';
import { IsFlag } from '../../platform/http/field-rules.js';

export class ImportProductsQuery {
  /** `true` reports what the file would change and writes nothing. */
  @IsOptional()
  @IsFlag()
  dry_run?: boolean;
}

export const IMPORT_RESULTS = ['created', 'updated', 'unchanged', 'failed'] as const;
export type ImportResult = (typeof IMPORT_RESULTS)[number];

export class ImportedRowView {
  /**
   * The line of the file on which the row begins; the header is line 1.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  line: number;
  /** @example COFFEE */
  sku: string;
  /** @example created */
  result: ImportResult;
  /** Why the row failed, for programs; absent otherwise. */
  @ApiProperty(CSV_FAULT)
  code?: CsvFault;
  /** The figures and names in the message, such as the `column` at fault; absent unless the row failed. */
  @ApiProperty(CSV_FAULT_PARAMS)
  params?: RowFault['params'];
  /** Why the row failed, for people; absent otherwise. */
  message?: string;
}

export class ImportReportView {
  /** @example 1 */
  @ApiProperty({ type: 'integer' })
  created: number;
  @ApiProperty({ type: 'integer', example: 0 })
  updated: number;
  @ApiProperty({ type: 'integer', example: 0 })
  unchanged: number;
  @ApiProperty({ type: 'integer', example: 0 })
  failed: number;
  /**
   * The rows in the order of the file, without the unchanged ones. At most 1000 are returned; of a
   * longer list, the failed rows come first.
   */
  rows: ImportedRowView[];
  /** The number of created, updated or failed rows that `rows` leaves out. */
  @ApiProperty({ type: 'integer', example: 0 })
  rows_omitted: number;
}
