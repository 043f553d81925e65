import pg from 'pg';

/**
 * A connection that sends all statements issued in one turn of the event loop in one packet.
 *
 * The driver writes each to the socket at once: `BEGIN`, a read and a savepoint would be three system
 * calls, and each wakes the server's process to find only a part of the work.
 */
export class BatchingClient extends pg.Client {
  private corked = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Statements report a lost connection and the pool replaces it; but Node ends the process over an
    // event that nobody hears. Who holds the connection comes too late to listen when the server's
    // last word arrives in one packet with the answer that makes the connection ready or free.
    this.on('error', () => undefined);
  }

  // The overloads of `query` are the driver's own; nothing of a call is changed here.
  override query(...args: unknown[]): never {
    this.cork();
    const send: unknown = Reflect.get(pg.Client.prototype, 'query');
    return Reflect.apply(send as (...args: unknown[]) => never, this, args);
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
