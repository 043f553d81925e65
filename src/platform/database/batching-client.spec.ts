import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { BatchingClient } from './batching-client.js';

/** AuthenticationOk and ReadyForQuery, idle: all that a server says to who needs no password. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

const SYNC = 'S\0\0\0\x04';

/** A socket that keeps what would be one system call each; nothing ever answers. */
class RecordingSocket extends Duplex {
  readonly packets: string[] = [];

  connect(): void {
    process.nextTick(() => this.emit('connect'));
  }
  setNoDelay(): void {}
  welcome(): void {
    this.push(WELCOME);
  }
  override _read(): void {}
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.packets.push(chunk.toString('latin1'));
    done();
  }
  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.packets.push(chunks.map(({ chunk }) => chunk.toString('latin1')).join(''));
    done();
  }
}

describe('a pooled connection', () => {
  it('does not end the process if it is lost while idle', () => {
    const lost = new Error('terminating connection due to administrator command');
    expect(() => new BatchingClient().emit('error', lost)).not.toThrow();
  });

  it('sends all statements of one turn of the event loop in one packet, and later ones in another', async () => {
    const socket = new RecordingSocket();
    const client = new BatchingClient({ stream: () => socket, pipeline: true });
    const connected = client.connect();
    await once(socket, 'connect');
    socket.welcome();
    await connected;
    socket.packets.length = 0;
    const send = (text: string): void => {
      const statement: Promise<unknown> = client.query({ name: text, text });
      statement.catch(() => undefined);
    };
    for (const text of ['first', 'second', 'third']) send(text);
    await nextTurn();
    send('fourth');
    await nextTurn();
    const named = ['first', 'second', 'third', 'fourth'];
    expect(socket.packets.map((text) => named.filter((name) => text.includes(name)))).toEqual([
      ['first', 'second', 'third'],
      ['fourth'],
    ]);
    // One Sync each: at a Sync the server sends what it has answered so far.
    expect(socket.packets.map((text) => text.split(SYNC).length - 1)).toEqual([1, 1]);
  });
});
