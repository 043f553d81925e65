import { parse, type CsvError } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { AppError } from '../../kernel/app-error.js';
import { ownTurn } from '../../kernel/own-turn.js';
import { assertPresent } from './client-gone.js';
import type { RowFault } from './csv-fault.js';
import type { Words } from './type-words.js';

/** The records of csv-parse with `info: true` and no column names. */
export interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The columns of a file, and how many rows it may have. */
export interface CsvShape {
  readonly required: readonly string[];
  /** Required or not. */
  readonly known: readonly string[];
  /** More would keep one transaction and its locks for too long. */
  readonly maxRows: number;
}

/** A row of a file: its cells by the name of their column, trimmed. */
export interface CsvCells {
  /** The line at which the row begins; the header is line 1. */
  readonly line: number;
  /** Empty for a column that the file does not have. */
  readonly cell: (column: string) => string;
  readonly columns: readonly string[];
  readonly delimiter: string;
  /** The reason why the row could not be split into cells. */
  readonly fault?: RowFault;
}

/** Characters of a name that an answer repeats. */
const MAX_SHOWN = 40;
/** The longest row. A longer one certainly has a quotation mark that is never closed. */
const MAX_ROW_BYTES = 16_384;
/** The size of one slice, in UTF-16 units and in lines; other requests are served between two slices. */
const SLICE_LENGTH = 16_384;
const SLICE_LINES = 25;

/**
 * Reads a CSV file. Its header or its first line decides between commas, semicolons and tabs; it may have a byte order
 * mark, and empty columns at its end.
 * @param signal  ends the work when its client has gone
 * @throws VALIDATION_FAILED  for a header without a required column or with an unknown one, a quotation mark that is
 *   never closed, and too many rows
 */
export async function readCsv<Row>(
  text: string,
  shape: CsvShape,
  { toRow, signal }: { toRow: (cells: CsvCells) => Row; signal?: AbortSignal | undefined },
): Promise<Row[]> {
  // All line breaks are treated alike, because files that were edited on two systems mix them.
  const lines = text.replace(/\r\n?/g, '\n');
  assertFewLines(lines, shape.maxRows);
  const { delimiter, text: rest } = separated(lines);
  let columns: readonly string[] | undefined;
  const rows: Row[] = [];
  for await (const record of recordsIn(rest, delimiter, signal)) {
    if (columns) rows.push(toRow(cellsOf(record, columns, delimiter)));
    else columns = columnsOf(record.record, shape);
  }
  if (!columns) columnsOf([], shape);
  return rows;
}

/** Returns the column names in the order of the file. */
function columnsOf(cells: readonly string[], { required, known }: CsvShape): string[] {
  const named = cells.map((cell) => cell.trim().toLowerCase());
  // What a spreadsheet adds for cells that once held something.
  const columns = named.slice(0, named.findLastIndex((name) => name !== '') + 1);
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const message = `lacks the column ${missing.join(', ')} in its first line`;
    throw fileFault({ code: 'missing_column', params: { columns: missing }, message });
  }
  const unknown = columns.find((column) => !known.includes(column));
  // An unknown column is not ignored, because a misspelt "currency" would import every price in the wrong
  // one.
  if (unknown !== undefined) {
    const column = unknown.slice(0, MAX_SHOWN);
    const message = `has an unknown column: ${column}`;
    throw fileFault({ code: 'unknown_column', params: { column, allowed: [...known] }, message });
  }
  if (new Set(columns).size < columns.length) {
    throw fileFault({ code: 'unique', message: 'has the same column twice' });
  }
  return columns;
}

function cellsOf(row: ParsedRecord, columns: readonly string[], delimiter: string): CsvCells {
  const { record, info } = row;
  const isTooLong = record.slice(columns.length).some((text) => text.trim() !== '');
  const fits = record.length >= columns.length && !isTooLong;
  return {
    line: info.lines - lineBreaksIn(record),
    cell: (column) => (record[columns.indexOf(column)] ?? '').trim(),
    ...{ columns, delimiter },
    ...(fits ? {} : { fault: cellsFault(record.length, columns.length) }),
  };
}

