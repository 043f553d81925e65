import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailServer } from '../../support/mail-server.js';
import { OwnDatabase } from '../../support/own-database.js';
import { PushServer } from '../../support/push-server.js';
import { TEST_JWT_SECRET, TEST_VAPID_KEY } from '../../support/test-app.js';
import { eventually } from './eventually.js';
import { Probe } from './probe.js';
import { ServerProcess } from './server-process.js';

/** The name of a connection ends with the id of its process, or has it before the word `jobs`. */
const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name ~ $1`;

/** Processes of the built server that send mails and pushes, over a database where nobody else delivers any. */
export class SendingServers {
  readonly #processes: ServerProcess[] = [];

  private constructor(
    readonly database: OwnDatabase,
    readonly mails: MailServer,
    readonly pushes: PushServer,
    private readonly home: string,
  ) {}

  static async open(): Promise<SendingServers> {
    const home = await mkdtemp(join(tmpdir(), 'tillclock-sending-'));
    const database = await OwnDatabase.make();
    const [mails, pushes] = [await MailServer.start(), await PushServer.start()];
    await writeFile(join(home, 'push.pem'), pushes.certificate);
    return new SendingServers(database, mails, pushes, home);
  }

  /** A connection that holds rows or tables until it is closed. */
  holder(): Promise<Probe> {
    const url = new URL(process.env['TEST_ADMIN_URL'] ?? '');
    url.pathname = new URL(this.database.url).pathname;
    return Probe.connect(url.href);
  }

  /** Starts one and waits until it listens. */
  async start(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const server = new ServerProcess({ cwd: this.home, env: { ...this.#env(), ...env } });
    this.#processes.push(server);
    await server.url();
    return server;
  }

  /** Kills a server, and waits until the database has noticed: a statement that waited is not carried out later. */
  async kill(...servers: readonly ServerProcess[]): Promise<void> {
    for (const server of servers) await server.kill();
    const { probe } = this.database;
    const names = servers.map(({ pid }) => ` ${pid}( |$)`).join('|');
    await eventually('the connections are gone', async () => {
      return (await probe.rows(TERMINATE, [names])).length === 0;
    });
  }

  /** Lets the time pass after which a message whose process is gone is taken again, and starts a server. */
  async restart(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    await this.database.probe.rows(
      "UPDATE pgboss.job SET started_on = started_on - interval '1 hour' WHERE state = 'active'",
    );
    return this.start(env);
  }

  /** Waits for a condition, and meanwhile for no delay before another attempt. */
  async untilDelivered(what: string, condition: () => boolean): Promise<void> {
    await eventually(what, async () => {
      await this.database.probe.rows(
        "UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE state = 'retry'",
      );
      return condition();
    });
  }

  /** Waits until no mail or push waits or is being delivered. */
  async untilNothingWaits(): Promise<void> {
    const waiting = `SELECT count(*) FROM pgboss.job
      WHERE name IN ('send-mail', 'send-push', 'reset-password') AND state < 'completed'`;
    const { probe } = this.database;
    await eventually('nothing waits', async () => (await probe.count(waiting)) === 0);
  }

  async close(): Promise<void> {
    for (const server of this.#processes.splice(0)) await server.kill();
    await this.pushes.close();
    await this.mails.close();
    await this.database.drop();
    await rm(this.home, { recursive: true, force: true });
  }

  #env(): Record<string, string> {
    return {
      NODE_ENV: 'development',
      PORT: '0',
      DATA_DIR: join(this.home, 'data'),
      DATABASE_URL: this.database.url,
      JWT_SECRET: TEST_JWT_SECRET,
      VAPID_PRIVATE_KEY: TEST_VAPID_KEY,
      SMTP_URL: this.mails.url,
      MAIL_FROM: 'Tillclock <clock@example.com>',
      PUBLIC_URL: 'https://clock.example.com',
      NODE_EXTRA_CA_CERTS: join(this.home, 'push.pem'),
      SEED_DEMO: 'false',
      REQUESTS_PER_MINUTE: '0',
      SIGN_IN_ATTEMPTS: '1000000',
      PASSWORD_HASH_COST: '4',
      ALERTS_EVERY_SECONDS: '0',
      LOG_LEVEL: 'info',
    };
  }
}
