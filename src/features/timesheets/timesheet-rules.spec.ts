import type { OvertimeRules } from './overtime-rules.js';
import { timesheetsOf } from './timesheet-rules.js';
import type { DayRow } from './timesheets.repository.js';

const H = 3_600;
const WEEKLY_40: OvertimeRules = { weekStart: 1, dailyLimitS: null, weeklyLimitS: 40 * H };

function dayRow(fields: Partial<DayRow> & Pick<DayRow, 'user_id' | 'date'>): DayRow {
  return {
    worked_seconds: 0,
    paid_break_seconds: 0,
    unpaid_break_seconds: 0,
    connected_seconds: 0,
    shifts: 1,
    open_shifts: 0,
    corrections_pending: 0,
    approval: 'OPEN',
    ...fields,
  };
}

const ANA = { id: 'a', name: 'Ana', time_zone: 'Europe/Madrid' };

describe('timesheets built from daily rows', () => {
  it('give each person their own days, in the order of the people', () => {
    const rows = [
      dayRow({ user_id: 'a', date: '2026-03-02', worked_seconds: 1 }),
      dayRow({ user_id: 'b', date: '2026-03-02', worked_seconds: 2 }),
      dayRow({ user_id: 'b', date: '2026-03-03', worked_seconds: 3 }),
    ];
    const people = ['b', 'c', 'a'].map((id) => ({ ...ANA, id, name: `Name of ${id}` }));
    const timesheets = timesheetsOf(people, rows, { ...WEEKLY_40, from: '2026-03-02' });
    const seen = timesheets.map(({ user_id, name, days }) => [
      user_id,
      name,
      days.map((day) => day.worked_seconds),
    ]);
    expect(seen).toEqual([
      ['b', 'Name of b', [2, 3]],
      ['c', 'Name of c', []],
      ['a', 'Name of a', [1]],
    ]);
  });

  it("include the days before the range in the week's overtime, but show and add up only the range", () => {
    const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
    const rows = days.map((date) => dayRow({ user_id: 'a', date, worked_seconds: 12 * H }));
    const [sheet] = timesheetsOf([ANA], rows, {
      ...WEEKLY_40,
      from: '2026-03-05',
    });
    expect(sheet?.days.map(({ date, overtime_seconds }) => [date, overtime_seconds])).toEqual([
      ['2026-03-05', 8 * H],
    ]);
    expect(sheet?.totals).toMatchObject({
      worked_seconds: 12 * H,
      overtime_seconds: 8 * H,
      shifts: 1,
    });
  });

  it('add up every figure over the days', () => {
    const figures = {
      worked_seconds: 41 * H,
      paid_break_seconds: 2,
      unpaid_break_seconds: 3,
      connected_seconds: 4,
      shifts: 5,
      open_shifts: 6,
      corrections_pending: 7,
    };
    const rows = ['2026-03-02', '2026-03-09'].map((date) =>
      dayRow({ user_id: 'a', date, ...figures }),
    );
    const rules = { ...WEEKLY_40, from: '2026-03-02' };
    const [sheet] = timesheetsOf([ANA], rows, rules);
    expect(sheet?.totals).toEqual({
      worked_seconds: 82 * H,
      paid_break_seconds: 4,
      unpaid_break_seconds: 6,
      connected_seconds: 8,
      overtime_seconds: 2 * H,
      shifts: 10,
      open_shifts: 12,
      corrections_pending: 14,
    });
  });
});
