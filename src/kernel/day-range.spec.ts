import { AppError } from './app-error.js';
import { addDays } from './business-day.js';
import { assertDayRange, QUARTER_DAYS } from './day-range.js';

function refusal(from: string, to: string, mostDays: number): unknown {
  try {
    assertDayRange({ from, to }, mostDays);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.details.errors];
  }
}

const refused = (fault: object): unknown => ['VALIDATION_FAILED', [{ path: 'to', ...fault }]];
const longerThan = (max: number): unknown =>
  refused({
    code: 'max_days',
    params: { field: 'from', max },
    message: `must be at most ${max} days after from`,
  });
const BACKWARDS = refused({
  code: 'not_before',
  params: { field: 'from' },
  message: 'must not be before from',
});

describe('a range of business dates', () => {
  const from = '2026-03-01';

  it.each([0, 1, QUARTER_DAYS - 1])('may end %i days after it begins', (days) => {
    expect(refusal(from, addDays(from, days), QUARTER_DAYS)).toBeUndefined();
  });

  it.each([QUARTER_DAYS, 36_500])('may not end %i days after it begins', (days) => {
    expect(refusal(from, addDays(from, days), QUARTER_DAYS)).toEqual(longerThan(91));
  });

  it.each([
    ['2026-03-01', '2026-03-01', undefined],
    ['2026-03-01', '2026-03-31', undefined],
    ['2026-03-01', '2026-04-01', longerThan(30)],
    ['2026-03-01', '2026-02-28', BACKWARDS],
  ])('is checked against a maximum of 31 days: from %s to %s', (begin, end, expected) => {
    expect(refusal(begin, end, 31)).toEqual(expected);
  });
});
