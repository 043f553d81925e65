import { AsyncLocalStorage } from 'node:async_hooks';
import type { Server } from 'node:http';
import type pg from 'pg';
import { BatchingClient } from '../../src/platform/database/batching-client.js';

export interface SentStatement {
  /** Of a prepared statement: its name; else its text, ids left out. */
  readonly label: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Recording<T> {
  readonly answer: T;
  readonly statements: readonly SentStatement[];
  /**
   * How often the work waited for the database: statements that travel together count once, and the end
   * of a transaction that only reads not at all, for nobody waits for it.
   */
  readonly trips: number;
  /** How many rows the statements of a label returned or wrote, all together. */
  readonly rows: ReadonlyMap<string, number>;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const READS = /^BEGIN .*READ ONLY/;
const ENDS = /^(COMMIT|ROLLBACK)$/;

/** What is recorded: the work itself, and the requests that a server answers for it. */
const recorded = new AsyncLocalStorage<true>();

/**
 * Lets recordings tell the requests to a server from everything else that its application does: scheduled jobs, of
 * which one is due each minute, and work that repeats.
 */
export function tellRequestsApart(server: Server): void {
  const emit = server.emit.bind(server);
  server.emit = (event: string, ...args: unknown[]): boolean =>
    event === 'request' ? recorded.run(true, () => emit(event, ...args)) : emit(event, ...args);
}

/**
 * Returns the statements that the work, and the requests that it sends, send to the database in the order of sending,
 * without background jobs. Only one recording at a time, and no other request meanwhile.
 */
export async function recordStatements<T>(work: () => Promise<T>): Promise<Recording<T>> {
  const statements: SentStatement[] = [];
  const rows = new Map<string, number>();
  const reading = new Set<pg.Client>();
  let trips = 0;
  let underWay = 0;
  const send: unknown = Reflect.get(BatchingClient.prototype, 'query');
  if (typeof send !== 'function') throw new Error('The driver has no query()');
  const spy = jest.spyOn(BatchingClient.prototype, 'query');
  spy.mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const result: unknown = Reflect.apply(send, this, args);
    if (isOfJobs(this) || !recorded.getStore()) return result as never;
    const statement = describeStatement(args);
    statements.push(statement);
    if (!reading.has(this) || statement.label !== 'COMMIT') {
      if (underWay === 0) trips += 1;
    }
    if (READS.test(statement.label)) reading.add(this);
    else if (ENDS.test(statement.label)) reading.delete(this);
    underWay += 1;
    const done = (): number => (underWay -= 1);
    const count = (answered: unknown): void => {
      rows.set(statement.label, (rows.get(statement.label) ?? 0) + rowCountOf(answered));
    };
    void Promise.resolve(result).then(count).then(done, done);
    return result as never;
  });
  try {
    const answer = await recorded.run(true, work);
    return { answer, statements, trips, rows };
  } finally {
    spy.mockRestore();
  }
}

/** Several statements in one string, whose answer is a list, are not counted. */
function rowCountOf(answered: unknown): number {
  const { rowCount } = answered as Partial<pg.QueryResult>;
  return rowCount ?? 0;
}

function isOfJobs(client: pg.Client): boolean {
  const parameters = Reflect.get(client, 'connectionParameters') as { application_name?: string };
  return parameters.application_name?.endsWith(' jobs') ?? false;
}

function describeStatement([first, second]: readonly unknown[]): SentStatement {
  if (typeof first === 'string') {
    const values = Array.isArray(second) ? (second as unknown[]) : [];
    return { label: oneLine(first), text: first, values };
  }
  const { name, text, values } = first as pg.QueryConfig;
  return { label: name ?? oneLine(text), text, values: values ?? [] };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(ID, '…').trim();
}
