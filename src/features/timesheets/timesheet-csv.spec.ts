import { hoursOf, timesheetCsvHeader, toTimesheetCsv } from './timesheet-csv.js';
import type { TimesheetDayView, TimesheetFiguresView } from './timesheets.dto.js';

const FIGURES: TimesheetFiguresView = {
  worked_seconds: 27_018,
  paid_break_seconds: 900,
  unpaid_break_seconds: 1_800,
  connected_seconds: 26_000,
  overtime_seconds: 18,
  shifts: 2,
  open_shifts: 1,
  corrections_pending: 0,
};
const DAY: TimesheetDayView = {
  date: '2026-03-02',
  ...FIGURES,
  approval: 'OPEN',
  correction_requests: [],
};

describe('timesheets as CSV', () => {
  it('has a row for each person and day, with named columns', () => {
    const days = [DAY, { ...DAY, date: '2026-03-03' }];
    const people = [
      { user_id: 'a', name: 'Ana', time_zone: 'Europe/Madrid', days, totals: FIGURES },
      { user_id: 'b', name: 'Luis', time_zone: 'Europe/Madrid', days: [], totals: FIGURES },
    ];
    expect(timesheetCsvHeader() + toTimesheetCsv(people)).toBe(
      'user_id,name,date,worked_seconds,worked_hours,paid_break_seconds,unpaid_break_seconds,' +
        'connected_seconds,overtime_seconds,shifts,open_shifts,corrections_pending,approval\r\n' +
        'a,Ana,2026-03-02,27018,7.51,900,1800,26000,18,2,1,0,OPEN\r\n' +
        'a,Ana,2026-03-03,27018,7.51,900,1800,26000,18,2,1,0,OPEN\r\n',
    );
  });

  it.each([
    [0, '0.00'],
    [17, '0.00'],
    [18, '0.01'],
    [53, '0.01'],
    [54, '0.02'],
    [3_581, '0.99'],
    [3_582, '1.00'],
    [28_800, '8.00'],
    [28_818, '8.01'],
    [360_000, '100.00'],
  ])('shows %i seconds as %s hours, rounded half up', (seconds, hours) => {
    expect(hoursOf(seconds)).toBe(hours);
  });
});
