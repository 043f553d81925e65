import pg from 'pg';
import { hasCode } from '../../kernel/error-code.js';

/** A prepared statement as it is given to the driver. */
export interface NamedQuery {
  readonly name: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

/** The columns of a prepared statement, as the server described them. */
interface Shape {
  readonly fields: pg.FieldDef[];
  readonly columns: readonly Column[];
}

/** The statements that a connection has prepared, by name. */
export type Prepared = Map<string, Shape>;

/** A statement of a packet that has not been answered. */
interface Pending {
  readonly query: NamedQuery;
  readonly values: readonly unknown[];
  readonly rows: pg.QueryResultRow[];
  readonly resolve: (result: pg.QueryResult) => void;
  readonly reject: (error: unknown) => void;
  /** Described by this packet, because the statement was not prepared yet. */
  shape?: Shape;
  /** Why a row could not be read. */
  fault?: unknown;
}

/** What a packet uses of the driver's connection, which the driver's types leave out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  close(message: { type: 'S'; name: string }): void;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly unknown[] }): void;
  describe(message: { type: 'P' }): void;
  execute(message: object): void;
  sync(): void;
}

/** The driver's own conversion of a column, by the id of its type. */
const parserOf = pg.types.getTypeParser as (type: number) => (text: string) => unknown;

const WITHOUT_ROWS: Shape = { fields: [], columns: [] };
/** The number of rows at the end of a command's tag, such as `INSERT 0 3`. */
const ROW_COUNT = / (\d+)$/;
/** The columns of a prepared statement have changed since it was prepared. */
const SHAPE_CHANGED = '0A000';

/** Converts a parameter to what the server reads, as the driver does. */
const { prepareValue } = Reflect.get(pg, 'utils') as { prepareValue: (value: unknown) => unknown };

/**
 * Prepared statements that are sent together with one Sync at their end.
 *
 * The driver sends a Sync and a description with each statement, and the server answers each Sync with a
 * system call that wakes this process. One Sync for a packet, and one description for a connection, save
 * an eighth of the CPU of a receipt on both sides.
 *
 * Once a statement fails, the server ignores the rest of the packet. These statements fail with the same
 * error.
 */
export class Packet extends pg.Query {
  private readonly pending: Pending[] = [];
  private answered = 0;
  /** Called by the driver's time-out too, which wraps it and is cleared by each call. */
  readonly callback: (error?: unknown) => void;

  constructor(private readonly prepared: Prepared) {
    super('');
    this.callback = (error) => this.end(error);
  }

  add(query: NamedQuery): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      const values = (query.values ?? []).map(prepareValue);
      this.pending.push({ query, values, rows: [], resolve, reject });
    });
  }

  /** Called by the driver, as all the following methods. */
  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    wire.stream.cork();
    const parsed = new Set<string>();
    for (const { query, values } of this.pending) {
      const { name, text } = query;
      const isKnown = this.prepared.has(name);
      if (!isKnown && !parsed.has(name)) {
        // It may exist already: an attempt that failed after it was prepared is not remembered.
        wire.close({ type: 'S', name });
        wire.parse({ name, text });
        parsed.add(name);
      }
      wire.bind({ statement: name, values });
      if (!isKnown) wire.describe({ type: 'P' });
      wire.execute({});
    }
    wire.sync();
    wire.stream.uncork();
  };

  handleRowDescription({ fields }: { readonly fields: pg.FieldDef[] }): void {
    const columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: parserOf(dataTypeID),
    }));
    if (this.current) this.current.shape = { fields, columns };
  }

  handleDataRow({ fields: texts }: { readonly fields: readonly (string | null)[] }): void {
    const { current } = this;
    if (!current) return;
    try {
      current.rows.push(rowOf(this.shapeOf(current).columns, texts));
    } catch (error) {
      // Thrown here, it would end the process.
      current.fault = error;
    }
  }

  handleCommandComplete({ text: tag }: { readonly text: string }): void {
    const { current } = this;
    if (!current) return;
    const shape = this.shapeOf(current);
    this.prepared.set(current.query.name, shape);
    this.answered += 1;
    if ('fault' in current) return current.reject(current.fault);
    const [command = ''] = tag.split(' ', 1);
    const rowCount = Number(ROW_COUNT.exec(tag)?.[1] ?? 0);
    current.resolve({ command, rowCount, oid: 0, fields: shape.fields, rows: current.rows });
  }

  handleError(error: unknown): void {
    if (this.current && hasCode(error, SHAPE_CHANGED)) {
      this.prepared.delete(this.current.query.name);
    }
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback();
  }

  /** The statement that the server answers now. */
  private get current(): Pending | undefined {
    return this.pending[this.answered];
  }

  private shapeOf({ query, shape }: Pending): Shape {
    return shape ?? this.prepared.get(query.name) ?? WITHOUT_ROWS;
  }

  /** @param error  why the statements that are left have no answer */
  private end(error: unknown): void {
    if (this.answered === this.pending.length) return;
    const reason = error ?? new Error('The server did not answer');
    for (const { reject } of this.pending.slice(this.answered)) reject(reason);
    this.answered = this.pending.length;
  }
}

function rowOf(columns: readonly Column[], texts: readonly (string | null)[]): pg.QueryResultRow {
  const row: pg.QueryResultRow = {};
  let at = 0;
  for (const { name, parse } of columns) {
    const text = texts[at] ?? null;
    row[name] = text === null ? null : parse(text);
    at += 1;
  }
  return row;
}
