import type { SessionRow } from './device-session.entity.js';
import { asOf, newSession, silenceLimitS } from './session-rules.js';
import { Names } from '../../../platform/names/names-of.js';
import { toSessionView, toShiftDetailView } from '../shift-views.js';
import type { ShiftRow } from '../shift.entity.js';

const NOBODY = new Names([]);
const at = (time: string): Date => new Date(`2026-03-01T${time}Z`);

function session(fields: Partial<SessionRow>): SessionRow {
  return {
    id: 'session',
    shift_id: 'shift',
    user_id: 'ana',
    shop_id: 'shop',
    device_label: 'Till 2',
    start_at: at('09:00:00'),
    last_seen_at: at('12:00:00'),
    end_at: null,
    end_source: null,
    silence_limit_s: 300,
    ...fields,
  };
}

describe('a device session at a given moment', () => {
  it('is open if it was heard from within its limit, to the millisecond', () => {
    const row = session({});
    for (const now of ['12:00:00', '12:04:59', '12:05:00.000'])
      expect(asOf(row, at(now))).toBe(row);
  });

  it('ended at its last sign of life once it was silent for longer', () => {
    for (const now of ['12:05:00.001', '12:06:00', '23:00:00']) {
      expect(asOf(session({}), at(now))).toEqual(
        session({ end_at: at('12:00:00'), end_source: 'SILENCE' }),
      );
    }
  });

  it('has its own limit of silence', () => {
    const row = session({ silence_limit_s: 60 });
    expect(asOf(row, at('12:01:00')).end_source).toBeNull();
    expect(asOf(row, at('12:01:01')).end_source).toBe('SILENCE');
  });

  it('stays ended as it was, however long nothing was heard', () => {
    for (const source of ['SHIFT', 'DEVICE', 'MANAGER', 'SILENCE'] as const) {
      const row = session({ end_at: at('12:01:00'), end_source: source });
      expect(asOf(row, at('20:00:00'))).toBe(row);
    }
  });

  it('is open if its last sign of life is ahead of the clock', () => {
    expect(asOf(session({}), at('11:59:59')).end_at).toBeNull();
  });

  it('is shown in that state', () => {
    expect(toSessionView(session({}), at('12:05:00'), NOBODY)).toMatchObject({
      status: 'OPEN',
      end_at: null,
      end_source: null,
    });
    expect(toSessionView(session({}), at('12:10:00'), NOBODY)).toMatchObject({
      status: 'CLOSED',
      end_at: '2026-03-01T12:00:00.000Z',
      end_source: 'SILENCE',
    });
  });
});

describe('the connected time of a shift', () => {
  const shift: ShiftRow = {
    id: 'shift',
    user_id: 'ana',
    shop_id: 'shop',
    start_at: at('09:00:00'),
    end_at: null,
    business_date: '2026-03-01',
    start_source: 'CLOCK',
    end_source: null,
    clocked_start_at: null,
    clocked_end_at: null,
    needs_confirmation: false,
    voided_at: null,
    version: 1,
    created_at: at('09:00:00'),
    updated_at: at('09:00:00'),
  };
  const connected = (sessions: readonly SessionRow[], now: string): number =>
    toShiftDetailView({ shift, breaks: [], sessions }, at(now), NOBODY).connected_seconds;

  it('extends to the limit after the last sign of life of a silent device', () => {
    expect(connected([session({})], '12:04:59')).toBe(3 * 3_600 + 299);
    for (const now of ['12:05:00', '12:05:01', '15:00:00'])
      expect(connected([session({})], now)).toBe(3 * 3_600 + 300);
  });

  it('ends with a shift that ended before that limit, and when its device signed off', () => {
    const silent = session({ end_at: at('12:00:00'), end_source: 'SILENCE' });
    const ended = { ...shift, end_at: at('12:03:00') };
    const whole = { shift: ended, breaks: [], sessions: [silent] };
    expect(toShiftDetailView(whole, at('15:00:00'), NOBODY).connected_seconds).toBe(
      3 * 3_600 + 180,
    );
    const away = session({ end_at: at('12:02:00'), end_source: 'DEVICE' });
    expect(connected([away], '15:00:00')).toBe(3 * 3_600 + 120);
  });

  it('counts the limit once if the device reconnected within it', () => {
    const silent = session({ end_at: at('12:00:00'), end_source: 'SILENCE' });
    const again = session({
      id: 'again',
      start_at: at('12:02:00'),
      last_seen_at: at('12:02:00'),
      end_at: at('12:10:00'),
      end_source: 'DEVICE',
    });
    expect(connected([silent, again], '15:00:00')).toBe(3 * 3_600 + 600);
  });

  it('continues with the other device', () => {
    const other = session({ id: 'other', start_at: at('11:00:00'), last_seen_at: at('14:59:30') });
    expect(connected([session({}), other], '15:00:00')).toBe(6 * 3_600);
  });

  it('is the same before and after the silence is stored', () => {
    const row = session({});
    const written = session({ end_at: row.last_seen_at, end_source: 'SILENCE' });
    expect(connected([row], '15:00:00')).toBe(connected([written], '15:00:00'));
  });
});

describe('the limit of silence', () => {
  it('is the organization’s, in seconds', () => {
    expect(silenceLimitS({ session_silence_minutes: 5 })).toBe(300);
  });
});

describe('a new device session', () => {
  const device = { startAt: at('09:00:00'), now: at('09:05:00'), silenceLimitS: 300 };
  const shift = { id: 'shift', user_id: 'ana', shop_id: 'shop' };

  it('belongs to the person and shop of its shift, and was seen now', () => {
    const started = newSession(shift, { ...device, label: 'Till 2' });
    expect(started).toEqual(
      session({ id: started.id, last_seen_at: at('09:05:00'), start_at: at('09:00:00') }),
    );
  });

  it('has a name even if its user gives none', () => {
    expect(newSession(shift, { ...device, label: undefined }).device_label).toBe('Unnamed device');
  });
});
