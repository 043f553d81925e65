import type pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { SIDE_POOL } from '../../src/platform/database/side-database.js';
import { statement } from '../../src/platform/database/statement.js';
import { makeOwner } from '../support/makers.js';
import { startNestApp } from '../support/nest-app.js';

interface Limits {
  readonly lock: string;
  readonly statement: string;
  readonly idle: string;
}

const LIMITS = statement<Limits>(
  'test.limits',
  `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
    current_setting('idle_in_transaction_session_timeout') AS idle`,
);

describe('DATABASE_LOCK_SECONDS', () => {
  it.each([
    ['7', { lock: '7s', statement: '17s', idle: '22s' }],
    ['40', { lock: '40s', statement: '50s', idle: '55s' }],
  ])('sets the limits of request connections with %s', async (seconds, expected) => {
    const app = await startNestApp({ DATABASE_LOCK_SECONDS: seconds });
    const { organizationId } = await makeOwner(app.http);
    const db = app.nest.get(Database);
    const found = await db.read({ organizationId }, (tx) => tx.row(LIMITS, []));
    expect(found).toEqual(expected);
    await app.close();
  });

  it('does not affect the other connections, which never wait long for a row', async () => {
    const app = await startNestApp({ DATABASE_LOCK_SECONDS: '40' });
    const { rows } = await app.nest.get<pg.Pool>(SIDE_POOL).query<Limits>(LIMITS.text);
    expect(rows[0]?.lock).toBe('5s');
    await app.close();
  });
});
