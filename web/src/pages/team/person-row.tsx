import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { LivePerson } from '../../api/live-stream';
import { useTexts } from '../../i18n/messages';
import { DayRail } from '../../parts/day/day-rail';
import type { DayScale } from '../../parts/day/day-scale';
import { Initials } from '../../parts/people/initials';
import { StateTag } from '../../parts/people/state';
import { useMe, zoneOf } from '../../parts/shell/me';
import { useOtherClock } from '../../parts/shell/other-clock';
import { EndShift } from './end-shift';
import type { TeamDay } from './team-days';
import styles from './team.module.css';

interface PersonRowProps {
  readonly person: LivePerson;
  readonly day: TeamDay;
  readonly scale: DayScale;
  readonly now: number;
}

export function PersonRow({ person, day, scale, now }: PersonRowProps) {
  const { m, f } = useTexts();
  const me = useMe();
  const [ending, setEnding] = useState(false);
  const shopId = person.shop_id ?? day.shift?.shop_id;
  const zone = zoneOf(me, shopId);
  const shop = me.shops.find(({ id }) => id === shopId);
  const otherClock = useOtherClock()(shopId);
  const sinceMs = person.since === null ? null : Date.parse(person.since);
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        <Initials name={person.name} />
        <span>
          <b>{person.name}</b>
          <small>{shop?.name}</small>
        </span>
      </span>
      <span className={styles.state}>
        <StateTag state={person.state} />
        {sinceMs !== null && (
          <small>
            {m.team.since(f.time(sinceMs, zone), f.durationText(Math.max(0, now - sinceMs) / 1000))}
            {otherClock !== undefined && ` · ${otherClock}`}
          </small>
        )}
      </span>
      <span className={styles.rail}>
        <DayRail day={day} scale={scale} now={now} zone={zone} />
      </span>
      <span className={styles.number}>
        <b>{day.shift === undefined ? '—' : f.duration(day.shift.worked_seconds)}</b>
      </span>
      {person.shift_id === null ? (
        <span />
      ) : (
        <Menu width={200} position="bottom-end">
          <Menu.Target>
            <ActionIcon size={36} aria-label={m.team.actions(person.name)}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPlayerStop size={16} aria-hidden="true" />}
              onClick={() => setEnding(true)}
            >
              {m.team.end}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {ending && person.shift_id !== null && (
        <EndShift
          name={person.name}
          shiftId={person.shift_id}
          zone={zone}
          onClose={() => setEnding(false)}
        />
      )}
    </li>
  );
}
