import { IconCoffee, IconLogin2, IconLogout2, IconReceipt, type Icon } from '@tabler/icons-react';
import type { Schemas } from '../../api/client';
import type { Messages } from '../../i18n/es';
import type { Formats } from '../../i18n/formats';
import { useTexts } from '../../i18n/messages';
import styles from './day-list.module.css';

type Day = Schemas['TimelineView'];

interface Entry {
  readonly key: string;
  readonly instant: string;
  readonly icon: Icon;
  readonly title: string;
  readonly note: string | null;
}

function shiftEntries(shift: Day['shifts'][number], m: Messages, f: Formats): readonly Entry[] {
  const begin: Entry = {
    key: `${shift.id}-start`,
    instant: shift.start_at,
    icon: IconLogin2,
    title: m.shift.started,
    note: shift.sessions[0]?.name ?? null,
  };
  const breaks = shift.breaks.map((rest): Entry => {
    const seconds =
      rest.end_at === null ? null : (Date.parse(rest.end_at) - Date.parse(rest.start_at)) / 1000;
    return {
      key: rest.id,
      instant: rest.start_at,
      icon: IconCoffee,
      title: `${rest.name}, ${seconds === null ? m.shift.running : f.durationText(seconds)}`,
      note: null,
    };
  });
  const end: Entry[] =
    shift.end_at === null
      ? []
      : [
          {
            key: `${shift.id}-end`,
            instant: shift.end_at,
            icon: IconLogout2,
            title: m.shift.ended,
            note: null,
          },
        ];
  return [begin, ...breaks, ...end];
}

/** The day in words: the same facts as on the axis. */
export function DayList({ day, zone }: { day: Day; zone: string }) {
  const { m, f } = useTexts();
  const last = day.receipts.at(-1);
  const receipt: Entry[] =
    last === undefined
      ? []
      : [
          {
            key: last.id,
            instant: last.occurred_at,
            icon: IconReceipt,
            title: m.shift.lastReceipt(f.money(last.total, last.currency)),
            note: null,
          },
        ];
  const entries = [...day.shifts.flatMap((shift) => shiftEntries(shift, m, f)), ...receipt].sort(
    (a, b) => a.instant.localeCompare(b.instant),
  );
  if (entries.length === 0) return <p className={styles.empty}>{m.shift.emptyDay}</p>;
  return (
    <ol className={styles.list}>
      {entries.map(({ key, instant, icon: EntryIcon, title, note }) => (
        <li key={key}>
          <span className={styles.time}>{f.time(instant, zone)}</span>
          <span className={styles.icon}>
            <EntryIcon size={16} stroke={1.8} aria-hidden="true" />
          </span>
          <span>
            <b>{title}</b>
            {note !== null && <small>{note}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
