import pg from 'pg';
import { Packet, type NamedQuery, type Prepared } from './packet.js';

/**
 * A connection that sends all statements issued in one turn of the event loop in one packet.
 *
 * The driver writes each to the socket at once: `BEGIN`, a read and a key's claim would be three system
 * calls, and each wakes the server's process to find only a part of the work.
 *
 * Named statements also share one Sync, see {@link Packet}.
 *
 * This file and that of {@link Packet} are the only ones that use the driver's internals. This one relies on
 * pg 8.23 keeping the socket of a client as `connection.stream`, also when TLS has replaced it. If pg kept it
 * elsewhere, statements would still be sent, each in its own packet, and the spec of this file would fail.
 */
export class BatchingClient extends pg.Client {
  private corked = false;
  private readonly prepared: Prepared = new Map();
  private packet: Packet | undefined;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Statements report a lost connection and the pool replaces it, but Node ends the process if an error
    // event has no listener. The code that uses the connection adds its listener too late if the server's
    // last message arrives in one packet with the answer that makes the connection ready or free.
    this.on('error', () => undefined);
  }

  // The overloads of `query` are the driver's own. Of a call that gets a named statement and nothing else,
  // only the packet is changed.
  override query(...args: unknown[]): never {
    const [given] = args;
    if (args.length === 1 && isNamed(given)) return this.collect(given) as never;
    this.sendPacket();
    this.cork();
    const send = super.query.bind(this) as (...args: unknown[]) => never;
    return send(...args);
  }

  private collect(query: NamedQuery): Promise<pg.QueryResult> {
    if (!this.packet) {
      this.packet = new Packet(this.prepared);
      process.nextTick(() => this.sendPacket());
    }
    return this.packet.add(query);
  }

  private sendPacket(): void {
    const { packet } = this;
    this.packet = undefined;
    if (packet) super.query(packet);
  }

  private cork(): void {
    if (this.corked) return;
    const connection: unknown = Reflect.get(this, 'connection');
    // Not `instanceof Object`: under Jest the driver's objects have the Object of another realm.
    const stream: unknown = isObject(connection) && Reflect.get(connection, 'stream');
    if (!isCorkable(stream)) return;
    this.corked = true;
    stream.cork();
    process.nextTick(() => {
      this.corked = false;
      stream.uncork();
    });
  }
}

function isNamed(given: unknown): given is NamedQuery {
  return isObject(given) && 'name' in given && typeof given.name === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isCorkable(stream: unknown): stream is { cork(): void; uncork(): void } {
  return isObject(stream) && 'cork' in stream && 'uncork' in stream;
}
