import { DayClock } from './day-clock.js';
import { piecesOf, type WorkPiece } from './work-pieces.js';
import type { WorkRow } from './work-read-only.repository.js';

const HOUR_MS = 3_600_000;
const MADRID = { time_zone: 'Europe/Madrid', business_day_start: '00:00' };
const LATER = Date.parse('2026-12-01T00:00:00Z');

/** A night in Madrid, 22:00 to 06:00, unless the fields say otherwise. */
function shift(fields: Partial<WorkRow> = {}): WorkRow {
  return {
    id: 'night',
    user_id: 'luis',
    shop_id: 'harbour',
    date: '2026-11-10',
    start_at: new Date('2026-11-10T21:00:00Z'),
    end_at: new Date('2026-11-11T05:00:00Z'),
    unpaid: null,
    connected: null,
    ...fields,
  };
}

function cut(
  row: WorkRow,
  {
    byHour = false,
    nowMs = LATER,
    shop = MADRID,
  }: { byHour?: boolean; nowMs?: number; shop?: typeof MADRID } = {},
): WorkPiece[] {
  return piecesOf(row, { clock: new DayClock(shop, '2026-10-20', '2026-11-20'), byHour, nowMs });
}

const hoursOf = (pieces: readonly WorkPiece[]): unknown[] =>
  pieces.map(({ date, workedS }) => [date, workedS / 3_600]);

describe('the pieces of a shift', () => {
  it('belong to the business dates on which they were worked', () => {
    expect(hoursOf(cut(shift()))).toEqual([
      ['2026-11-10', 2],
      ['2026-11-11', 6],
    ]);
    const late = { ...MADRID, business_day_start: '05:00' };
    expect(hoursOf(cut(shift(), { shop: late }))).toEqual([
      ['2026-11-10', 7],
      ['2026-11-11', 1],
    ]);
  });

  it('keep the stored date of the shift after the shop’s time zone was changed', () => {
    const date = '2026-11-09';
    expect(hoursOf(cut(shift({ date })))).toEqual([
      ['2026-11-09', 2],
      ['2026-11-10', 6],
    ]);
  });

  it('have the repeated hour twice, and divide whole seconds exactly', () => {
    const start_at = new Date('2026-10-24T23:59:59.600Z');
    const end_at = new Date('2026-10-25T02:00:00.500Z');
    const pieces = cut(shift({ date: '2026-10-25', start_at, end_at }), { byHour: true });
    expect(pieces.map(({ hour, workedS }) => [hour, workedS])).toEqual([
      [1, 0],
      [2, 7_200],
      [3, 0],
    ]);
  });

  it('exclude unpaid breaks, and count simultaneous devices once, only during work', () => {
    const unpaid = `${HOUR_MS} ${2 * HOUR_MS}`;
    const connected = `0 ${HOUR_MS / 2} 0 ${HOUR_MS} ${1.5 * HOUR_MS} ${3 * HOUR_MS} ${9 * HOUR_MS} ${10 * HOUR_MS}`;
    const pieces = cut(shift({ unpaid, connected }));
    expect(hoursOf(pieces)).toEqual([
      ['2026-11-10', 1],
      ['2026-11-11', 6],
    ]);
    expect(pieces.map(({ connectedS }) => connectedS / 3_600)).toEqual([1, 1]);
  });

  it('end now in an open shift, or at the end of an earlier period', () => {
    const nowMs = Date.parse('2026-11-10T22:30:00Z');
    const sum = (row: WorkRow): number => cut(row, { nowMs })[0]?.workedS ?? 0;
    expect(sum(shift({ end_at: null }))).toBe(5_400);
    expect(sum(shift())).toBe(5_400);
    expect(cut(shift(), { nowMs: Date.parse('2026-11-10T20:00:00Z') })).toEqual([]);
  });
});
