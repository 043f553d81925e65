import pg from 'pg';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Connects for a moment, so that a person does not wait for the application before learning of a wrong address.
 * @throws what the driver says
 */
export async function tryDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'tillclock start',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // Without a listener, the event of a lost connection would end the process.
  client.on('error', () => undefined);
  await client.connect();
  await client.end();
}
