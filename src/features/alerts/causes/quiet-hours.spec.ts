import { isQuiet } from './quiet-hours.js';

const NIGHT = { quiet_from: '22:00', quiet_to: '07:00' };

describe('quiet hours', () => {
  it.each([
    ['2026-03-28T20:59:00Z', false],
    ['2026-03-28T21:00:00Z', true],
    // The clocks go forward in this night: seven o'clock comes an hour earlier.
    ['2026-03-29T04:59:00Z', true],
    ['2026-03-29T05:00:00Z', false],
    ['2026-10-25T05:59:00Z', true],
    ['2026-10-25T06:00:00Z', false],
  ])('include, if they span midnight, %s in Madrid: %s', (now, expected) => {
    expect(isQuiet(NIGHT, new Date(now), 'Europe/Madrid')).toBe(expected);
  });

  it('can be within a day, and are the whole day when both ends are equal', () => {
    const noon = new Date('2026-03-02T12:00:00Z');
    expect(isQuiet({ quiet_from: '11:00', quiet_to: '12:00' }, noon, 'UTC')).toBe(false);
    expect(isQuiet({ quiet_from: '12:00', quiet_to: '13:00' }, noon, 'UTC')).toBe(true);
    expect(isQuiet({ quiet_from: '12:00', quiet_to: '12:00' }, noon, 'UTC')).toBe(true);
    expect(isQuiet({ quiet_from: null, quiet_to: null }, noon, 'UTC')).toBe(false);
  });
});
