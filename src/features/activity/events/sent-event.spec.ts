import { readItem } from './sent-event.js';

const ID = '0195f0c4-7b1a-7c01-9a55-6960453241bc';
const AT = '2026-03-02T09:30:00.000Z';
const heartbeat = { id: ID, type: 'HEARTBEAT', occurred_at: AT, host: 'shop.example' };

describe('an item of a batch', () => {
  it('is an event if it has the form of one', () => {
    expect(readItem({ ...heartbeat, duration: 30.5 }, 0)).toEqual({
      id: ID,
      type: 'HEARTBEAT',
      at: Date.parse(AT),
      durationMs: 30_500,
      host: 'shop.example',
    });
    expect(readItem({ id: ID, type: 'IDLE_START', occurred_at: AT }, 0)).toMatchObject({
      type: 'IDLE_START',
      durationMs: 0,
      host: undefined,
    });
  });

  it('is shifted by the offset of the device’s clock', () => {
    expect(readItem(heartbeat, -90_000)).toMatchObject({ at: Date.parse(AT) - 90_000 });
  });

  it('is the same event whatever the case of its id', () => {
    expect(readItem({ ...heartbeat, id: ID.toUpperCase() }, 0)).toMatchObject({ id: ID });
  });

  it.each([
    [
      'a field that nobody declared, such as a title',
      { ...heartbeat, title: 'Inbox' },
      'UNKNOWN_FIELD',
    ],
    ['no host', { id: ID, type: 'HEARTBEAT', occurred_at: AT }, 'MALFORMED'],
    ['an empty host', { ...heartbeat, host: '' }, 'MALFORMED'],
    ['a host of null', { ...heartbeat, host: null }, 'MALFORMED'],
    ['a host beside another type', { ...heartbeat, type: 'OFF_LIST' }, 'MALFORMED'],
    [
      'a duration of an instant',
      { id: ID, type: 'IDLE_END', occurred_at: AT, duration: 5 },
      'MALFORMED',
    ],
    ['a negative duration', { ...heartbeat, duration: -1 }, 'MALFORMED'],
    ['a duration longer than a day', { ...heartbeat, duration: 86_401 }, 'MALFORMED'],
    ['a duration as text', { ...heartbeat, duration: '5' }, 'MALFORMED'],
    ['an unknown type', { ...heartbeat, type: 'SCREENSHOT' }, 'MALFORMED'],
    ['a day instead of an instant', { ...heartbeat, occurred_at: '2026-03-02' }, 'MALFORMED'],
    [
      'a day that does not exist',
      { ...heartbeat, occurred_at: '2026-13-02T09:30:00Z' },
      'MALFORMED',
    ],
    [
      'an instant without a zone',
      { ...heartbeat, occurred_at: '2026-03-02T09:30:00' },
      'MALFORMED',
    ],
  ])('is refused alone with %s, under its id', (_, item, fault) => {
    expect(readItem(item, 0)).toEqual({ id: ID, fault });
  });

  it.each([[null], [7], ['text'], [[heartbeat]], [{}], [{ ...heartbeat, id: 'one' }]])(
    'is refused without an id if it has none: %j',
    (item) => {
      expect(readItem(item, 0)).toEqual({ id: null, fault: 'MALFORMED' });
    },
  );
});
