import type pg from 'pg';
import { connectAsApp } from './database.js';
import { countNested } from './block-counts.js';
import { OwnDatabase } from './own-database.js';
import { recordStatements, type SentStatement } from './wire-recorder.js';
import { startNestApp, type NestApp } from './nest-app.js';

/**
 * A connection reads much of the catalogue when it first runs a statement. With one connection that happens once,
 * and never in the middle of a count because a job held the connection that knew the statements.
 */
const ONE_CONNECTION = { DATABASE_POOL_SIZE: '1' };
/** These suites expect no failure: where there is one, its cause is wanted, which only the log has. */
const SAYS_FAILURES = { LOG_LEVEL: 'error' };

/**
 * The application over a database of its own, to see how that runs what the application sends.
 * Between the rows of other suites a plan would depend on what they wrote and still had open.
 */
export class PlanDatabase {
  private constructor(
    readonly app: NestApp,
    /** Acts as the app: its rights and row-level security are part of the plan. */
    readonly client: pg.Client,
    private readonly own: OwnDatabase,
  ) {}

  /** @param env  further variables of the application's environment */
  static async open(env: Readonly<Record<string, string>> = {}): Promise<PlanDatabase> {
    const own = await OwnDatabase.make();
    await countNested(own.probe);
    const app = await startNestApp({
      DATABASE_URL: own.url,
      ...ONE_CONNECTION,
      ...SAYS_FAILURES,
      ...env,
    });
    return new PlanDatabase(app, await connectAsApp(own.url), own);
  }

  get probe(): OwnDatabase['probe'] {
    return this.own.probe;
  }

  /**
   * Fills the tables, and lets the planner know.
   * @param statements  each with as many of the parameters as it names
   */
  async fill(statements: readonly string[], params: readonly unknown[]): Promise<void> {
    for (const text of statements) {
      const count = params.findLastIndex((_, index) => text.includes(`$${index + 1}`)) + 1;
      await this.own.probe.rows(text, params.slice(0, count));
    }
    await this.own.probe.rows('VACUUM ANALYZE');
  }

  /**
   * Returns the plans of the statements that the work sends, with the values that it sends, by the
   * statement's name.
   */
  async plansOf(
    organizationId: string,
    work: () => Promise<{ status: number }>,
  ): Promise<Map<string, string>> {
    const { answer, statements } = await recordStatements(work);
    expect(answer.status).toBeLessThan(300);
    const plans = new Map<string, string>();
    for (const { label, text, values } of statements.filter(hasValues)) {
      const explain = `EXPLAIN (COSTS OFF) ${text}`;
      plans.set(label, await this.explain(organizationId, { text: explain, values }));
    }
    return plans;
  }

  /**
   * Returns the output of an EXPLAIN within an organization. If the statement was run, its effect is
   * undone.
   * @param setUp  settings of the planner that hold for this one
   */
  async explain(
    organizationId: string,
    { text, values = [] }: { text: string; values?: readonly unknown[] },
    setUp = '',
  ): Promise<string> {
    const { client } = this;
    await client.query(`BEGIN; SET LOCAL app.organization_id = '${organizationId}'; ${setUp}`);
    try {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(text, [...values]);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    } finally {
      await client.query('ROLLBACK');
    }
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.app.close();
    await this.own.drop();
  }
}

function hasValues({ values }: SentStatement): boolean {
  return values.length > 0;
}
