import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { Answer } from './answer.js';

/**
 * Matches where a spreadsheet would begin to run a formula: at the start of a cell, and after what another reader
 * takes for its end, such as the semicolon in countries with a decimal comma. In full width as well, which
 * Excel reads like the plain signs. Apostrophes before it may be those of an earlier export.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?='*[=+\-@\t\r＝＋－＠])/g;
const NEUTRALISED = /(?<=^|[;\t\r\n])'(?='*[=+\-@\t\r＝＋－＠])/g;
/** Lets Excel read the file as UTF-8. */
const BOM = '\uFEFF';

/**
 * Returns lines of a CSV file, each with CR and LF at its end. By OWASP's rule against formulas, an
 * apostrophe in front of what a spreadsheet would run makes it text. Numbers are written as they are: a minus alone
 * runs nothing, and as text it could not be added up.
 */
export function toCsvLines(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((cells) => cells.map((cell) => (typeof cell === 'number' ? cell : neutralised(cell)))),
    // By default the library quotes only CR and LF together, but one of them alone also ends a line for
    // most readers.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

/** Returns a cell as it was before {@link toCsvLines}, so that an exported file can be imported. */
export function restoredCell(cell: string): string {
  return cell.replace(NEUTRALISED, '');
}

/** How a CSV file is wanted. */
export interface CsvOptions {
  /** Begins with a byte order mark. */
  readonly bom?: boolean | undefined;
}

/**
 * Returns a file for download, which is sent while it is being written.
 * @param name  without characters that a header would have to quote
 */
export function csvFile(
  name: string,
  pieces: AsyncIterable<string>,
  { bom = false }: CsvOptions = {},
): Answer<StreamableFile> {
  const all = bom ? withBom(pieces) : pieces;
  return new Answer(200, new StreamableFile(Readable.from(all, { objectMode: false })), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}

async function* withBom(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield BOM;
  yield* pieces;
}

function neutralised(cell: string): string {
  return cell.replace(FORMULA, "'");
}
