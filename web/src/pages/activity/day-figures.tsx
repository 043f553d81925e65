import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import styles from './activity.module.css';

type Day = Schemas['TimelineView'];

/** The length of what has begun, up to the instant of the answer. */
function secondsOf(
  rows: readonly { readonly start_at: string; readonly end_at: string | null }[],
  asOf: string,
): number {
  return rows.reduce(
    (sum, { start_at, end_at }) => sum + (Date.parse(end_at ?? asOf) - Date.parse(start_at)) / 1000,
    0,
  );
}

/** Receipts of each currency, refunds taken off; currencies are never added. */
function amountsOf({ receipts }: Day): readonly [string, number][] {
  const sums = new Map<string, number>();
  for (const { currency, total, type } of receipts)
    sums.set(currency, (sums.get(currency) ?? 0) + (type === 'REFUND' ? -total : total));
  return [...sums];
}

/** The day in five figures. */
export function DayFigures({ day }: { day: Day }) {
  const { m, f } = useTexts();
  const { totals, shifts, as_of: asOf } = day;
  const breaks = shifts.flatMap((shift) => shift.breaks);
  const present = secondsOf(shifts, asOf);
  const rest = secondsOf(breaks, asOf);
  const figures: readonly (readonly [string, string, string])[] = [
    [m.activity.worked, f.duration(present - rest), ''],
    [
      m.activity.active,
      f.duration(totals.active_seconds),
      present === rest ? '' : f.percent(totals.active_seconds / (present - rest)),
    ],
    [m.activity.idle, f.duration(totals.idle_seconds), m.activity.spells(day.idle.length)],
    [m.activity.breaks, f.duration(rest), m.activity.spells(breaks.length)],
    [
      m.activity.receipts,
      f.number(day.receipts.length),
      amountsOf(day)
        .map(([currency, sum]) => f.money(sum, currency))
        .join(' · '),
    ],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
