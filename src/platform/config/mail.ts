import { isIP } from 'node:net';
import type { Read, Refuse } from './secrets.js';

/** How mail leaves. */
export interface MailConfig {
  /** `smtp://` or `smtps://`, with its password. */
  readonly smtpUrl: string;
  /** The sender, with or without a name: `Tillclock <clock@example.com>`. */
  readonly from: string;
  /** Where people reach this installation; it has no slash at the end. */
  readonly publicUrl: string;
}

/** A name that is not closed, or an address without a host, would be refused at the first mail only. */
const SENDER = /^(?:[^<>"\r\n]{0,100}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/**
 * Reads how mail leaves; undefined = it does not. Links in mails need the address of the installation, so all
 * three variables are required together.
 */
export function readMail(read: Read, refuse: Refuse, production: boolean): MailConfig | undefined {
  const smtpUrl = read('SMTP_URL');
  if (smtpUrl === undefined) return undefined;
  if (
    !/^smtps?:\/\/./.test(smtpUrl) ||
    !URL.canParse(smtpUrl) ||
    new URL(smtpUrl).hostname === ''
  ) {
    return refuse('SMTP_URL must look like smtps://user:password@mail.example.com:465');
  }
  const from = read('MAIL_FROM');
  if (from === undefined) return refuse('MAIL_FROM is required when SMTP_URL is set');
  if (!SENDER.test(from)) return refuse('MAIL_FROM must look like Tillclock <clock@example.com>');
  return Object.freeze({ smtpUrl, from, publicUrl: publicUrl(read, refuse, production) });
}

function publicUrl(read: Read, refuse: Refuse, production: boolean): string {
  const raw = read('PUBLIC_URL');
  if (raw === undefined) return refuse('PUBLIC_URL is required when SMTP_URL is set');
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  const isPlain = url?.search === '' && url.hash === '' && url.username === '';
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isPlain || !isWeb)
    return refuse('PUBLIC_URL must look like https://clock.example.com');
  if (production && url.protocol !== 'https:' && !isLoopback(url.hostname)) {
    return refuse('PUBLIC_URL must begin with https:// in production: its links carry secrets');
  }
  return url.href.endsWith('/') ? url.href.slice(0, -1) : url.href;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || (isIP(host) === 4 && host.startsWith('127.'));
}
