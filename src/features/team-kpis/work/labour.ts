import { grouped } from '../../../kernel/grouped.js';
import { overtimeOf, type OvertimeRules } from '../../timesheets/overtime-rules.js';
import { costMinorOf, type PayRules } from '../../wages/labour-cost.js';
import type { WageHistories } from '../../wages/wage-history.js';
import type { WageTerms } from '../../wages/wages.repository.js';
import type { WorkPiece } from './work-pieces.js';
import type { WorkRow } from './work-read-only.repository.js';

/** A shift and its pieces. */
export interface CutShift {
  readonly shift: WorkRow;
  readonly pieces: readonly WorkPiece[];
}

/** What a piece of work costs. */
export interface PieceCost {
  readonly overtimeS: number;
  /** Minor units of the shop's currency; 0 without a wage. */
  readonly costMinor: bigint;
  /** Seconds for which no wage is known in the shop's currency. */
  readonly withoutWageS: number;
}

export interface CostRules {
  readonly overtime: OvertimeRules;
  readonly pay: PayRules;
  readonly wages: WageHistories;
  readonly currency: string;
}

/** Where a shift lies within the work of its person and date, and which of it is overtime. */
interface Place {
  readonly beforeS: number;
  readonly overtimeFromS: number;
}

/**
 * Computes what shifts cost, by the overtime of the timesheet: its seconds are the latest of a person's business date.
 * @param shifts  all work of these people from the first day of a week on, in all shops
 */
export class LabourCosts {
  private readonly places: ReadonlyMap<string, Place>;

  constructor(
    shifts: readonly CutShift[],
    private readonly rules: CostRules,
  ) {
    const people = grouped(inOrder(shifts), ({ shift }) => shift.user_id);
    this.places = new Map([...people.values()].flatMap((own) => placesOf(own, rules.overtime)));
  }

  /** Returns the cost of each piece of a shift. */
  of({ shift, pieces }: CutShift): PieceCost[] {
    const place = this.places.get(shift.id);
    if (!place) throw new Error('The shift is not part of the work');
    let date = '';
    let wage: WageTerms | undefined;
    let [regularS, overtimeS, paidMinor] = [0, 0, 0n];
    return pieces.map((piece) => {
      if (piece.date !== date) {
        date = piece.date;
        wage = this.wageOf(shift.user_id, date);
        [regularS, overtimeS, paidMinor] = [0, 0, 0n];
      }
      const overtime = overtimeIn(piece, place);
      if (!wage) return { overtimeS: overtime, costMinor: 0n, withoutWageS: piece.workedS };
      regularS += piece.workedS - overtime;
      overtimeS += overtime;
      const before = paidMinor;
      paidMinor = costMinorOf(wage, { regularS, overtimeS }, this.rules.pay);
      return { overtimeS: overtime, costMinor: paidMinor - before, withoutWageS: 0 };
    });
  }

  private wageOf(userId: string, date: string): WageTerms | undefined {
    const wage = this.rules.wages.on(userId, date);
    return wage?.currency === this.rules.currency ? wage : undefined;
  }
}

/** @param own  the shifts of one person in order */
function placesOf(own: readonly CutShift[], rules: OvertimeRules): [string, Place][] {
  const days = [...grouped(own, ({ shift }) => shift.date)].sort(([a], [b]) => (a < b ? -1 : 1));
  const totals = days.map(([date, shifts]) => ({ date, workedS: secondsOf(shifts) }));
  const overtime = overtimeOf(totals, rules);
  return days.flatMap(([, shifts], index) => {
    const overtimeFromS = (totals[index]?.workedS ?? 0) - (overtime[index] ?? 0);
    let beforeS = 0;
    return shifts.map((one): [string, Place] => {
      const place = { beforeS, overtimeFromS };
      beforeS += secondsOf([one]);
      return [one.shift.id, place];
    });
  });
}

function overtimeIn({ beforeS, workedS }: WorkPiece, place: Place): number {
  const endS = place.beforeS + beforeS + workedS;
  return Math.min(workedS, Math.max(0, endS - place.overtimeFromS));
}

function secondsOf(shifts: readonly CutShift[]): number {
  let seconds = 0;
  for (const { pieces } of shifts) for (const { workedS } of pieces) seconds += workedS;
  return seconds;
}

function inOrder(shifts: readonly CutShift[]): CutShift[] {
  return [...shifts].sort((a, b) => a.shift.start_at.getTime() - b.shift.start_at.getTime());
}
