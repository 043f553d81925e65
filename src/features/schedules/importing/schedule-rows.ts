import { Temporal } from 'temporal-polyfill';
import { emailOf, linesOf, nameOf } from '../../../kernel/plain-text.js';
import { restoredCell } from '../../../platform/http/csv.js';
import { columnFault, type RowFault } from '../../../platform/http/csv-fault.js';
import type { CsvCells, CsvShape } from '../../../platform/http/csv-file.js';
import { textFault } from '../../../platform/http/text-faults.js';

/** What one request may keep the people's plans locked with. */
export const MOST_ROWS = 1_000;

export const SCHEDULE_SHAPE: CsvShape = {
  required: ['person', 'shop', 'start', 'end'],
  known: ['person', 'shop', 'start', 'end', 'note'],
  maxRows: MOST_ROWS,
};

const NOTE = { min: 1, max: 1_000, multiline: true };
/** A time by the clock on the wall. */
const LOCAL = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d$/;

const NO_TIME = { code: 'local_time', message: 'must be a time such as 2026-03-02 08:00' } as const;
const NOBODY: RowFault = {
  code: 'required',
  params: { columns: ['person', 'shop'] },
  message: 'person and shop must not be empty',
};

/** A row of a file with the right form. */
export interface ScheduleRow {
  readonly line: number;
  /** An e-mail address or an id, in small letters. */
  readonly person: string;
  /** A name or an id. */
  readonly shop: string;
  readonly start: string;
  readonly end: string;
  readonly note: string | null;
}

/** A row that cannot be imported. */
export type FaultyRow = RowFault & { readonly line: number };

/** @returns the plan of a row, or what is wrong with it */
export function scheduleRow({ line, cell, fault }: CsvCells): ScheduleRow | FaultyRow {
  const failed = (why: RowFault): FaultyRow => ({ line, ...why });
  if (fault !== undefined) return failed(fault);
  const [start, end] = [cell('start'), cell('end')];
  for (const [name, text] of [
    ['start', start],
    ['end', end],
  ] as const)
    if (!LOCAL.test(text)) return failed(columnFault(name, NO_TIME));
  const note = linesOf(restoredCell(cell('note')));
  const badNote = note === '' ? undefined : textFault(note, NOTE);
  if (badNote) return failed(columnFault('note', badNote));
  const person = emailOf(restoredCell(cell('person')));
  const shop = nameOf(restoredCell(cell('shop')));
  if (person === '' || shop === '') return failed(NOBODY);
  return { line, person, shop, start, end, note: note === '' ? null : note };
}

/**
 * The instant at which a clock on the wall of a zone shows a time; the first of two in the night when clocks go back.
 * @returns undefined for a day or a time that does not exist there
 */
export function instantIn(zone: string, local: string): Date | undefined {
  try {
    const wanted = Temporal.PlainDateTime.from(local.replace(' ', 'T'), { overflow: 'reject' });
    const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const isShown = found.toPlainDateTime().equals(wanted);
    return isShown ? new Date(found.epochMilliseconds) : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
