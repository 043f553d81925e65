import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseProbe } from './database.js';

/** Generous: a limit for a machine under load, not a measurement. */
const LIMIT_MS = 180_000;
const POLL_MS = 5;

/** Rows that a test has locked: a request that needs them waits until they are released. */
export class HeldRows {
  private constructor(
    private readonly probe: DatabaseProbe,
    private readonly pid: number,
  ) {}

  /** @param text  a statement that takes the lock, e.g. `SELECT … FOR UPDATE` or `LOCK TABLE …` */
  static async by(text: string, params: readonly unknown[] = []): Promise<HeldRows> {
    const probe = await DatabaseProbe.connect();
    // Only the other side is to find a deadlock.
    await probe.rows("SET deadlock_timeout = '200s'");
    await probe.rows('BEGIN');
    await probe.rows(text, params);
    return new HeldRows(probe, await probe.count('SELECT pg_backend_pid()'));
  }

  static async shop(shopId: string): Promise<HeldRows> {
    return HeldRows.by('SELECT 1 FROM shops WHERE id = $1 FOR UPDATE', [shopId]);
  }

  /** Takes one more lock, or whatever else the holding transaction should do. */
  async also(text: string, params: readonly unknown[] = []): Promise<void> {
    await this.probe.rows(text, params);
  }

  /** The backends that wait for these rows, also those that queue behind another one. */
  async waiting(): Promise<number[]> {
    const rows = await this.probe.rows<{ pid: number }>(
      `WITH RECURSIVE waiting (pid) AS (
         SELECT pid FROM pg_locks WHERE NOT granted AND $1 = ANY(pg_blocking_pids(pid))
         UNION
         SELECT l.pid FROM pg_locks l JOIN waiting w ON w.pid = ANY(pg_blocking_pids(l.pid))
         WHERE NOT l.granted)
       SELECT pid FROM waiting`,
      [this.pid],
    );
    return rows.map((row) => row.pid);
  }

  /** Resolves once so many backends wait. @returns their process ids */
  async untilWaiting(count = 1): Promise<number[]> {
    return eventually(`${count} waiting`, async () => {
      const pids = await this.waiting();
      return pids.length >= count ? pids : undefined;
    });
  }

  /** May be called twice. */
  async release(): Promise<void> {
    await this.probe.rows('ROLLBACK').catch(() => undefined);
    await this.probe.close();
  }
}

/** Asks until there is an answer. @throws when there is none after a minute */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`never happened: ${what}`);
    await sleep(POLL_MS);
  }
}
