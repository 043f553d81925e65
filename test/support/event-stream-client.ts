import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { Person } from './makers.js';
import type { TestApp } from './test-app.js';

/** A limit against hanging, not a measurement. */
const GIVE_UP_MS = 120_000;
/** Characters of the last events in the message of a failure. */
const MOST_SHOWN = 1_000;

/** An event as it arrived. */
export interface ArrivedEvent {
  readonly id: string | undefined;
  readonly event: string;
  /** Without the time at which it was sent. */
  readonly data: Record<string, unknown>;
  readonly sentAt: string;
}

/**
 * Reads a stream of server-sent events as a browser does, and waits for conditions instead of for time. It has a
 * connection of its own: fetch opens another one when it aborts a request, which delays the end of a server.
 */
export class EventStreamClient {
  readonly events: ArrivedEvent[] = [];
  readonly comments: string[] = [];
  isClosed = false;
  private readonly waiting = new Set<() => void>();

  private constructor(readonly response: IncomingMessage) {}

  static async open(
    app: TestApp,
    person: Pick<Person, 'token'>,
    { lastEventId, path = '/activity/live/stream' }: { lastEventId?: string; path?: string } = {},
  ): Promise<EventStreamClient> {
    const request = get(app.http.baseUrl + path, {
      agent: false,
      headers: {
        authorization: `Bearer ${person.token}`,
        'accept-encoding': 'gzip, br',
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const client = new EventStreamClient(response);
    if (response.statusCode === 200) void client.read();
    else response.resume();
    return client;
  }

  get lastEventId(): string | undefined {
    return this.events.findLast(({ id }) => id !== undefined)?.id;
  }

  /** The data of the events with this name. */
  of(event: string): Record<string, unknown>[] {
    return this.events.flatMap((one) => (one.event === event ? [one.data] : []));
  }

  /** Resolves once the condition holds; fails after {@link GIVE_UP_MS}. */
  async until(condition: () => boolean): Promise<void> {
    const deadline = setTimeout(() => this.close(), GIVE_UP_MS);
    while (!condition()) {
      if (this.isClosed && !condition())
        throw new Error(
          `The stream ended with ${JSON.stringify(this.events.slice(-3)).slice(0, MOST_SHOWN)}`,
        );
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
    clearTimeout(deadline);
  }

  close(): void {
    this.response.destroy();
  }

  private async read(): Promise<void> {
    let text = '';
    this.response.setEncoding('utf8');
    try {
      for await (const piece of this.response) {
        text += String(piece);
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
        this.wake();
      }
    } catch {
      // Closed by this client or by the server: the test looks at what had arrived.
    }
    this.isClosed = true;
    this.wake();
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => {
        const [name = '', ...rest] = line.split(': ');
        return [name, rest.join(': ')] as const;
      }),
    );
    if (block.startsWith(':')) this.comments.push(block);
    const event = fields.get('event');
    if (event === undefined) return;
    const sent = JSON.parse(fields.get('data') ?? '') as Record<string, unknown>;
    const { server_time: sentAt, ...data } = sent;
    this.events.push({ id: fields.get('id'), event, data, sentAt: String(sentAt) });
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
