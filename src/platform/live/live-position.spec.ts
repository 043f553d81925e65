import { fromEventId, isAfter, toEventId } from './live-position.js';

const NOW = new Date('2026-03-02T12:00:00Z');

describe('the position of a change', () => {
  it('is unchanged by the round trip through an event id', () => {
    const position = { xid: 9_007_199_254_740_991, id: 42 };
    const id = toEventId({ xid: 3_000_000_000, id: 42 }, NOW);
    expect(fromEventId(id, NOW)).toEqual({ xid: 3_000_000_000, id: 42 });
    expect(isAfter(position, { xid: 1, id: 99 })).toBe(true);
    expect(isAfter({ xid: 1, id: 99 }, { xid: 1, id: 99 })).toBe(false);
  });

  it.each(['', '1', '1-2', '1-2-3-4', 'A-B-C', '1-2-', '-1-2-3', '1-2-3\n'])(
    'cannot be read from %j',
    (text) => {
      expect(fromEventId(text, NOW)).toBeUndefined();
    },
  );

  it('cannot be used once the log may have lost the changes after it', () => {
    const before = (hours: number): string =>
      toEventId({ xid: 1, id: 2 }, new Date(NOW.getTime() - hours * 3_600_000));
    expect(fromEventId(before(22), NOW)).toEqual({ xid: 1, id: 2 });
    expect(fromEventId(before(24), NOW)).toBeUndefined();
  });
});
