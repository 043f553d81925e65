import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { NodemailerError, Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { MailConfig } from '../../../platform/config/mail.js';
import { PermanentRefusal } from '../../../platform/jobs/permanent-refusal.js';
import type { Letter } from './letter.js';

export interface Mail extends Letter {
  readonly to: string;
  /** The same at each attempt; the receiver tells a repetition by it. */
  readonly id: string;
  readonly unsubscribeUrl?: string | undefined;
}

/** A server that hangs holds a delivery up for less than the time in which it expires. */
const TIME_OUTS = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
};

/** Hands mails over to the mail server. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly mail: MailConfig | undefined;
  private transporter: Promise<Transporter> | undefined;

  constructor(@Inject(CONFIG) { mail }: Config) {
    this.mail = mail;
  }

  /** @throws when the server did not accept it; PermanentRefusal  when it never will */
  async send({ to, id, subject, text, html, unsubscribeUrl }: Mail): Promise<void> {
    if (!this.mail) throw new Error('Mail is off: SMTP_URL is not set');
    const mail = {
      from: this.mail.from,
      to: { name: '', address: to },
      messageId: `<${id}@${hostOf(this.mail.from)}>`,
      subject,
      text,
      html,
      headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(unsubscribeUrl) },
    };
    this.transporter ??= openTransporter(this.mail);
    const transporter = await this.transporter;
    try {
      await transporter.sendMail(mail);
    } catch (error) {
      throw isPermanent(error) ? new PermanentRefusal(error.message) : error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const transporter = await this.transporter;
    transporter?.close();
  }
}

/** The library is loaded for the first mail: a start must not wait for it. */
async function openTransporter({ smtpUrl }: MailConfig): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url: smtpUrl,
    ...TIME_OUTS,
    // Nothing in a mail is ever fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/**
 * Whether the server refused this recipient or this content for good (5xx). A refusal of the sender, of the password
 * or of the connection is about the installation: it holds for all mails, and may be mended in an hour.
 */
function isPermanent(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { permanent, command } = error as NodemailerError;
  return permanent === true && (command === 'RCPT TO' || command === 'DATA');
}

/** One click in the mail program is enough. Source: RFC 8058 */
function unsubscribeHeaders(url: string | undefined): Record<string, object> {
  if (url === undefined) return {};
  return {
    'List-Unsubscribe': { prepared: true, value: `<${url}>` },
    'List-Unsubscribe-Post': { prepared: true, value: 'List-Unsubscribe=One-Click' },
  };
}

function hostOf(sender: string): string {
  return sender.slice(sender.lastIndexOf('@') + 1).replace('>', '');
}
