import { connectedSeconds, type Span } from './shift-rules.js';

const at = (time: string): Date => new Date(`2026-03-01T${time}Z`);
const span = (from: string, to?: string): Span => ({
  startAt: at(from),
  endAt: to === undefined ? null : at(to),
});
const HOUR = 3_600;
const NOW = at('20:00:00');
const SHIFT = span('09:00:00', '17:00:00');

const connected = (sessions: readonly Span[], shift = SHIFT): number =>
  connectedSeconds(shift, sessions, NOW);

describe('connected time', () => {
  it('is zero without a device', () => {
    expect(connected([])).toBe(0);
  });

  it('is the whole shift if one device is connected from beginning to end', () => {
    expect(connected([SHIFT])).toBe(8 * HOUR);
  });

  it('adds up consecutive devices, with or without a gap between them', () => {
    expect(connected([span('09:00:00', '10:00:00'), span('11:00:00', '12:30:00')])).toBe(
      2.5 * HOUR,
    );
    expect(connected([span('09:00:00', '10:00:00'), span('10:00:00', '12:00:00')])).toBe(3 * HOUR);
  });

  it('counts simultaneous devices once', () => {
    expect(connected([span('09:00:00', '12:00:00'), span('11:00:00', '13:00:00')])).toBe(4 * HOUR);
    const three = [span('10:00:00', '11:00:00'), span('10:30:00', '11:30:00')];
    expect(connected([...three, span('10:45:00', '12:00:00')])).toBe(2 * HOUR);
    expect(connected([SHIFT, SHIFT])).toBe(8 * HOUR);
  });

  it("counts a device within another device's time once", () => {
    const around = span('09:00:00', '13:00:00');
    expect(connected([around, span('10:00:00', '11:00:00')])).toBe(4 * HOUR);
    // The time after the inner one ended still belongs to the outer one.
    const later = span('12:00:00', '14:00:00');
    expect(connected([around, span('10:00:00', '11:00:00'), later])).toBe(5 * HOUR);
  });

  it('does not depend on the order of the devices', () => {
    const devices = [
      span('09:00:00', '12:00:00'),
      span('11:00:00', '13:00:00'),
      span('15:00:00', '16:00:00'),
    ];
    expect(connected([...devices].reverse())).toBe(connected(devices));
    expect(connected(devices)).toBe(5 * HOUR);
  });

  it('is clipped to the shift on both sides', () => {
    expect(connected([span('08:00:00', '10:00:00')])).toBe(HOUR);
    expect(connected([span('16:00:00', '19:00:00')])).toBe(HOUR);
    expect(connected([span('08:00:00', '19:00:00')])).toBe(8 * HOUR);
  });

  it('excludes a device that was connected only before or after the shift', () => {
    expect(connected([span('07:00:00', '08:00:00'), span('18:00:00', '19:00:00')])).toBe(0);
    expect(connected([span('08:00:00', '09:00:00'), span('17:00:00', '18:00:00')])).toBe(0);
    expect(connected([span('17:00:00')])).toBe(0);
  });

  it('extends to now for a connected device of an open shift', () => {
    expect(connected([span('10:00:00')], span('09:00:00'))).toBe(10 * HOUR);
    expect(connected([span('10:00:00', '11:00:00')], span('09:00:00'))).toBe(HOUR);
  });

  it('stops at the end of an ended shift, whatever the device reports', () => {
    expect(connected([span('10:00:00')])).toBe(7 * HOUR);
  });

  it('is rounded down to whole seconds once, not for each device', () => {
    const half = (from: string, to: string): Span => ({ startAt: at(from), endAt: at(to) });
    const devices = [half('09:00:00.000', '09:00:00.600'), half('09:00:01.000', '09:00:01.600')];
    expect(connected(devices)).toBe(1);
  });
});
