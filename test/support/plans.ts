import type pg from 'pg';
import { recordStatements, type SentStatement } from './wire-recorder.js';

/**
 * How the database runs what the work sends, for the values that it sends, by the statement's name.
 * @param client  acts as the app: its rights and row-level security are part of the plan
 */
export async function plansFor(
  client: pg.Client,
  organizationId: string,
  work: () => Promise<{ status: number }>,
): Promise<Map<string, string>> {
  const { answer, statements } = await recordStatements(work);
  expect(answer.status).toBeLessThan(300);
  const plans = new Map<string, string>();
  for (const statement of statements.filter(({ values }) => values.length > 0)) {
    plans.set(statement.label, await planOf(client, organizationId, statement));
  }
  return plans;
}

async function planOf(
  client: pg.Client,
  organizationId: string,
  { text, values }: SentStatement,
): Promise<string> {
  await client.query(`BEGIN; SET LOCAL app.organization_id = '${organizationId}'`);
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${text}`, [
      ...values,
    ]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.query('ROLLBACK');
  }
}
