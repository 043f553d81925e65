import { Readable } from 'node:stream';

/** A reader that leaves more than this unread is dropped: it can come back where it was. */
const MOST_UNREAD_BYTES = 1_048_576;
const RETRY_MS = 1_000;

/** One event of a stream. */
export interface StreamEvent {
  /** Undefined leaves the client's last id as it is; empty makes it forget it. */
  readonly id?: string;
  readonly event: string;
  readonly data: unknown;
}

/** Server-sent events as the client of one answer reads them. Source: the HTML standard, "Server-sent events" */
export class EventStream {
  readonly readable = new Readable({ read: () => undefined });
  private isOver = false;

  /** @param onOver  called once, when the client is gone, too slow, or the stream was ended */
  constructor(private readonly onOver: () => void) {
    this.readable.on('close', () => this.over());
    this.readable.on('error', () => this.over());
    this.write(`retry: ${RETRY_MS}\n\n`);
  }

  get isEnded(): boolean {
    return this.isOver;
  }

  send({ id, event, data }: StreamEvent): void {
    const name = id === undefined ? '' : `id: ${id}\n`.replace(': \n', '\n');
    this.write(`${name}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment that keeps the connection, and every proxy in between, from taking it for dead. */
  beat(): void {
    this.write(': heartbeat\n\n');
  }

  end(last?: StreamEvent): void {
    if (this.isOver) return;
    if (last) this.send(last);
    this.readable.push(null);
    this.over();
  }

  private write(text: string): void {
    if (this.isOver) return;
    if (this.readable.readableLength > MOST_UNREAD_BYTES) this.readable.destroy();
    else this.readable.push(text);
  }

  private over(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.onOver();
  }
}
