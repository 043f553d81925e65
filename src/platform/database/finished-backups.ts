import pg from 'pg';

/** Older ones say nothing any more. */
const RECORD = `WITH old AS (DELETE FROM finished_backups WHERE finished_at < now() - interval '1 year')
  INSERT INTO finished_backups (finished_at) VALUES (now()) ON CONFLICT DO NOTHING`;

/** Records that a backup has finished just now: the other programs that make backups cannot say so themselves. */
export async function recordBackup(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'tillclock cli' });
  await client.connect();
  try {
    await client.query(RECORD);
  } finally {
    await client.end();
  }
}
