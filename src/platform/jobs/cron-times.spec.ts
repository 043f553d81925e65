import cronParser from 'cron-parser';
import { lastDueAt, periodS } from './cron-times.js';

describe('a cron expression in UTC', () => {
  it.each([
    ['* * * * *', '2026-03-29T00:59:30Z', '2026-03-29T00:59:00.000Z'],
    ['*/5 * * * *', '2026-03-29T01:04:59Z', '2026-03-29T01:00:00.000Z'],
    ['7 * * * *', '2026-03-29T01:06:00Z', '2026-03-29T00:07:00.000Z'],
    ['7 * * * *', '2026-03-29T01:07:01Z', '2026-03-29T01:07:00.000Z'],
    ['23 3 * * *', '2026-03-29T03:22:00Z', '2026-03-28T03:23:00.000Z'],
    ['23 3 * * *', '2026-01-01T00:00:00Z', '2025-12-31T03:23:00.000Z'],
  ])('was, for %s at %s, last due at %s', (cron, now, due) => {
    expect(lastDueAt(cron, new Date(now)).toISOString()).toBe(due);
  });

  it.each([
    ['* * * * *', 60],
    ['*/5 * * * *', 300],
    ['7 * * * *', 3_600],
    ['23 3 * * *', 86_400],
  ])('runs, for %s, every %i seconds', (cron, seconds) => {
    expect(periodS(cron)).toBe(seconds);
  });

  it('is walked through once, however often its period is asked for', () => {
    const walk = jest.spyOn(cronParser, 'parseExpression');
    expect([periodS('17 4 * * *'), periodS('17 4 * * *')]).toEqual([86_400, 86_400]);
    expect(walk).toHaveBeenCalledTimes(1);
  });

  it('is refused if it is invalid', () => {
    expect(() => periodS('every minute')).toThrow();
    expect(() => periodS('61 * * * *')).toThrow();
  });
});
