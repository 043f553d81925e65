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
}

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/** The longest cursor that a list can return: two sort values of 300 characters, encoded. */
const MAX_CURSOR = 2_000;

function encodeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * Reads an opaque cursor.
 * @param width  how many values the list sorts by; a cursor of another list is refused
 * @throws VALIDATION_FAILED
 */
export function pageRequest(
  query: { limit?: number | undefined; cursor?: string | undefined },
  width: number,
): PageRequest {
  const limit = query.limit ?? DEFAULT_LIMIT;
  if (query.cursor === undefined) return { limit, after: undefined };
  const after = decodeCursor(query.cursor, width);
  if (!after) {
    throw new AppError('VALIDATION_FAILED', {
      errors: [{ path: 'cursor', code: 'cursor', message: 'is not a cursor of this list' }],
    });
  }
  return { limit, after };
}

function decodeCursor(cursor: string, width: number): string[] | undefined {
  if (cursor.length > MAX_CURSOR) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(keys) &&
      keys.length === width &&
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
    next_cursor: rows.length > request.limit && last ? encodeCursor(shape.keysOf(last)) : null,
  };
}
