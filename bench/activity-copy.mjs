// What PostgreSQL alone takes in by COPY, beside which the ingestion of events is measured.
import { randomUUID } from 'node:crypto';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { inDatabase } from './people.mjs';

/** One row an event, with the columns and indexes that this takes. */
const TABLE = `CREATE TABLE IF NOT EXISTS bench_events (organization_id uuid NOT NULL, occurred_at timestamptz NOT NULL,
    id uuid NOT NULL, user_id uuid NOT NULL, device_id uuid NOT NULL, type smallint NOT NULL,
    duration_ms integer NOT NULL, platform_id uuid, PRIMARY KEY (organization_id, id));
  CREATE INDEX IF NOT EXISTS ix_bench_events ON bench_events (organization_id, user_id, occurred_at)`;
const PACKED = 'CREATE TABLE IF NOT EXISTS bench_batches (LIKE activity_batches INCLUDING ALL)';

/** Times one COPY of a file that the server reads. @returns rows a second */
async function timed(client, table, file) {
  const began = process.hrtime.bigint();
  const { rowCount } = await client.query(`COPY ${table} FROM '${file}'`);
  return rowCount / (Number(process.hrtime.bigint() - began) / 1e9);
}

function atFile(work) {
  const file = join(tmpdir(), `tillclock-bench-${randomUUID()}.copy`);
  return work(file).finally(() => rmSync(file, { force: true }));
}

/** @returns events a second of a COPY of one row an event */
export function copyOfEvents(database, events) {
  return atFile(async (file) => {
    const [organization, user, platform] = [randomUUID(), randomUUID(), randomUUID()];
    const now = Date.now();
    const lines = Array.from({ length: events }, (_, n) => {
      const at = new Date(now - n * 1_000).toISOString();
      return [organization, at, randomUUID(), user, user, 0, 30_000, platform].join('\t');
    });
    writeFileSync(file, `${lines.join('\n')}\n`);
    chmodSync(file, 0o644);
    return inDatabase(database, async (client) => {
      await client.query(TABLE);
      return { perSecond: await timed(client, 'bench_events', file) };
    });
  });
}

/** The rows of a batch; of an id, only the last twelve digits number its events. */
function batchText(batch) {
  const [organization, user, platform] = [randomUUID(), randomUUID(), randomUUID()];
  const now = Date.now();
  const lines = Array.from({ length: batch }, (_, n) => {
    const at = new Date(now - n * 1_000).toISOString();
    const id = `ID${String(n).padStart(12, '0')}`;
    return [organization, at, id, user, user, 0, 30_000, platform].join('\t');
  });
  return `${lines.join('\n')}\n`.split('ID');
}

/**
 * The same rows in batches, each committed by itself, as durable as what the API stores.
 * @returns events a second
 */
export async function copyOfEventsInBatches(database, { batch, connections, seconds }) {
  await inDatabase(database, (client) => client.query(TABLE));
  const texts = batchText(batch);
  const untilMs = performance.now() + seconds * 1_000;
  const one = () =>
    inDatabase(database, async (client) => {
      let events = 0;
      while (performance.now() < untilMs) {
        const rows = texts.join(randomUUID().slice(0, -12));
        await pipeline([rows], client.query(copyFrom('COPY bench_events FROM STDIN')));
        events += batch;
      }
      return events;
    });
  const began = performance.now();
  const events = await Promise.all(Array.from({ length: connections }, one));
  const perSecond = (events.reduce((a, b) => a + b) * 1_000) / (performance.now() - began);
  return { perSecond };
}

/** @returns events a second of a COPY of rows as the API stores them, each with a batch of events */
export async function copyOfBatches(database, { rows, batch }) {
  const dir = join(tmpdir(), `tillclock-bench-${randomUUID()}.copy`);
  return inDatabase(database, async (client) => {
    await client.query(PACKED);
    await client.query('TRUNCATE bench_batches');
    // The server writes the file itself, as the user that it runs as.
    await client.query(`COPY (SELECT * FROM activity_batches LIMIT ${rows}) TO '${dir}'`);
    try {
      return (await timed(client, 'bench_batches', dir)) * batch;
    } finally {
      rmSync(dir, { force: true });
    }
  });
}
