import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { eventually } from '../faults/support/eventually.js';

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly to: string;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

/** Whether mails are accepted, refused with their sender, dropped with the connection, or never answered. */
type Mood = 'accept' | 'refuse' | 'drop' | 'hang';

/** What the server answers to one command of SMTP, instead of accepting it. */
interface Refusal {
  readonly at: 'RCPT TO' | 'DATA';
  readonly code: number;
  readonly text: string;
}

/** A real mail server, which keeps what arrives. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  mood: Mood = 'accept';
  /** Refuses mails at a later command, while the mood is to accept them. */
  refusal: Refusal | undefined;
  /** How many mails were offered. */
  offered = 0;
  /** Called when a mail has arrived whole, before the answer. */
  onArrived: () => Promise<void> = () => Promise.resolve();
  /** Called when a client has gone. One that delivered a mail goes after it has read the answer. */
  onGone: () => void = () => undefined;

  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: SMTPServer) {}

  /** @param password  the one that a client needs; by default none does */
  static async start(password?: string): Promise<MailServer> {
    const server: SMTPServer = new SMTPServer({
      disabledCommands: password === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => {
        mails.offered += 1;
        if (mails.mood === 'refuse' || auth.password !== password)
          done(new Error('Wrong password'));
        else done(null, { user: auth.username });
      },
      onMailFrom: (_address, _session, done) => {
        mails.offered += 1;
        if (mails.mood === 'drop') mails.dropAll();
        if (mails.mood === 'refuse') done(new Error('Try again later'));
        else if (mails.mood === 'accept') done();
      },
      onRcptTo: (_address, _session, done) => done(mails.refusedAt('RCPT TO')),
      onClose: () => mails.onGone(),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]?.address ?? '';
          const refused = mails.refusedAt('DATA');
          if (refused) return done(refused);
          mails.received.push(parsed(to, Buffer.concat(chunks).toString('latin1')));
          void mails.onArrived().then(() => done());
        });
      },
    });
    const mails = new MailServer(server);
    server.server.on('connection', (socket: Socket) => {
      mails.sockets.add(socket);
      socket.on('close', () => mails.sockets.delete(socket));
    });
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return mails;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The mails to an address, as soon as there are so many. */
  async to(address: string, count = 1): Promise<ReceivedMail[]> {
    const mine = (): ReceivedMail[] => this.received.filter(({ to }) => to === address);
    await eventually(`${count} mails to ${address}`, () => mine().length >= count);
    return mine();
  }

  private refusedAt(command: Refusal['at']): Error | undefined {
    if (this.refusal?.at !== command) return undefined;
    return Object.assign(new Error(this.refusal.text), { responseCode: this.refusal.code });
  }

  private dropAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.dropAll();
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

function parsed(to: string, raw: string): ReceivedMail {
  const { headers, body } = halves(raw);
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '') ?? [];
  const parts = body.split(`--${boundary}`).slice(1, -1).map(halves);
  const of = (type: string): string => {
    const part = parts.find((one) => one.headers['content-type']?.startsWith(type));
    return part ? decoded(part.body, part.headers['content-transfer-encoding']) : '';
  };
  return { to, headers, text: of('text/plain'), html: of('text/html') };
}

function halves(raw: string): { headers: Record<string, string>; body: string } {
  const text = raw.startsWith('\r\n') ? raw.slice(2) : raw;
  const end = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), wordsOf(line.slice(colon + 1).trim())];
  });
  return { headers: Object.fromEntries(headers), body: text.slice(end + 4) };
}

/** Encoded words of a header, RFC 2047. */
function wordsOf(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : unquoted(word.replaceAll('_', ' ')),
    );
}

function decoded(body: string, encoding = '7bit'): string {
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? unquoted(body.replaceAll('=\r\n', ''))
        : body;
  return text.replaceAll('\r\n', '\n').trim();
}

function unquoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}
