import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { Answer } from './answer.js';

/** A cell that a spreadsheet would run as a formula, or that carries an apostrophe because of it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;

/**
 * Lines of a CSV file, each ended by CR and LF. OWASP's rule against formulas: an apostrophe in front
 * of a cell that a spreadsheet would run makes it text.
 */
export function toCsvLines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(neutralised)),
    // Of itself it quotes the pair of them alone, and a lone one ends a line for most readers too.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

/** A cell as it was before {@link toCsvLines}, so that an exported file can be imported. */
export function restoredCell(cell: string): string {
  return NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}

/**
 * A file to be saved, sent while it is being made.
 * @param name  without anything that a header would have to quote
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
