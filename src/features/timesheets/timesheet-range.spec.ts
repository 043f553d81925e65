import { AppError } from '../../kernel/app-error.js';
import { assertRange, MAX_DAYS, type DateRange } from './timesheet-range.js';
import { addDays } from '../../kernel/business-day.js';

function refusal(range: DateRange): unknown {
  try {
    assertRange(range);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.details.errors?.map(({ path }) => path)];
  }
}

describe('a range of business dates', () => {
  const from = '2026-03-01';

  it.each([0, 1, MAX_DAYS - 1])('may end %i days after it begins', (days) => {
    expect(refusal({ from, to: addDays(from, days) })).toBeUndefined();
  });

  it.each([-1, MAX_DAYS, 36_500])('may not end %i days after it begins', (days) => {
    expect(refusal({ from, to: addDays(from, days) })).toEqual(['VALIDATION_FAILED', ['to']]);
  });
});
