import { createHash } from 'node:crypto';
import { AppError } from './app-error.js';

/** One page of a list: its rows and the cursor of the next page, which is `null` on the last page. */
export interface Page<Row> {
  readonly data: Row[];
  readonly next_cursor: string | null;
}

/** The page that a client asks for: how many rows, and the sort key of the last row it has seen. */
export interface PageRequest {
  readonly limit: number;
  readonly after: readonly string[] | undefined;
  /** Tells this list, with its filters, from others; the next cursor carries it. */
  readonly list?: string;
}

/** A page whose first one can have the length of the whole list. */
export type CountedPage<Row> = Page<Row> & { readonly total?: { readonly row_count: number } };

/** Adds the length of the whole list, if it was counted. */
export function withCount<Row>(page: Page<Row>, count: number | undefined): CountedPage<Row> {
  return count === undefined ? page : { ...page, total: { row_count: count } };
}

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/** The longest cursor that a list can return: two sort values of 300 characters, encoded. */
const MAX_CURSOR = 2_000;

/** Enough to tell lists apart by mistake; a cursor grants nothing, so nobody gains by forging one. */
const LIST_LENGTH = 8;

function encodeCursor(list: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/**
 * Reads an opaque cursor. It goes on with the list from which it came: with other filters the rows after it
 * would be some of another list, and nobody would notice those that are left out.
 * @param query  as the client sent it; what it has beside `limit` and `cursor` are filters
 * @param width  how many values the list sorts by; a cursor of another list is refused
 * @param of  whose list it is, where the path names it
 * @throws VALIDATION_FAILED
 */
export function pageRequest(
  query: { limit?: number | undefined; cursor?: string | undefined },
  width: number,
  of = '',
): PageRequest {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const list = listOf(query, of);
  if (query.cursor === undefined) return { limit, after: undefined, list };
  const [from, ...after] = decodeCursor(query.cursor, width + 1) ?? [];
  if (from === undefined) throw refused('cursor', 'is not a cursor of this list');
  if (from !== list) {
    const message = 'was returned for other filters; send the same ones, or begin without a cursor';
    throw refused('cursor_of_other_list', message);
  }
  return { limit, after, list };
}

function refused(code: string, message: string): AppError {
  return new AppError('VALIDATION_FAILED', { errors: [{ path: 'cursor', code, message }] });
}

/** A short name of a list: which one it is, and by what it is filtered. */
function listOf(query: object, of: string): string {
  const filters = Object.entries(query)
    .filter(([name, value]) => name !== 'limit' && name !== 'cursor' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([query.constructor.name, of, filters]);
  return createHash('sha256').update(text).digest('base64url').slice(0, LIST_LENGTH);
}

function decodeCursor(cursor: string, count: number): string[] | undefined {
  if (cursor.length > MAX_CURSOR) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(keys) &&
      keys.length === count &&
      keys.every((key) => typeof key === 'string' && !key.includes('\0') && key.isWellFormed());
    return fits ? (keys as string[]) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Cuts a page from rows read with `limit + 1`.
 * @param keysOf  the sort values of a row, the last of them unique
 */
export function toPage<Row, View>(
  rows: readonly Row[],
  request: PageRequest,
  shape: { keysOf: (row: Row) => readonly string[]; view: (row: Row) => View },
): Page<View> {
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  return {
    data: shown.map(shape.view),
    next_cursor:
      rows.length > request.limit && last
        ? encodeCursor(request.list ?? '', shape.keysOf(last))
        : null,
  };
}
