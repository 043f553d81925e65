import type { DeviceEvent } from './device-events.js';
import { trackOf } from './device-track.js';

const RULES = { pulseMs: 80, until: 1_000 };
let ids = 0;

function event(
  type: DeviceEvent['type'],
  at: number,
  fields: Partial<DeviceEvent> = {},
): DeviceEvent {
  const platformId = type === 'HEARTBEAT' ? 'shop' : null;
  ids += 1;
  return {
    id: String(ids).padStart(4, '0'),
    device: 'till',
    type,
    at,
    durationMs: 0,
    platformId,
    ...fields,
  };
}
const beat = (at: number, fields?: Partial<DeviceEvent>): DeviceEvent =>
  event('HEARTBEAT', at, fields);

describe('the track of a device', () => {
  it('joins equal heartbeats that are at most the pulse time apart', () => {
    expect(trackOf([beat(0), beat(80), beat(160)], RULES).platforms).toEqual([
      { platformId: 'shop', from: 0, to: 160 },
    ]);
    expect(trackOf([beat(0), beat(81)], RULES).platforms).toHaveLength(2);
  });

  it('measures the gap from the end of the previous span, not from its beginning', () => {
    expect(trackOf([beat(0, { durationMs: 300 }), beat(380)], RULES).platforms).toEqual([
      { platformId: 'shop', from: 0, to: 380 },
    ]);
  });

  it('does not join heartbeats across another platform or idle time', () => {
    expect(trackOf([beat(0), beat(10, { platformId: 'mail' }), beat(20)], RULES).platforms).toEqual(
      [
        { platformId: 'shop', from: 0, to: 0 },
        { platformId: 'mail', from: 10, to: 10 },
        { platformId: 'shop', from: 20, to: 20 },
      ],
    );
    expect(trackOf([beat(0), event('IDLE_START', 10), beat(20)], RULES).platforms).toHaveLength(2);
  });

  it('ends a span where the device switched to another platform', () => {
    const { platforms, offList } = trackOf(
      [beat(0, { durationMs: 500 }), event('OFF_LIST', 100, { durationMs: 50 })],
      RULES,
    );
    expect(platforms).toEqual([{ platformId: 'shop', from: 0, to: 100 }]);
    expect(offList).toEqual([{ from: 100, to: 150 }]);
  });

  it('records nothing while the person has paused recording', () => {
    const track = trackOf(
      [beat(0), event('PAUSE_START', 10), beat(20), event('PAUSE_END', 90), beat(100)],
      RULES,
    );
    expect(track.paused).toEqual([{ from: 10, to: 90 }]);
    expect(track.platforms.map(({ from }) => from)).toEqual([0, 100]);
  });

  it('keeps a pause that was never ended until the end of the shift', () => {
    expect(trackOf([event('PAUSE_START', 10)], RULES).paused).toEqual([{ from: 10, to: 1_000 }]);
  });

  it('counts the return from idleness as a sign of life', () => {
    const { returns } = trackOf([event('IDLE_START', 10), event('IDLE_END', 50)], RULES);
    expect(returns).toEqual([{ from: 50, to: 50 }]);
  });

  it('does not extend beyond the shift', () => {
    expect(trackOf([beat(900, { durationMs: 500 })], RULES).platforms).toEqual([
      { platformId: 'shop', from: 900, to: 1_000 },
    ]);
  });
});
