/** @jest-environment ./test/support/isolated-environment.mjs */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import '../../src/features/activity/events/activity-batches.repository.js';
import '../../src/features/activity/policy/activity-policy.repository.js';
import '../../src/features/activity/summary/summary-scope-read-only.repository.js';
import '../../src/features/activity/timeline/day-facts-read-only.repository.js';
import '../../src/features/receipts/reading/receipt-lists.repository.js';
import { declaredStatements } from '../../src/platform/database/statement.js';
import { connectAsApp } from '../support/database.js';

/** PostgreSQL decides for or against one plan for all parameters after five executions. */
const EXECUTIONS = 7;
const ids = Array.from({ length: 100 }, () => randomUUID());
/** Fewer than the ten that the planner expects of a list that it does not see. */
const one = ids.slice(0, 1);
const hours = [new Date('2026-03-02T09:00:00Z'), new Date('2026-03-02T10:00:00Z')];

/** Statements with lists, whose length tempts the planner to plan each execution. */
const WITH_LISTS: readonly (readonly [name: string, values: readonly unknown[]])[] = [
  ['activity.known-events', [randomUUID(), randomUUID(), hours, ids]],
  ['activity-policy.day-rules', [randomUUID(), one]],
  ['activity.day-breaks', [randomUUID(), one]],
  ['activity.day-sessions', [randomUUID(), one]],
  ['activity.named-platforms', [randomUUID(), one]],
  ['receipts.lines-of-page', [randomUUID(), one]],
  ['receipts.payments-of-page', [randomUUID(), one]],
];

describe('a prepared statement with a list', () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = await connectAsApp();
  });
  afterAll(() => client.end());

  it.each(WITH_LISTS)('is planned once for all lists: %s', async (name, values) => {
    const text = declaredStatements().find((one) => one.name === name)?.text ?? '';
    for (let run = 0; run < EXECUTIONS; run += 1)
      await client.query({ name, text, values: [...values] });
    const { rows } = await client.query<{ generic: number }>(
      'SELECT generic_plans::int AS generic FROM pg_prepared_statements WHERE name = $1',
      [name],
    );
    expect(rows).toEqual([{ generic: EXECUTIONS - 5 }]);
  });
});