function cellsFault(found: number, expected: number): RowFault {
  const message = `has ${found} cells instead of ${expected}`;
  return { code: 'cells', params: { found, expected }, message };
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function fileFault(words: Words): AppError {
  return new AppError('VALIDATION_FAILED', { errors: [{ path: 'body', ...words }] });
}

/** Blank lines count as well, because each of them is as much work as a row. */
function assertFewLines(text: string, max: number): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  const isLastEnded = text.endsWith('\n') || text === '';
  if (lines + (isLastEnded ? 0 : 1) > max + 1) {
    const message = `has more than ${max} rows, blank ones included`;
    throw fileFault({ code: 'max_rows', params: { max }, message });
  }
}

/** What ends a cell. */
type Separator = ',' | ';' | '\t';
/** Excel's first line, which names the separator. */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?$/i;
/** A longer first line names no separator, and is not searched for one. */
const LONGEST_SEPARATOR_LINE = 8;

/**
 * Returns the separator of the header line, which is the first line that is not blank; no column name contains
 * one. Returns also the text in which Excel's line `sep=;` is blank, so that all lines keep their numbers.
 */
function separated(text: string): { readonly delimiter: Separator; readonly text: string } {
  const start = text.length - text.trimStart().length;
  const found = text.indexOf('\n', start);
  const end = found === -1 ? text.length : found;
  const first = text.slice(start, end);
  const named = first.length > LONGEST_SEPARATOR_LINE ? undefined : SEPARATOR_LINE.exec(first)?.[1];
  if (named !== undefined) {
    return { delimiter: named as Separator, text: text.slice(0, start) + text.slice(end) };
  }
  const isSemicolon = first.includes(';');
  return { delimiter: isSemicolon ? ';' : first.includes('\t') ? '\t' : ',', text };
}

async function* recordsIn(
  text: string,
  delimiter: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ParsedRecord> {
  const parser = pipeline(
    Readable.from(slicesOf(text, signal)),
    parse({
      bom: true,
      delimiter,
      record_delimiter: '\n',
      info: true,
      // A faulty row is reported and must not end the file.
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_empty_values: true,
      max_record_size: MAX_ROW_BYTES,
    }),
    // The loop below throws the error of either stream.
    () => undefined,
  );
  try {
    // With these options csv-parse returns nothing else; its stream is not typed.
    for await (const record of parser) yield record as ParsedRecord;
  } catch (error) {
    throw isCsvError(error) ? fileFault(wordsOf(error)) : error;
  }
}

/**
 * Returns pieces with so few bytes and lines that each is parsed in a few milliseconds: csv-parse takes 100
 * µs for a line that is blank or lacks a cell, ten times as long as for a good one.
 */
async function* slicesOf(text: string, signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
  let start = 0;
  while (start < text.length) {
    await ownTurn();
    assertPresent(signal);
    const end = endOfSlice(text, start);
    yield Buffer.from(text.slice(start, end));
    start = end;
  }
}

/** Returns the end of a slice: after its last line break, unless one line is longer than the slice. */
function endOfSlice(text: string, start: number): number {
  // Only the slice is searched, because in a file without line breaks each search would run to the end.
  const slice = text.slice(start, start + SLICE_LENGTH);
  let length = 0;
  for (let lines = 0; lines < SLICE_LINES; lines += 1) {
    const next = slice.indexOf('\n', length);
    if (next === -1) break;
    length = next + 1;
  }
  return length > 0 ? start + length : withoutHalfCharacter(text, start + slice.length);
}

/** Keeps a pair of surrogates together. */
function withoutHalfCharacter(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff && end < text.length ? end + 1 : end;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function wordsOf(error: CsvError): Words {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED' && error.code !== 'CSV_MAX_RECORD_SIZE') {
    return { code: 'csv', message: 'cannot be read as CSV' };
  }
  const message = `has a quotation mark that is not closed, or a row of more than ${MAX_ROW_BYTES} bytes`;
  return { code: 'csv_row', params: { max_bytes: MAX_ROW_BYTES }, message };
}
