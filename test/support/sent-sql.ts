import { recordStatements, type SentStatement } from './wire-recorder.js';

export const BEGIN = ['BEGIN', 'transaction.scope'];
export const BEGIN_READ = ['BEGIN READ ONLY', 'transaction.scope'];
export const BEGIN_SNAPSHOT = [
  'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  'transaction.scope',
];
/** The way in of a request with a key: its caller is looked up and its key claimed in one packet. */
export const CLAIM = [...BEGIN, 'auth.caller', 'idempotency.claim'];

/** Records the statements that routes send to the database, and the SQL of each name. */
export class SentSql {
  readonly #texts = new Map<string, string>();

  /** Trips and statements, and remembers the text of the named ones. */
  async of(
    work: () => Promise<{ status: number }>,
    status: number,
  ): Promise<{ trips: number; statements: string[] }> {
    const { answer, statements, trips } = await recordStatements(work);
    expect(answer.status).toBe(status);
    for (const { label, text } of statements.filter(isPrepared)) {
      this.#texts.set(label, text.replace(/^\s+/gm, '  '));
    }
    return { trips, statements: statements.map(({ label }) => label) };
  }

  /** All texts so far, by name. */
  toString(): string {
    const sorted = [...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.map(([name, text]) => `-- ${name}\n${text}`).join('\n\n');
  }
}

function isPrepared({ label }: SentStatement): boolean {
  return /^[a-z-]+\.[a-z-]+$/.test(label);
}
