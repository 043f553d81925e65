import { judge, type EventContext } from './event-rules.js';
import type { SentEvent } from './sent-event.js';

const MIN = 60_000;
const DAY = 1_440 * MIN;
const NOW = Date.parse('2026-03-02T12:00:00Z');
const CONTEXT: EventContext = {
  now: NOW,
  shifts: [{ from: NOW - 180 * MIN, to: Infinity }],
  breaks: [{ from: NOW - 60 * MIN, to: NOW - 30 * MIN }],
  known: new Set(['known']),
  waitMs: DAY,
  retentionMs: 90 * DAY,
  countsOffList: false,
  device: 'till',
  platformOf: (host) => (host === 'shop.example' ? 'shop' : undefined),
};

function heartbeat(fields: Partial<SentEvent> = {}): SentEvent {
  const defaults = { id: 'new', at: NOW - 10 * MIN, durationMs: 0, host: 'shop.example' };
  return { type: 'HEARTBEAT', ...defaults, ...fields };
}

function verdictOn(item: SentEvent, context: Partial<EventContext> = {}) {
  const { results, events } = judge([item], { ...CONTEXT, ...context });
  const [result] = results;
  return { ...result, stored: events.length };
}

describe('an event of a batch', () => {
  it('is accepted within the person’s shift, and gets its platform instead of its host', () => {
    const { results, events } = judge([heartbeat()], CONTEXT);
    expect(results).toEqual([{ id: 'new', status: 'accepted' }]);
    expect(events).toEqual([
      {
        id: 'new',
        device: 'till',
        type: 'HEARTBEAT',
        at: NOW - 10 * MIN,
        durationMs: 0,
        platformId: 'shop',
      },
    ]);
  });

  it('is a duplicate if it is already stored, or appears twice in one batch', () => {
    expect(verdictOn(heartbeat({ id: 'known' }))).toMatchObject({ status: 'duplicate', stored: 0 });
    const { results, events } = judge([heartbeat(), heartbeat()], CONTEXT);
    expect(results.map(({ status }) => status)).toEqual(['accepted', 'duplicate']);
    expect(events).toHaveLength(1);
  });

  it('is rejected alone, and the other events are stored', () => {
    const { results, events } = judge(
      [
        { id: null, fault: 'MALFORMED' },
        heartbeat({ id: 'off', host: 'other.example' }),
        heartbeat(),
      ],
      CONTEXT,
    );
    expect(results).toEqual([
      { id: null, status: 'rejected', code: 'MALFORMED' },
      { id: 'off', status: 'rejected', code: 'NOT_ON_THE_LIST' },
      { id: 'new', status: 'accepted' },
    ]);
    expect(events.map(({ id }) => id)).toEqual(['new']);
  });

  it.each([
    ['on a break', heartbeat({ at: NOW - 60 * MIN }), 'ON_A_BREAK'],
    ['more than five minutes ahead', heartbeat({ at: NOW + 5 * MIN + 1 }), 'IN_THE_FUTURE'],
    ['older than its retention', heartbeat({ at: NOW - 90 * DAY - 1 }), 'TOO_OLD'],
    ['without a shift that could still arrive', heartbeat({ at: NOW - DAY - 1 }), 'NO_SHIFT'],
    ['on a host that is not on the list', heartbeat({ host: 'mail.example' }), 'NOT_ON_THE_LIST'],
    ['off the list', heartbeat({ type: 'OFF_LIST', host: undefined }), 'OFF_LIST_NOT_COUNTED'],
  ])('is not stored %s', (_, item, code) => {
    expect(verdictOn(item)).toMatchObject({ status: 'rejected', code, stored: 0 });
  });

  it('is stored exactly at the limits', () => {
    for (const at of [NOW + 5 * MIN, NOW - 30 * MIN, NOW - DAY])
      expect(verdictOn(heartbeat({ at }))).toMatchObject({ status: 'accepted', stored: 1 });
  });

  it('waits without a shift for as long as a shift can still arrive', () => {
    expect(verdictOn(heartbeat({ at: NOW - 200 * MIN }))).toMatchObject({ status: 'accepted' });
  });

  it('counts time on unlisted hosts if the organization does', () => {
    const item = heartbeat({ type: 'OFF_LIST', host: undefined });
    expect(verdictOn(item, { countsOffList: true })).toMatchObject({ status: 'accepted' });
  });
});
