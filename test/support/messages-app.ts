import { MessageKinds, type MessageKind } from '../../src/features/messages/message-kinds.js';
import { Messages } from '../../src/features/messages/messages.service.js';
import { Database } from '../../src/platform/database/database.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { MailServer } from './mail-server.js';
import { startNestApp, type NestApp } from './nest-app.js';
import { OwnDatabase } from './own-database.js';
import type { Person } from './makers.js';

/** A kind that only tests have; it is not urgent. */
export const NEWS: MessageKind = {
  kind: 'test-news',
  names: { en: 'News', es: 'Noticias' },
  texts: {
    en: ({ what }) => ({
      subject: `News: ${String(what)}`,
      paragraphs: [`It happened: ${String(what)} <b>`],
      action: { text: 'Look', path: '/news/1' },
    }),
    es: ({ what }) => ({
      subject: `Novedad: ${String(what)}`,
      paragraphs: [`Ha ocurrido: ${String(what)} <b>`],
      action: { text: 'Véalo', path: '/news/1' },
    }),
  },
  channels: { app: false, email: true, push: true },
};

export const PUBLIC_URL = 'https://clock.example.com';

/** An application with a mail server, over a database where nobody else delivers messages. */
export class MessagesApp {
  private constructor(
    readonly database: OwnDatabase,
    readonly mails: MailServer,
    readonly app: NestApp,
  ) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<MessagesApp> {
    const [database, mails] = [await OwnDatabase.make(), await MailServer.start()];
    const app = await instance(database, mails, env);
    return new MessagesApp(database, mails, app);
  }

  /** A second instance, which takes what the first has left. */
  another(): Promise<NestApp> {
    return instance(this.database, this.mails, {});
  }

  /** Lets the time pass after which a message whose process is gone is taken again. */
  async expire(): Promise<void> {
    await this.database.probe.rows(
      "UPDATE pgboss.job SET started_on = started_on - interval '1 hour' WHERE name = 'send-mail' AND state = 'active'",
    );
  }

  async within(person: Person, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.app.nest.get(Database).write({ organizationId: person.organizationId }, work);
  }

  /** Tells a person some news. */
  async tell(person: Person, what: string): Promise<void> {
    await this.within(person, (tx) => this.tellIn(tx, person, what));
  }

  async tellIn(tx: Tx, { userId }: Person, what: string): Promise<void> {
    const message = { kind: NEWS.kind, recipients: [userId], about: what, params: { what } };
    await this.app.nest.get(Messages).tell(tx, message);
  }

  /** Makes everything due that waits for another attempt. */
  async hurry(): Promise<void> {
    await this.database.probe.rows(
      "UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE state = 'retry'",
    );
  }

  /** Counts the messages that wait, are being delivered, or wait for another attempt. */
  waiting(): Promise<number> {
    return this.database.probe.count(
      "SELECT count(*) FROM pgboss.job WHERE name LIKE 'send-%' AND name <> 'send-digests' AND state < 'completed'",
    );
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.mails.close();
    await this.database.drop();
  }
}

async function instance(
  database: OwnDatabase,
  mails: MailServer,
  env: Readonly<Record<string, string>>,
): Promise<NestApp> {
  const app = await startNestApp({
    DATABASE_URL: database.url,
    SMTP_URL: mails.url,
    MAIL_FROM: 'Tillclock <clock@example.com>',
    PUBLIC_URL,
    ...env,
  });
  app.nest.get(MessageKinds).register(NEWS);
  return app;
}
