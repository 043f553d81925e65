/** @jest-environment ./test/support/isolated-environment.mjs */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import '../../src/features/activity/events/activity-batches.repository.js';
import { declaredStatements } from '../../src/platform/database/statement.js';
import { connectAsApp } from '../support/database.js';

/** PostgreSQL decides for or against one plan for all parameters after five executions. */
const EXECUTIONS = 7;
const ids = Array.from({ length: 100 }, () => randomUUID());
const hours = [new Date('2026-03-02T09:00:00Z'), new Date('2026-03-02T10:00:00Z')];

/** Statements with lists, whose length tempts the planner to plan each execution. */
const WITH_LISTS = [
  {
    name: 'activity.known-events',
    values: [randomUUID(), randomUUID(), hours, ids],
  },
];

describe('a statement of a hot path with a list', () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = await connectAsApp();
  });
  afterAll(() => client.end());

  it.each(WITH_LISTS)('is planned once for all lists: $name', async ({ name, values }) => {
    const text = declaredStatements().find((one) => one.name === name)?.text ?? '';
    for (let run = 0; run < EXECUTIONS; run += 1) await client.query({ name, text, values });
    const { rows } = await client.query<{ generic: number }>(
      'SELECT generic_plans::int AS generic FROM pg_prepared_statements WHERE name = $1',
      [name],
    );
    expect(rows).toEqual([{ generic: EXECUTIONS - 5 }]);
  });
});
