import { LiveChannel } from './live-channel.js';
import type { LiveChange } from './live-log.repository.js';
import { isAfter } from './live-position.js';

function change(xid: number, isFinal = true): LiveChange {
  const at = { xid, id: 1, created_at: new Date(0) };
  return { ...at, kind: 'person', user_id: null, subject_id: null, is_final: isFinal };
}

/** A log in memory, and what was delivered of it. */
function followed(log: LiveChange[], deliver: (xids: number[]) => void = () => undefined) {
  const delivered: number[] = [];
  let reads = 0;
  const channel = new LiveChannel(
    { xid: 0, id: 0 },
    (position, limit) => {
      reads += 1;
      return Promise.resolve(log.filter((one) => isAfter(one, position)).slice(0, limit));
    },
    (changes) => {
      const xids = changes.map(({ xid }) => xid);
      deliver(xids);
      delivered.push(...xids);
      return Promise.resolve();
    },
  );
  return { channel, delivered, reads: () => reads };
}

describe('the live channel of an organization', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('delivers nothing after a change that is not final, until it is', async () => {
    const log = [change(1), change(2, false), change(3)];
    const { channel, delivered } = followed(log);
    channel.wake();
    await jest.advanceTimersByTimeAsync(0);
    expect(delivered).toEqual([1]);
    log[1] = change(2);
    await jest.advanceTimersByTimeAsync(60);
    expect(delivered).toEqual([1, 2, 3]);
    channel.close();
  });

  it('reads more than one batch, and once again if it was woken meanwhile', async () => {
    const log = Array.from({ length: 1_100 }, (_, at) => change(at + 1));
    const { channel, delivered, reads } = followed(log);
    channel.wake();
    channel.wake();
    channel.wake();
    await jest.advanceTimersByTimeAsync(0);
    expect(delivered).toEqual(log.map(({ xid }) => xid));
    expect(reads()).toBeLessThanOrEqual(4);
    channel.close();
  });

  it('delivers again what could not be delivered', async () => {
    let failures = 1;
    const { channel, delivered } = followed([change(1), change(2)], () => {
      failures -= 1;
      if (failures >= 0) throw new Error('lost');
    });
    channel.wake();
    await jest.advanceTimersByTimeAsync(0);
    expect(delivered).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_100);
    expect(delivered).toEqual([1, 2]);
    channel.close();
  });
});
