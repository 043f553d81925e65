import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from './database.js';
import { testDatabaseUrl } from './test-app.js';

/**
 * A database with the tables of this release, no row in them, and nobody else at work. What the planner
 * knows of a table, which of its pages everyone sees and who takes a job are here the test's own.
 */
export class OwnDatabase {
  private constructor(
    readonly url: string,
    private readonly name: string,
    readonly probe: DatabaseProbe,
  ) {}

  static make(): Promise<OwnDatabase> {
    const template = process.env['TEST_TEMPLATE'];
    if (template === undefined) throw new Error('The global setup has not run');
    return OwnDatabase.copy(template);
  }

  /** One that no migration has seen. */
  static makeEmpty(): Promise<OwnDatabase> {
    return OwnDatabase.copy('template0');
  }

  private static async copy(template: string): Promise<OwnDatabase> {
    const url = new URL(testDatabaseUrl());
    const name = `own_${randomUUID().replaceAll('-', '')}`;
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${url.username}`);
    url.pathname = name;
    return new OwnDatabase(url.href, name, await DatabaseProbe.connect(url.href));
  }

  /** Also when somebody is still connected. */
  async drop(): Promise<void> {
    await this.probe.close();
    await onServer(`DROP DATABASE ${this.name} WITH (FORCE)`);
  }
}

async function onServer(text: string): Promise<void> {
  const server = await DatabaseProbe.connect();
  await server.rows(text);
  await server.close();
}
