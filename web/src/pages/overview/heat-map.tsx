import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { ReceiptsSearch } from '../../app/search/sales';
import { useTexts } from '../../i18n/messages';
import { useGridKeys } from '../../parts/page/grid-keys';
import { useIsWindow } from '../../parts/page/window';
import { placeOf, stepOf, type Load, type LoadMap } from './load';
import styles from './heat-map.module.css';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** A Monday: only its weekday is shown. */
const dateOf = (weekday: number) => `2024-01-0${String(weekday)}`;

interface HeatMapProps {
  readonly map: LoadMap;
  /** Hour and weekday now, to frame the present hour. */
  readonly now: { readonly weekday: number; readonly hour: number };
  /** The receipts of the dates that count. */
  readonly rows: ReceiptsSearch;
}

/**
 * The rows of a cell. A map has more than a hundred, and a link of the router's for each would find its place anew: their
 * addresses are put together here, and the map follows them.
 */
function useRows(rows: ReceiptsSearch) {
  const router = useRouter();
  const all = router.buildLocation({ to: '/receipts', search: rows }).publicHref;
  function follow(event: MouseEvent<HTMLElement>): void {
    const link = event.target instanceof HTMLElement ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain) return;
    event.preventDefault();
    router.history.push(link.getAttribute('href') ?? all);
  }
  return {
    hrefOf: ({ weekday, hour }: Load) => `${all}&weekday=${String(weekday)}&hour=${String(hour)}`,
    follow,
  };
}

interface CellProps extends Pick<HeatMapProps, 'map' | 'now'> {
  readonly load: Load;
  readonly href: string;
  readonly place: string;
  readonly tabIndex: number;
}

function Cell(props: CellProps) {
  const { m, f } = useTexts();
  const { map, now, load, href, place, tabIndex } = props;
  const { weekday, hour, perPerson } = load;
  const value = perPerson === null ? '—' : f.number(perPerson, 1);
  const isNow = weekday === now.weekday && hour === now.hour;
  const step = perPerson === null ? 'none' : `step-${String(stepOf(map, perPerson))}`;
  const name = `${m.load.cell(f.weekday(dateOf(weekday)), hour, value)}, ${m.load.people(f.number(load.people, 1))}`;
  return (
    <a
      href={href}
      className={`${styles.cell ?? ''} ${styles[step] ?? ''} ${isNow ? (styles.now ?? '') : ''}`}
      aria-label={`${name}, ${m.figures.rows}`}
      title={name}
      data-place={place}
      tabIndex={tabIndex}
    >
      {value}
    </a>
  );
}

/** Days down and hours across; on a phone the other way round. */
export function HeatMap(props: HeatMapProps) {
  const { m, f } = useTexts();
  const isPhone = useIsWindow('phone');
  const { map, now } = props;
  const { hours, cells } = map;
  const { hrefOf, follow } = useRows(props.rows);
  const days = DAYS.map((weekday) => ({
    value: weekday,
    text: isPhone ? f.weekdayLetter(dateOf(weekday)) : f.day(dateOf(weekday)).split(' ')[0],
    name: f.weekday(dateOf(weekday)),
  }));
  const clock = hours.map((hour) => ({
    value: hour,
    text: String(hour),
    name: `${String(hour)}:00`,
  }));
  const [down, across] = isPhone ? [clock, days] : [days, clock];
  const loadAt = (row: number, column: number) =>
    cells.get(isPhone ? placeOf(column, row) : placeOf(row, column));
  const places = down.flatMap(({ value: row }, r) =>
    across.flatMap(({ value: column }, c) =>
      loadAt(row, column) === undefined ? [] : `${String(r)}-${String(c)}`,
    ),
  );
  const { active, onKeyDown } = useGridKeys(places[0]);
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- the keys move between its links
    <table className={styles.map} aria-label={m.load.title} onKeyDown={onKeyDown} onClick={follow}>
      <thead>
        <tr>
          <td />
          {across.map(({ value, text, name }) => (
            <th key={value} scope="col" abbr={name} aria-label={name}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {down.map((row, r) => (
          <tr key={row.value}>
            <th scope="row" aria-label={row.name}>
              {row.text}
            </th>
            {across.map((column, c) => {
              const load = loadAt(row.value, column.value);
              const place = `${String(r)}-${String(c)}`;
              return (
                <td key={column.value}>
                  {load !== undefined && (
                    <Cell
                      {...{ map, now, load, place }}
                      href={hrefOf(load)}
                      tabIndex={place === active ? 0 : -1}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
