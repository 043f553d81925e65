import { statement, type Statement } from '../../src/platform/database/statement.js';

/** A statement that only a test sends, and sends unprepared: its name is its text. */
export function sql<Row = Record<string, unknown>>(text: string): Statement<Row> {
  return statement<Row>(text, text);
}
