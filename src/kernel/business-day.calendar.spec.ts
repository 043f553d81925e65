import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  isDayStart,
  isInstant,
  isIsoDate,
  parseInstant,
  weekStartOf,
} from './business-day.js';
import { isTimeZone } from './time-zone.js';

const anyDate = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2199, 11, 31) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

describe('a date in a request', () => {
  it.each(['2000-01-01', '2024-02-29', '2199-12-31'])('may be %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '1999-12-31',
    '2200-01-01',
    '20240101',
    '2024-1-1',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '2024-01-01\n',
    '+002024-01-01',
    '２０２４-01-01',
    '',
    20240101,
    null,
    ['2024-01-01'],
  ])('may not be %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('an instant in a request', () => {
  it.each([
    ['2024-07-10T12:00:00Z', '2024-07-10T12:00:00.000Z'],
    ['2024-07-10T12:00:00.5Z', '2024-07-10T12:00:00.500Z'],
    ['2024-07-10T12:00:00.123Z', '2024-07-10T12:00:00.123Z'],
    ['2024-07-10T12:00:00.123999+02:00', '2024-07-10T10:00:00.123Z'],
    ['2024-07-10T23:59:59.999999999-03:30', '2024-07-11T03:29:59.999Z'],
    ['2024-01-01T00:00:00+05:45', '2023-12-31T18:15:00.000Z'],
    ['2024-02-29T00:00:00-00:00', '2024-02-29T00:00:00.000Z'],
    ['2024-02-29T00:00:00+23:59', '2024-02-28T00:01:00.000Z'],
  ])('%s is read as %s', (text, utc) => {
    expect(isInstant(text)).toBe(true);
    expect(parseInstant(text)?.toISOString()).toBe(utc);
  });

  it.each([
    '2024-07-10T12:00:00',
    '2024-07-10T12:00Z',
    '2024-07-10',
    '2024-07-10 12:00:00Z',
    '2024-07-10t12:00:00z',
    '2024-07-10T24:00:00Z',
    '2024-07-10T12:60:00Z',
    '2024-12-31T23:59:60Z',
    '2024-02-30T12:00:00Z',
    '2024-07-10T12:00:00.Z',
    '2024-07-10T12:00:00,5Z',
    '2024-07-10T12:00:00.1234567891Z',
    '2024-07-10T12:00:00+0200',
    '2024-07-10T12:00:00+02',
    '2024-07-10T12:00:00+24:00',
    '2024-07-10T12:00:00Z[UTC]',
    '2024-W28-3T12:00:00Z',
    '1970-01-01T00:00:00Z',
    '10 July 2024 12:00 UTC',
    '1720612800000',
    1720612800000,
    null,
    ['2024-07-10T12:00:00Z'],
  ])('may not be %j', (text) => {
    expect(isInstant(text)).toBe(false);
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('the settings of a shop', () => {
  it.each([
    'UTC',
    'Europe/Madrid',
    'Asia/Calcutta',
    'Asia/Kolkata',
    'US/Eastern',
    'America/Argentina/Buenos_Aires',
    'America/Port-au-Prince',
    'Etc/GMT+5',
    ...['EST', 'EST5EDT', 'CET', 'GMT', 'GB', 'ROC', 'Europe/Kyiv'],
  ])('%s is a time zone', (id) => {
    expect(isTimeZone(id)).toBe(true);
  });

  it.each([
    '+02:00',
    '-05',
    'Z',
    'PST',
    ...['SystemV/EST5', 'systemv/est5edt', 'SystemV/PST8', 'AST', 'ist', 'BST', 'US/Pacific-New'],
    ...['Factory', 'Etc/Unknown', 'GMT+5', 'posix/Europe/Madrid', 'localtime'],
    'Europe/Atlantis',
    'Europe/Madrid ',
    '2024-01-01T00:00Z',
    '2024-01-01T00:00[Europe/Paris]',
    '',
    null,
    ['UTC'],
  ])('%j is not a time zone', (id) => {
    expect(isTimeZone(id)).toBe(false);
  });

  it('a name of any length is checked without a call to Intl', () => {
    expect(isTimeZone('A'.repeat(1_000_000))).toBe(false);
  });

  it('a day start is a time of day to the minute', () => {
    for (const text of ['00:00', '04:00', '23:59']) expect(isDayStart(text)).toBe(true);
    for (const text of ['24:00', '4:00', '04:60', '04:00:00', '', 4, null, ['04:00']]) {
      expect(isDayStart(text)).toBe(false);
    }
  });
});

describe('the calendar', () => {
  it('has leap years and the right ends of months', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(daysBetween('2024-01-02', '2024-01-01')).toBe(-1);
  });

  it('refuses anything that is not a date', () => {
    expect(() => addDays('2024-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('2024-02-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('2024-02-01', 9_000_000)).toThrow(RangeError);
    expect(() => daysBetween('2024-02-01', 'today')).toThrow(RangeError);
    expect(() => weekStartOf('2024-02-01', 0)).toThrow(RangeError);
    expect(() => weekStartOf('2024-02-01', 8)).toThrow(RangeError);
  });

  it('adds exactly the days between two dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it.each([
    ['2024-07-10', 1, '2024-07-08'],
    ['2024-07-08', 1, '2024-07-08'],
    ['2024-07-14', 1, '2024-07-08'],
    ['2024-07-14', 7, '2024-07-14'],
    ['2024-07-13', 7, '2024-07-07'],
    ['2024-07-10', 6, '2024-07-06'],
    ['2024-01-01', 7, '2023-12-31'],
    ['1969-12-31', 1, '1969-12-29'],
  ])('starts the week of %s, which begins on weekday %d, on %s', (date, weekStart, expected) => {
    expect(weekStartOf(date, weekStart)).toBe(expected);
  });

  it('starts a week on its weekday, at most six days earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 7 }), (date, weekStart) => {
        const start = weekStartOf(date, weekStart);
        expect(new Date(`${start}T00:00:00Z`).getUTCDay()).toBe(weekStart % 7);
        expect(daysBetween(start, date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, date)).toBeLessThan(7);
      }),
    );
  });
});
