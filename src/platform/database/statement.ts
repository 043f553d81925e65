/**
 * A prepared statement: each connection parses and plans it once, and then only its name is sent. `Row` is
 * the row that its select list returns; it exists for the compiler only.
 */
export interface Statement<Row = unknown> {
  readonly name: string;
  readonly text: string;
  /** Never set. It carries the type of the row. */
  readonly row?: Row;
}

const declared = new Map<string, Statement>();

/**
 * Declares a named SQL statement. The driver prepares each name once for a connection, so with two texts
 * under one name the wrong one would run. A test prepares every declared statement and compares its result
 * columns with `Row`.
 * @param name  `feature.what-it-does`, unique in the application
 * @param text  SQL with `$1` … and a list of named columns
 */
export function statement<Row = never>(name: string, text: string): Statement<Row> {
  const known = declared.get(name);
  if (known && known.text !== text) throw new Error(`Two statements are named ${name}`);
  const added: Statement<Row> = Object.freeze({ name, text });
  declared.set(name, added);
  return added;
}

/** All statements of the modules that were loaded so far. */
export function declaredStatements(): readonly Statement[] {
  return [...declared.values()];
}
