import pg from 'pg';

/** A superuser's connection beside the application: looks, locks, terminates. */
export class Probe {
  private constructor(private readonly client: pg.Client) {}

  static async connect(url: string): Promise<Probe> {
    const client = new pg.Client({ connectionString: url, application_name: 'fault probe' });
    // Its own connection is lost with the database that a test kills.
    client.on('error', () => undefined);
    await client.connect();
    return new Probe(client);
  }

  async rows<Row extends pg.QueryResultRow>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.client.query<Row>(text, [...params])).rows;
  }

  /** The first column of the first row, as a number. */
  async number(text: string, params: readonly unknown[] = []): Promise<number> {
    const [row] = await this.rows(text, params);
    return Number(Object.values(row ?? {})[0]);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

/** Looks with a connection of its own, which is closed afterwards. */
export async function probing<T>(url: string, look: (probe: Probe) => Promise<T>): Promise<T> {
  const probe = await Probe.connect(url);
  try {
    return await look(probe);
  } finally {
    await probe.close();
  }
}
