/**
 * SQL that a transaction sends. Only the functions of this file create it, so that a test can describe all
 * of it on the database: `Row` is compared with the columns that the database returns.
 */
class Sql<Row> {
  /** Never set: it carries the type of the row, and keeps plain objects from passing for declared SQL. */
  declare protected readonly row: Row;

  constructor(readonly text: string) {}
}

class NamedSql<Row> extends Sql<Row> {
  constructor(
    readonly name: string,
    text: string,
  ) {
    super(text);
  }
}

/** The parts of a list that every request has in common. */
export interface SelectionParts {
  readonly columns: string;
  /** A table, followed by its alias where the other parts use one. */
  readonly from: string;
  /** Ends in a unique column. */
  readonly order: string;
  /** Compares the sort key with the last one already seen: `(day, id) < (?::date, ?::uuid)`. */
  readonly after?: string;
}

/** The conditions of one request, and the parameter that limits its rows. */
export interface Filtering {
  readonly conditions: readonly string[];
  /** Conditions that the planner keeps apart: it first finds what meets them and orders it afterwards. */
  readonly fenced?: readonly string[] | undefined;
  readonly limit?: string | undefined;
}

class ListSql<Row> extends NamedSql<Row> {
  constructor(
    name: string,
    readonly parts: SelectionParts,
  ) {
    super(name, composed(parts, { conditions: ['organization_id = $1'] }));
  }

  filtered(filtering: Filtering): Sql<Row> {
    return new Sql(composed(this.parts, filtering));
  }
}

/**
 * A statement with a name. Unless it is sent unprepared, each connection parses and plans it once, and then
 * only its name is sent. `Row` is the row that its select list returns; it exists for the compiler only.
 */
export type Statement<Row = never> = NamedSql<Row>;
/** A list whose conditions depend on the request. */
export type Selection<Row> = ListSql<Row>;
/** Any declared SQL. */
export type DeclaredSql<Row> = Sql<Row>;

const declared = new Map<string, Statement<unknown>>();

/**
 * Declares a named SQL statement. The driver prepares each name once for a connection, so with two texts
 * under one name the wrong one would run. A test prepares every declared statement and compares its result
 * columns with `Row`.
 * @param name  `feature.what-it-does`, unique in the application
 * @param text  SQL with `$1` … and a list of named columns
 */
export function statement<Row = never>(name: string, text: string): Statement<Row> {
  return declare(new NamedSql<Row>(name, text));
}

/**
 * Declares a list for {@link ListStatement}, which adds the conditions of a request. The test of
 * {@link statement} describes it with the condition of its organization.
 * @param name  `feature.what-it-lists`, unique in the application
 */
export function selection<Row>(name: string, parts: SelectionParts): Selection<Row> {
  return declare(new ListSql<Row>(name, Object.freeze({ ...parts })));
}

/** All statements of the modules that were loaded so far. */
export function declaredStatements(): readonly Statement<unknown>[] {
  return [...declared.values()];
}

function declare<Sql extends Statement<unknown>>(added: Sql): Sql {
  const known = declared.get(added.name);
  if (known && known.text !== added.text) throw new Error(`Two statements are named ${added.name}`);
  Object.freeze(added);
  declared.set(added.name, added);
  return added;
}

function composed({ columns, from, order }: SelectionParts, filtering: Filtering): string {
  const { conditions, fenced, limit } = filtering;
  const alias = from.split(' ').at(-1) ?? from;
  const source = fenced
    ? `(SELECT * FROM ${from} WHERE ${fenced.join(' AND ')} OFFSET 0) ${alias}`
    : from;
  const text = `SELECT ${columns} FROM ${source} WHERE ${conditions.join(' AND ')} ORDER BY ${order}`;
  return limit === undefined ? text : `${text} LIMIT ${limit}`;
}
