import type { Schemas } from '../../../api/client';
import type { Messages } from '../../../i18n/es';
import type { CsvFile, CsvRow } from './csv-file';

export type Report = Schemas['ImportReportView'];
export type Counts = Pick<Report, 'created' | 'updated' | 'unchanged' | 'failed'>;
export type Failure = Report['rows'][number];

/** So many rows are imported in well under a second, so that the progress moves. */
const ROWS_OF_PIECE = 1_000;

/** A part of the file that is sent alone. */
export interface Piece {
  readonly text: string;
  readonly rows: number;
}

export const failuresOf = (report: Report): readonly Failure[] =>
  report.rows.filter(({ result }) => result === 'failed');

/** Why a row fails, in the words of the page. */
export const reasonOf = (words: Messages['rowFaults'], { code, params, message }: Failure) =>
  code === undefined ? (message ?? '') : words[code](params ?? {});

const textOf = (file: CsvFile, rows: readonly CsvRow[]) =>
  [file.head, ...rows.map(({ text }) => text)].join('\n');

/**
 * Cuts a file that was tried into pieces. Rows that failed are left out: a SKU that the file has twice must not
 * overwrite the first one only because it is in another piece. Where the report has no room for all failures, the
 * file goes as a whole.
 */
export function piecesOf(file: CsvFile, tried: Report): readonly Piece[] {
  const failed = new Set(failuresOf(tried).map(({ line }) => line));
  if (failed.size < tried.failed) return [{ text: file.text, rows: file.rows.length }];
  const rows = file.rows.filter(({ line }) => !failed.has(line));
  const count = Math.ceil(rows.length / ROWS_OF_PIECE);
  return Array.from({ length: count }, (_, index) => {
    const some = rows.slice(index * ROWS_OF_PIECE, (index + 1) * ROWS_OF_PIECE);
    return { text: textOf(file, some), rows: some.length };
  });
}

export function sumOf(one: Counts, other: Counts): Counts {
  return {
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    failed: one.failed + other.failed,
  };
}
