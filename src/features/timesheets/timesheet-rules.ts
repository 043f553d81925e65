import { overtimeOf, type OvertimeRules } from './overtime-rules.js';
import { grouped } from '../../kernel/grouped.js';
import { toVersionView } from '../shifts/requests/correction-request-views.js';
import type { RequestOfDay } from '../shifts/requests/correction-requests.repository.js';
import type {
  TimesheetDayView,
  TimesheetFiguresView,
  TimesheetRequestView,
  TimesheetView,
} from './timesheets.dto.js';
import type { DayRow, PersonRow } from './timesheets.repository.js';

/**
 * Returns the timesheets of these people.
 * @param people  in the order in which they are shown
 * @param rows    their days, each person's in order; from the beginning of the week of `from` on, for
 *   what was worked before decides what is overtime
 * @param from    `YYYY-MM-DD`, the first day that is shown; with `requests`, what both sides say about their days
 */
export function timesheetsOf(
  people: readonly PersonRow[],
  rows: readonly DayRow[],
  rules: OvertimeRules & { readonly from: string; readonly requests?: readonly RequestOfDay[] },
): TimesheetView[] {
  const rowsOf = byPerson(rows);
  const requests = grouped(rules.requests ?? [], dayKey);
  return people.map(({ id, name, time_zone }) => {
    const days = daysOf(rowsOf.get(id) ?? [], rules).map((day) => ({
      ...day,
      correction_requests: (requests.get(dayKey({ user_id: id, date: day.date })) ?? []).map(
        toRequestView,
      ),
    }));
    return { user_id: id, name, time_zone, days, totals: totalsOf(days) };
  });
}

type DayFigures = Omit<TimesheetDayView, 'correction_requests'>;

function dayKey({ user_id, date }: { readonly user_id: string; readonly date: string }): string {
  return `${user_id} ${date}`;
}

function toRequestView({ before, proposed, ...row }: RequestOfDay): TimesheetRequestView {
  const { id, shift_id, side, status, reason, objection } = row;
  return {
    ...{ id, shift_id, side, status, reason, objection },
    before: toVersionView(before),
    proposed: toVersionView(proposed),
  };
}

function byPerson(rows: readonly DayRow[]): Map<string, DayRow[]> {
  const rowsOf = new Map<string, DayRow[]>();
  for (const row of rows) {
    const before = rowsOf.get(row.user_id);
    if (before) before.push(row);
    else rowsOf.set(row.user_id, [row]);
  }
  return rowsOf;
}

function daysOf(
  rows: readonly DayRow[],
  rules: OvertimeRules & { readonly from: string },
): DayFigures[] {
  const work = rows.map((row) => ({ date: row.date, workedS: row.worked_seconds }));
  const overtime = overtimeOf(work, rules);
  const days = rows.map((row, index) => toDayView(row, overtime[index] ?? 0));
  return days.filter(({ date }) => date >= rules.from);
}

function toDayView(row: DayRow, overtimeS: number): DayFigures {
  return {
    date: row.date,
    worked_seconds: row.worked_seconds,
    paid_break_seconds: row.paid_break_seconds,
    unpaid_break_seconds: row.unpaid_break_seconds,
    connected_seconds: row.connected_seconds,
    overtime_seconds: overtimeS,
    shifts: row.shifts,
    open_shifts: row.open_shifts,
    corrections_pending: row.corrections_pending,
    approval: row.approval,
  };
}

function totalsOf(days: readonly DayFigures[]): TimesheetFiguresView {
  const sum = (figure: keyof TimesheetFiguresView): number =>
    days.reduce((total, day) => total + day[figure], 0);
  return {
    worked_seconds: sum('worked_seconds'),
    paid_break_seconds: sum('paid_break_seconds'),
    unpaid_break_seconds: sum('unpaid_break_seconds'),
    connected_seconds: sum('connected_seconds'),
    overtime_seconds: sum('overtime_seconds'),
    shifts: sum('shifts'),
    open_shifts: sum('open_shifts'),
    corrections_pending: sum('corrections_pending'),
  };
}
