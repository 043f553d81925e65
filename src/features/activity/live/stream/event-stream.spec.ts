import { EventStream } from './event-stream.js';

/** Everything that waits to be read. */
function textOf({ readable }: EventStream): string {
  return String(readable.read() ?? '');
}

describe('a stream of events', () => {
  it('sends events in the format that browsers read, with comments between them', () => {
    const stream = new EventStream(() => undefined);
    stream.send({ id: '1-2-3', event: 'state', data: { text: 'a\nb' } });
    stream.beat();
    stream.send({ id: '', event: 'end', data: {} });
    expect(textOf(stream)).toBe(
      'retry: 1000\n\nid: 1-2-3\nevent: state\ndata: {"text":"a\\nb"}\n\n: heartbeat\n\nid\nevent: end\ndata: {}\n\n',
    );
  });

  it('drops a reader that does not read, and reports it once', () => {
    let overs = 0;
    const stream = new EventStream(() => (overs += 1));
    const data = 'x'.repeat(1_000);
    for (let sent = 0; sent < 2_000 && !stream.readable.destroyed; sent += 1)
      stream.send({ event: 'state', data });
    expect(stream.readable.destroyed).toBe(true);
    expect(stream.readable.readableLength).toBeLessThan(1_200_000);
    return new Promise<void>((resolve) => {
      stream.readable.once('close', () => {
        stream.send({ event: 'state', data });
        stream.end();
        expect([overs, stream.isEnded]).toEqual([1, true]);
        resolve();
      });
    });
  });

  it('sends nothing after its end', () => {
    const stream = new EventStream(() => undefined);
    stream.end({ event: 'end', data: {} });
    stream.send({ event: 'state', data: {} });
    expect(textOf(stream)).toBe('retry: 1000\n\nevent: end\ndata: {}\n\n');
  });
});
