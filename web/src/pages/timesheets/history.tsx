import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { historyQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { Asked } from '../../parts/panel/asked';
import { wallDateOf } from '../../parts/time/wall-clock';
import styles from './timesheets.module.css';

type Change = Schemas['ShiftChangeView'];

/** The times before and after; other fields are named by the kind of the change. */
function useTimes(zone: string): (change: Change) => string[] {
  const { m, f } = useTexts();
  const said = (value: unknown) =>
    typeof value === 'string' ? f.time(value, zone) : m.timesheets.none;
  return ({ before, after }) => {
    const [old, next] = [before, after as Record<string, unknown>];
    const fields = [
      ['start_at', m.timesheets.start],
      ['end_at', m.timesheets.end],
    ] as const;
    return fields
      .filter(([name]) => name in next)
      .map(([name, label]) => m.timesheets.changedTo(label, said(old?.[name]), said(next[name])));
  };
}

/** Who changed the shift, when, why, and from what to what. */
export function History({ shift }: { shift: Schemas['ShiftView'] }) {
  const { m, f } = useTexts();
  const zone = shift.shop.time_zone;
  const query = useQuery(historyQuery(shift.id));
  const timesOf = useTimes(zone);
  return (
    <>
      <h3 className={styles.history}>{m.timesheets.history}</h3>
      <Asked query={query} skeleton={null}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={styles.hint}>{m.timesheets.noHistory}</p>
          ) : (
            <ol className={styles.changes}>
              {data.map((change) => (
                <li key={change.id}>
                  <time dateTime={change.changed_at}>
                    {f.day(wallDateOf(Date.parse(change.changed_at), zone))},{' '}
                    {f.time(change.changed_at, zone)}
                  </time>
                  <span>
                    <b>
                      {change.actor?.name ?? m.timesheets.service}{' '}
                      {m.timesheets.changes[change.kind]}
                    </b>
                    {timesOf(change).map((line) => (
                      <small key={line}>{line}</small>
                    ))}
                    {change.reason !== null && <small>«{change.reason}»</small>}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Asked>
    </>
  );
}
