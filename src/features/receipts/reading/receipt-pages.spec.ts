import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { piecesOf, type ExportPage, type PageReader } from './receipt-pages.js';

const PAGE = 500;
const TEXT = 'x'.repeat(99);
/** Turns of the event loop after which a stream that wanted more would have asked for it. */
const MANY_TURNS = 1_000;

/** A table with so many rows, which counts the rows that were read and not written yet. */
class Table {
  pagesRead = 0;
  held = 0;
  mostHeld = 0;

  constructor(private readonly rows: number) {}

  readonly first = (): ExportPage<number> => this.page(0);

  readonly read: PageReader<number> = ([start = '0']) => Promise.resolve(this.page(Number(start)));

  readonly write = (rows: readonly number[]): string => {
    this.held -= rows.length;
    return rows.map((row) => `${row} ${TEXT}\n`).join('');
  };

  private page(start: number): ExportPage<number> {
    const end = Math.min(start + PAGE, this.rows);
    const rows = Array.from({ length: end - start }, (_, at) => start + at);
    this.pagesRead += 1;
    this.held += rows.length;
    this.mostHeld = Math.max(this.mostHeld, this.held);
    return { rows, next: end < this.rows ? [String(end)] : undefined };
  }

  /** As an export writes it. */
  stream(): Readable {
    const { read, write } = this;
    const pieces = piecesOf({ first: this.first(), read, write, header: 'head\n' });
    return Readable.from(pieces, { objectMode: false });
  }
}

describe('the pages of an export', () => {
  it('are all written, each row once, with at most one page in memory', async () => {
    const table = new Table(100_000);
    const written: string[] = [];
    for await (const piece of table.stream()) written.push(String(piece));
    const lines = written.join('').split('\n');
    const rows = Array.from({ length: 100_000 }, (_, row) => `${row} ${TEXT}`);
    expect(lines).toEqual(['head', ...rows, '']);
    expect(table.pagesRead).toBe(200);
    expect(table.mostHeld).toBe(PAGE);
  });

  it('are not read while the client does not read, or after it has gone', async () => {
    const table = new Table(1_000_000);
    const stream = table.stream();
    stream.read();
    for (let turn = 0; turn < MANY_TURNS; turn += 1) await nextTurn();
    // The stream keeps 16 KiB at most before somebody reads them, and one page is 50 KB.
    expect(table.pagesRead).toBeLessThanOrEqual(2);
    expect(stream.readableLength).toBeLessThan(64 * 1_024);

    const read = table.pagesRead;
    stream.destroy();
    for (let turn = 0; turn < MANY_TURNS; turn += 1) await nextTurn();
    expect(table.pagesRead).toBe(read);
  });

  it('are only the header if there are no receipts', async () => {
    const pieces: string[] = [];
    for await (const piece of new Table(0).stream()) pieces.push(String(piece));
    expect(pieces).toEqual(['head\n']);
  });

  it('abort the file when a page fails, so that half a file does not look complete', async () => {
    const table = new Table(2_000);
    const read = () => Promise.reject(new Error('The database is gone'));
    const pieces = piecesOf({ first: table.first(), read, write: table.write });
    const reading = async (): Promise<void> => {
      for await (const piece of pieces) expect(piece).not.toBe('');
    };
    await expect(reading()).rejects.toThrow('The database is gone');
  });
});
