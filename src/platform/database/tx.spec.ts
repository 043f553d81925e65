import type { PoolClient } from 'pg';
import { statement } from './statement.js';
import { Tx } from './tx.js';

const FAILING = statement<{ value: number }>('tests.failing', 'SELECT 1 AS value');
const TIMED_OUT = Object.assign(new Error('canceling statement due to statement timeout'), {
  code: '57014',
});
const ABORTED = Object.assign(new Error('current transaction is aborted'), { code: '25P02' });

/** A connection on which the first statement fails, and thereby all the others. */
function failingTx(): Tx {
  let first = true;
  const client = {
    query: (query: unknown): Promise<unknown> => {
      if (typeof query === 'string') return Promise.resolve({ rows: [] });
      const error = first ? TIMED_OUT : ABORTED;
      first = false;
      return Promise.reject(error);
    },
  };
  const scope = { organizationId: '0198c5a0-0000-7000-8000-000000000000' };
  return new Tx(scope, client as unknown as PoolClient, () => {
    throw new Error('No repository is needed here');
  });
}

describe('statements that one transaction sends together', () => {
  it('all report the first failure, whichever of them is awaited first', async () => {
    const tx = failingTx();
    // The first one is wrapped deeper, and so is heard later.
    const deeper = (async () => await (async () => await tx.row(FAILING, []))())();
    await expect(Promise.all([deeper, tx.unprepared(FAILING, [])])).rejects.toBe(TIMED_OUT);
    await deeper.catch(() => undefined);
  });
});
