import fc from 'fast-check';
import { EVENT_TYPES, inOrderOfTime, type DeviceEvent } from '../day/device-events.js';
import { packed, unpacked } from './packed-batch.js';

const HOUR = 3_600_000;
const anyEvent: fc.Arbitrary<DeviceEvent> = fc
  .record({
    id: fc.uuid(),
    device: fc.constant('till'),
    type: fc.constantFrom(...EVENT_TYPES),
    at: fc.integer({ min: 0, max: 30 * HOUR }),
    durationMs: fc.nat(86_400_000),
    platformId: fc.constantFrom('shop', 'mail', 'pay'),
  })
  .map((event) => ({ ...event, platformId: event.type === 'HEARTBEAT' ? event.platformId : null }));
const anyEvents = fc.uniqueArray(anyEvent, { minLength: 1, selector: ({ id }) => id });

describe('a packed batch', () => {
  it('holds exactly the events that were packed', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const rows = packed('ana', events);
        expect(rows.flatMap(unpacked)).toEqual(inOrderOfTime(events));
      }),
    );
  });

  it('never extends into the next hour', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const row of packed('ana', events)) {
          const hours = unpacked(row).map(({ at }) => Math.floor(at / HOUR));
          expect(new Set(hours).size).toBe(1);
          expect(unpacked(row)[0]?.at).toBe(row.occurred_at.getTime());
        }
      }),
    );
  });
});
