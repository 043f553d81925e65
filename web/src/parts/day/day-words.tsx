import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import type { Messages } from '../../i18n/es';
import type { Formats } from '../../i18n/formats';
import { useTexts } from '../../i18n/messages';
import table from '../panel/table.module.css';
import { joined } from './day-lanes';
import { spanOf } from './day-scale';
import styles from './day-words.module.css';

type Day = Schemas['TimelineView'];

interface Line {
  readonly at: number;
  readonly text: string;
}

interface Words {
  readonly m: Messages;
  readonly f: Formats;
  readonly nameOf: (platformId: string) => string;
}

function shiftLines({ shifts }: Day, { m }: Words): Line[] {
  return shifts.flatMap((shift) => {
    const device = shift.sessions[0]?.name;
    const begins = device === undefined ? m.activity.beginsAlone : m.activity.begins(device);
    const end = shift.end_at;
    return [
      { at: Date.parse(shift.start_at), text: begins },
      ...(end === null ? [] : [{ at: Date.parse(end), text: m.activity.ends }]),
    ];
  });
}

/** All facts of the day as sentences, in the order of the clock. */
function linesOf(day: Day, words: Words): readonly Line[] {
  const { m, f, nameOf } = words;
  const spells = (what: string, rows: Parameters<typeof spanOf>[0][]): Line[] =>
    joined(rows.map(spanOf)).map(({ start, end }) => ({
      at: start,
      text: end === null ? what : m.activity.spell(what, f.durationText((end - start) / 1000)),
    }));
  const platforms = [...new Set(day.platforms.map(({ platform_id }) => platform_id))];
  return [
    ...shiftLines(day, words),
    ...day.shifts.flatMap(({ breaks }) => breaks.flatMap((rest) => spells(rest.name, [rest]))),
    ...platforms.flatMap((id) =>
      spells(
        nameOf(id),
        day.platforms.filter(({ platform_id }) => platform_id === id),
      ),
    ),
    ...spells(m.activity.offList, day.off_list),
    ...spells(m.activity.paused, day.paused),
    ...spells(m.activity.explained, day.explained),
    ...spells(m.activity.idle, day.idle),
    ...day.receipts.map(({ occurred_at, type, total, currency }) => ({
      at: Date.parse(occurred_at),
      text:
        type === 'REFUND'
          ? m.activity.refund(f.money(total, currency))
          : m.activity.receipt(f.money(total, currency)),
    })),
  ].toSorted((a, b) => a.at - b.at);
}

const FIRST = 8;

interface DayWordsProps {
  readonly day: Day;
  readonly zone: string;
  readonly nameOf: (platformId: string) => string;
}

/** The day in words: the same facts as on the axis, to read or to hear. */
export function DayWords({ day, zone, nameOf }: DayWordsProps) {
  const { m, f } = useTexts();
  const [isWhole, setWhole] = useState(false);
  const lines = linesOf(day, { m, f, nameOf });
  const shown = isWhole ? lines : lines.slice(0, FIRST);
  return (
    <>
      <ol className={styles.words}>
        {shown.map(({ at, text }, index) => (
          <li key={`${String(at)}-${String(index)}`}>
            <time dateTime={new Date(at).toISOString()}>{f.time(at, zone)}</time>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {lines.length > shown.length && (
        <UnstyledButton className={table.more} onClick={() => setWhole(true)}>
          {m.activity.seeAll(lines.length)}
        </UnstyledButton>
      )}
    </>
  );
}
