import { Agent, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { Socket } from 'node:net';

export interface KeptAnswer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly json: Record<string, unknown>;
  /** The socket it came by: the same one twice is a connection kept alive. */
  readonly socket: Socket;
}

export interface KeptRequest {
  readonly token?: string;
  readonly key?: string;
  readonly body?: Record<string, unknown>;
}

/** A client with one connection, kept alive as long as the server lets it. */
export class KeepAliveClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly baseUrl: string) {}

  async send(path: string, { token, key, body }: KeptRequest = {}): Promise<KeptAnswer> {
    const sent = request(this.baseUrl + path, {
      agent: this.#agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    });
    sent.end(body === undefined ? undefined : JSON.stringify(body));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const { socket } = response;
    const chunks: Buffer[] = [];
    for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
    return {
      status: response.statusCode,
      connection: response.headers.connection,
      json: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>,
      socket,
    };
  }

  close(): void {
    this.#agent.destroy();
  }
}
