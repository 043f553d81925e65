import { ownTurn } from '../../../kernel/own-turn.js';

/** One page of what is exported, and the sort key after which the next one begins; undefined = the last page. */
export interface ExportPage<Row> {
  readonly rows: readonly Row[];
  readonly next: readonly string[] | undefined;
}

/** Reads the page after a sort key. */
export type PageReader<Row> = (after: readonly string[]) => Promise<ExportPage<Row>>;

/** How many rows are written as one piece; other requests are served between two pieces. */
const PIECE_ROWS = 50;

/**
 * Writes pages of rows as pieces of a file. A page is read when its reader wants the next piece and the page
 * before it is written, so that no more than one page is in memory, and nothing is read for a client that does
 * not read.
 * @param source  `first` was read before; `write` never gets an empty list
 */
export async function* piecesOf<Row>(source: {
  readonly first: ExportPage<Row>;
  readonly read: PageReader<Row>;
  readonly write: (rows: readonly Row[]) => string;
  readonly header?: string;
}): AsyncGenerator<string> {
  const { first, read, write, header } = source;
  if (header !== undefined) yield header;
  for (let page = first; ;) {
    for (let start = 0; start < page.rows.length; start += PIECE_ROWS) {
      yield write(page.rows.slice(start, start + PIECE_ROWS));
      await ownTurn();
    }
    if (page.next === undefined) return;
    page = await read(page.next);
  }
}
