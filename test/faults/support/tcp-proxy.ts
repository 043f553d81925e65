import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const HOST = '127.0.0.1';

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

/** The network between the application and its database, to be broken in several ways. */
export class TcpProxy {
  readonly #pairs = new Set<Pair>();
  /** Dialled in while everything is swallowed: they are never answered. */
  readonly #unheard = new Set<Socket>();
  #listener: Server | undefined;
  #port = 0;
  #swallows = false;

  private constructor(private readonly target: URL) {}

  /** @param databaseUrl  where to pass everything on to */
  static async before(databaseUrl: string): Promise<TcpProxy> {
    const proxy = new TcpProxy(new URL(databaseUrl));
    await proxy.#listen();
    return proxy;
  }

  /** The database's address by way of this proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String(this.#port);
    return url.href;
  }

  /** Resets every connection; new ones are served. */
  cut(): void {
    for (const { client, server } of this.#pairs) {
      client.resetAndDestroy();
      server.destroy();
    }
  }

  /** Resets every connection and refuses new ones, as when nothing listens there. */
  async refuse(): Promise<void> {
    const listener = this.#listener;
    this.#listener = undefined;
    const closed = listener === undefined ? undefined : once(listener, 'close');
    listener?.close();
    this.cut();
    await closed;
  }

  /** Swallows everything without a sign, as a firewall does: who dials in is not answered either. */
  blackHole(): void {
    this.#swallows = true;
    for (const { client, server } of this.#pairs) {
      client.pause();
      server.pause();
    }
  }

  /** Serves new connections. Those that were swallowed stay dead without a sign, as behind a firewall. */
  async heal(): Promise<void> {
    this.#swallows = false;
    if (this.#listener === undefined) await this.#listen();
  }

  async close(): Promise<void> {
    for (const socket of this.#unheard) socket.destroy();
    await this.refuse();
  }

  async #listen(): Promise<void> {
    const listener = createServer((client) => this.#accept(client));
    listener.listen(this.#port, HOST);
    await once(listener, 'listening');
    this.#port = (listener.address() as AddressInfo).port;
    this.#listener = listener;
  }

  #accept(client: Socket): void {
    client.on('error', () => undefined);
    if (this.#swallows) {
      this.#unheard.add(client);
      client.pause();
      return;
    }
    const server = connect(Number(this.target.port), this.target.hostname);
    server.on('error', () => undefined);
    const pair = { client, server };
    this.#pairs.add(pair);
    client.pipe(server);
    server.pipe(client);
    const end = (): void => {
      this.#pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    client.on('close', end);
    server.on('close', end);
  }
}
