import { AppError } from './app-error.js';
import { occurredAt, type BackLimit } from './occurred-at.js';

const now = new Date('2026-03-01T12:00:00Z');

function ago(ms: number): string {
  return new Date(now.getTime() - ms).toISOString();
}

function codeOf(text: string, limit?: BackLimit): unknown {
  try {
    occurredAt(text, { now, ...(limit ? { limit } : {}) });
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}

describe('the instant that a device reports', () => {
  it('is now if the device reports none', () => {
    expect(occurredAt(undefined, { now })).toBe(now);
  });

  it('is kept if it is in the past, whatever its offset', () => {
    expect(occurredAt(ago(1), { now })).toEqual(new Date(now.getTime() - 1));
    expect(occurredAt('2026-03-01T12:30:00.25+01:00', { now })).toEqual(
      new Date('2026-03-01T11:30:00.250Z'),
    );
  });

  it.each([1, 60_000, 300_000])('counts as now if it is %d ms ahead', (aheadMs) => {
    expect(occurredAt(ago(-aheadMs), { now })).toEqual(now);
  });

  it('is refused if it is more than five minutes ahead', () => {
    expect(codeOf(ago(-300_001))).toBe('OCCURRED_IN_FUTURE');
  });

  it.each([
    [{ count: 2, unit: 'minutes' }, 120_000],
    [{ count: 400, unit: 'days' }, 400 * 86_400_000],
    [{ count: 0, unit: 'minutes' }, 0],
  ] as const)('is kept at the limit %j, and refused one millisecond earlier', (limit, ms) => {
    expect(occurredAt(ago(ms), { now, limit })).toEqual(new Date(now.getTime() - ms));
    expect(codeOf(ago(ms + 1), limit)).toBe('OCCURRED_TOO_LONG_AGO');
  });

  it('may be any time in the past if there is no limit', () => {
    expect(codeOf('2000-01-01T00:00:00Z')).toBeUndefined();
  });

  it('counts as now if it is ahead, even if nothing in the past is accepted', () => {
    const limit = { count: 0, unit: 'minutes' } as const;
    expect(occurredAt(ago(-60_000), { now, limit })).toEqual(now);
  });

  it.each(['', 'yesterday', '2026-03-01', '2026-02-30T12:00:00Z', '2026-03-01T12:00:00'])(
    'is refused as "%s"',
    (text) => {
      expect(codeOf(text)).toBe('VALIDATION_FAILED');
    },
  );
});
