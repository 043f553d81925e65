import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { Answer } from './answer.js';

/**
 * Matches a cell that a spreadsheet would run as a formula, or that has an apostrophe in front for that
 * reason.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;

/**
 * Returns lines of a CSV file, each with CR and LF at its end. By OWASP's rule against formulas, an
 * apostrophe in front of a cell that a spreadsheet would run makes it text.
 */
export function toCsvLines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(neutralised)),
    // By default the library quotes only CR and LF together, but one of them alone also ends a line for
    // most readers.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

/** Returns a cell as it was before {@link toCsvLines}, so that an exported file can be imported. */
export function restoredCell(cell: string): string {
  return NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}

/**
 * Returns a file for download, which is sent while it is being written.
 * @param name  without characters that a header would have to quote
 */
export function csvFile(name: string, pieces: AsyncIterable<string>): Answer<StreamableFile> {
  return new Answer(200, new StreamableFile(Readable.from(pieces, { objectMode: false })), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}

function neutralised(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
