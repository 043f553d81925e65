import { toMajor, type CurrencyDigits } from '../../../kernel/money.js';
import type { SalesFiguresView } from '../../kpis/kpis.dto.js';
import type { LabourRow } from './labour-hours-read-only.repository.js';
import type { PersonFigures } from './report-content.js';
import type { ReportTeamFiguresView } from './report-content.dto.js';

const S_PER_HOUR = 3_600n;

type Sold = Pick<SalesFiguresView, 'total_receipts' | 'refunds_count' | 'net_sales'>;
type Worked = Pick<LabourRow, 'worked_seconds' | 'shifts'>;

const NOTHING_SOLD: Sold = { total_receipts: 0, refunds_count: 0, net_sales: 0 };
const NOT_WORKED: Worked = { worked_seconds: 0, shifts: 0 };

/** Puts what people sold beside the hours that they worked. */
export function peopleFigures(
  sold: ReadonlyMap<string, Sold>,
  worked: readonly LabourRow[],
  digits: CurrencyDigits,
): ReadonlyMap<string, PersonFigures> {
  const hours = new Map(worked.map((row) => [row.user_id, row]));
  const ids = [...new Set([...hours.keys(), ...sold.keys()])].sort();
  return new Map(
    ids.map((id) => [
      id,
      teamFigures(sold.get(id) ?? NOTHING_SOLD, hours.get(id) ?? NOT_WORKED, digits),
    ]),
  );
}

/** Returns the figures of the whole team: its sales, and the hours of everyone together. */
export function totalFigures(
  sold: Sold,
  worked: readonly LabourRow[],
  digits: CurrencyDigits,
): ReportTeamFiguresView {
  const sum = (name: keyof Worked): number => worked.reduce((total, row) => total + row[name], 0);
  const hours = { worked_seconds: sum('worked_seconds'), shifts: sum('shifts') };
  return teamFigures(sold, hours, digits);
}

function teamFigures(
  { total_receipts, refunds_count, net_sales }: Sold,
  { worked_seconds, shifts }: Worked,
  digits: CurrencyDigits,
): ReportTeamFiguresView {
  const minor = toWholeMinor(net_sales, digits);
  return {
    worked_seconds,
    shifts,
    total_receipts,
    refunds_count,
    net_sales,
    sales_per_labour_hour:
      worked_seconds === 0 ? null : toMajor(perHour(minor, worked_seconds), digits),
  };
}

/** Returns an amount that is known to have no more decimals than its currency in minor units. */
export function toWholeMinor(amount: number, digits: CurrencyDigits): number {
  return Number(`${amount}e${digits}`);
}

/** Rounded half away from zero. */
function perHour(minor: number, seconds: number): number {
  const size = BigInt(Math.abs(minor)) * S_PER_HOUR;
  const rounded = Number((2n * size + BigInt(seconds)) / (2n * BigInt(seconds)));
  return minor < 0 && rounded > 0 ? -rounded : rounded;
}
