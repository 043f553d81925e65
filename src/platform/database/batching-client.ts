import pg from 'pg';

/**
 * A connection that sends all statements issued in one turn of the event loop in one packet.
 *
 * The driver writes each to the socket at once: `BEGIN`, a read and a key's claim would be three system
 * calls, and each wakes the server's process to find only a part of the work.
 *
 * This is the one place that uses the driver's internals. It relies on pg 8.23 keeping the socket of a
 * client as `connection.stream`, also when TLS has replaced it. If pg kept it elsewhere, statements would
 * still be sent, each in its own packet, and the spec of this file would fail.
 */
export class BatchingClient extends pg.Client {
  private corked = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Statements report a lost connection and the pool replaces it, but Node ends the process if an error
    // event has no listener. The code that uses the connection adds its listener too late if the server's
    // last message arrives in one packet with the answer that makes the connection ready or free.
    this.on('error', () => undefined);
  }

  // The overloads of `query` are the driver's own; nothing of a call is changed here.
  override query(...args: unknown[]): never {
    this.cork();
    const send = super.query.bind(this) as (...args: unknown[]) => never;
    return send(...args);
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

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isCorkable(stream: unknown): stream is { cork(): void; uncork(): void } {
  return isObject(stream) && 'cork' in stream && 'uncork' in stream;
}
