// Reads a file far enough to show its rows and to send it in pieces; the server decides what is valid.

export interface CsvRow {
  /** The line of the file on which the row begins, as the server counts. */
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly name: string;
  readonly text: string;
  /** Everything before the rows: blank lines, Excel's line `sep=;`, the names of the columns. */
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Excel saves plain CSV in the encoding of Windows; everything else is Unicode. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The end of the row that begins at `start`: the first line break outside quotation marks. */
function endOfRow(text: string, start: number): number {
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) return at;
  }
  return text.length;
}

function cellsOf(row: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, isQuoted] = ['', false];
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at] ?? '';
    if (character === '"' && isQuoted && row[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}

function separatorOf(first: string): string {
  return [';', '\t'].find((separator) => first.includes(separator)) ?? ',';
}

/** All rows but the blank ones, each with the line on which it begins. */
function linesOf(text: string): { readonly line: number; readonly text: string }[] {
  const rows: { line: number; text: string }[] = [];
  let line = 1;
  for (let start = 0; start < text.length;) {
    const end = endOfRow(text, start);
    const row = text.slice(start, end);
    if (row.trim() !== '') rows.push({ line, text: row });
    line += row.split('\n').length;
    start = end + 1;
  }
  return rows;
}

/** Reads what a person has chosen. */
export async function readCsv(file: File): Promise<CsvFile> {
  const text = decoded(await file.arrayBuffer()).replace(/\r\n?/g, '\n');
  const all = linesOf(text);
  const named = /^"?sep=(.)"?$/i.exec(all[0]?.text ?? '')?.[1];
  const [header, ...rows] = named === undefined ? all : all.slice(1);
  const separator = named ?? separatorOf(header?.text ?? '');
  const head = named === undefined ? [header?.text] : [`sep=${separator}`, header?.text];
  return {
    name: file.name,
    text,
    head: head.join('\n'),
    columns: cellsOf(header?.text ?? '', separator).map((name) => name.trim().toLowerCase()),
    rows: rows.map((row) => ({ ...row, cells: cellsOf(row.text, separator) })),
  };
}

export function cellOf(file: CsvFile, row: CsvRow, column: string): string {
  return row.cells[file.columns.indexOf(column)]?.trim() ?? '';
}
