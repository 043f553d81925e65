/** @jest-environment ./test/support/isolated-environment.mjs */
import type pg from 'pg';
import { declaredStatements } from '../../src/platform/database/statement.js';
import { connectAsApp, DatabaseProbe } from '../support/database.js';
import { claimedRows, type ClaimedRow, type Kind } from '../support/claimed-rows.js';

/** What the driver makes of a column, by the name of its type; see `pg-types.ts`. */
const KINDS: Readonly<Record<string, Kind>> = {
  ...{ uuid: 'string', text: 'string', varchar: 'string', bpchar: 'string', date: 'string' },
  ...{ numeric: 'string', void: 'string', int2: 'number', int4: 'number', int8: 'number' },
  ...{ float8: 'number', bool: 'boolean', timestamptz: 'Date', bytea: 'Buffer' },
  ...{ jsonb: 'object', json: 'object', _uuid: 'object', _text: 'object' },
  ...{ _int2: 'object', _int4: 'object' },
};

/** Parses a statement and asks for its result columns, without running it. */
class Description implements pg.Submittable {
  columns: readonly { readonly name: string; readonly dataTypeID: number }[] = [];
  private settle: (error?: Error) => void = () => undefined;
  readonly done: Promise<void>;

  constructor(private readonly text: string) {
    this.done = new Promise((resolve, reject) => {
      this.settle = (error) => {
        if (error) reject(error);
        else resolve();
      };
    });
  }

  submit(connection: pg.Connection): void {
    connection.parse({ name: '', text: this.text, types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  }
  handleRowDescription({ fields }: { fields: Description['columns'] }): void {
    this.columns = fields;
  }
  handleError(error: Error): void {
    this.settle(error);
  }
  handleReadyForQuery(): void {
    this.settle();
  }
}

describe('every declared statement', () => {
  let client: pg.Client;
  let types: ReadonlyMap<number, string>;
  let claims: readonly ClaimedRow[];
  beforeAll(async () => {
    claims = claimedRows();
    for (const { file } of claims) await import(file);
    client = await connectAsApp();
    const { rows } = await client.query<{ oid: number; name: string }>(
      'SELECT oid::int AS oid, typname AS name FROM pg_type',
    );
    types = new Map(rows.map(({ oid, name }) => [oid, name]));
  }, 120_000);
  afterAll(() => client.end());

  async function columnsOf(text: string): Promise<Map<string, Kind | undefined>> {
    const description = new Description(text);
    client.query(description);
    await description.done;
    return new Map(
      description.columns.map(({ name, dataTypeID }) => [name, KINDS[types.get(dataTypeID) ?? '']]),
    );
  }

  it('is found in the sources, with its row type', () => {
    const names = declaredStatements().map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(100);
    expect(names.filter((name) => !claims.some((claim) => claim.pattern.test(name)))).toEqual([]);
    const unused = claims.filter(({ pattern }) => !names.some((name) => pattern.test(name)));
    expect(unused.map(({ pattern }) => pattern.source)).toEqual([]);
  });

  it('is declared once', () => {
    const literal = claims.filter(({ isWhole }) => isWhole).map(({ pattern }) => pattern.source);
    expect(literal.filter((name, index) => literal.indexOf(name) !== index)).toEqual([]);
  });

  it('can be planned, with the constraint that it names for conflicts', async () => {
    const probe = await DatabaseProbe.connect();
    try {
      for (const { name, text } of declaredStatements()) {
        const planned = probe.rows(`EXPLAIN (GENERIC_PLAN) ${text}`);
        await planned.catch((cause: unknown) => {
          throw new Error(`${name} cannot be planned`, { cause });
        });
      }
    } finally {
      await probe.close();
    }
  });

  it('returns the columns of its row type, with matching types', async () => {
    const faults: string[] = [];
    for (const { name, text } of declaredStatements()) {
      const claim = claims.find(({ pattern }) => pattern.test(name));
      const columns = await columnsOf(text);
      if (!claim?.properties) continue;
      faults.push(...differences(claim, columns).map((what) => `${name}: ${what}`));
    }
    expect(faults).toEqual([]);
  });
});

function differences(
  { properties = new Map(), isOpen }: ClaimedRow,
  columns: ReadonlyMap<string, Kind | undefined>,
): string[] {
  const missing = [...properties.keys()].filter((name) => !columns.has(name));
  const superfluous = [...columns.keys()].filter((name) => !isOpen && !properties.has(name));
  const wrong = [...properties].filter(([name, kind]) => {
    const column = columns.get(name);
    return columns.has(name) && kind !== 'unknown' && column !== kind;
  });
  return [
    ...missing.map((name) => `does not return ${name}`),
    ...superfluous.map((name) => `returns ${name}, which its type does not have`),
    ...wrong.map(
      ([name, kind]) =>
        `${name} is not a ${kind} but a ${columns.get(name) ?? 'type unknown here'}`,
    ),
  ];
}
