import { NativeSelect, Skeleton } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { peopleQuery, platformTimesQuery, timelineQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { DayTimeline } from '../../parts/day/day-timeline';
import { DayWords } from '../../parts/day/day-words';
import { Asked } from '../../parts/panel/asked';
import grid from '../../parts/panel/grid.module.css';
import { Panel } from '../../parts/panel/panel';
import { StepPicker } from '../../parts/pickers/step-picker';
import { useMe, zoneOf } from '../../parts/shell/me';
import { PageHead } from '../../parts/shell/page-head';
import { useToday } from '../../parts/shell/today';
import { addDays } from '../../parts/time/calendar';
import { DayFigures } from './day-figures';
import { PlatformTable } from './platform-table';
import styles from './activity.module.css';

const route = getRouteApi('/signed-in/activity');

function PersonPicker({ personId }: { personId: string }) {
  const { m } = useTexts();
  const me = useMe();
  const navigate = route.useNavigate();
  const people = useQuery(peopleQuery());
  const listed = (people.data?.data ?? []).filter(
    ({ is_active, id }) => is_active || id === personId,
  );
  const others = listed.filter(({ id }) => id !== me.id);
  return (
    <NativeSelect
      aria-label={m.activity.person}
      value={personId}
      onChange={(event) => {
        const person = event.currentTarget.value;
        void navigate({ search: (before) => ({ ...before, person }) });
      }}
      data={[me, ...others].map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** What did this day consist of? The watched and whoever looks see the same page. */
export function Activity() {
  const { m, f } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const personId = me.role === 'EMPLOYEE' ? me.id : (search.person ?? me.id);
  const date = search.day ?? today;
  const day = useQuery(timelineQuery(personId, date));
  const times = useQuery(platformTimesQuery(personId, date));
  const people = useQuery({ ...peopleQuery(), enabled: me.role !== 'EMPLOYEE' });
  const name = people.data?.data.find(({ id }) => id === personId)?.name.split(' ')[0];
  const nameOf = (platformId: string) =>
    times.data?.groups.find(({ key }) => key === platformId)?.name ?? m.activity.platform;
  const zone = zoneOf(me, day.data?.shifts[0]?.shop_id ?? me.shops[0]?.id);
  return (
    <>
      <PageHead
        title={m.activity.title}
        tools={
          <>
            {me.role !== 'EMPLOYEE' && <PersonPicker personId={personId} />}
            <StepPicker
              label={m.activity.day}
              text={f.day(date)}
              before={m.activity.dayBefore}
              after={m.activity.dayAfter}
              isLast={date >= today}
              onStep={(by) =>
                void navigate({ search: (before) => ({ ...before, day: addDays(date, by) }) })
              }
            />
          </>
        }
      />
      <p className={styles.same}>
        <IconEye size={16} stroke={1.8} aria-hidden="true" />
        {personId === me.id || name === undefined ? m.activity.own : m.activity.same(name)}
      </p>
      <Asked query={day} skeleton={<Skeleton height={420} radius="md" />}>
        {(shown) =>
          shown.shifts.length === 0 ? (
            <Panel title={m.activity.noShift}>
              <p className={styles.hint}>{m.activity.noShiftNext}</p>
            </Panel>
          ) : (
            <div className={grid.grid}>
              <section className={`${grid.all ?? ''} ${styles.panel ?? ''}`}>
                <h2 className={styles.hidden}>{m.activity.timeline}</h2>
                <DayFigures day={shown} />
                <div className={styles.timeline}>
                  <DayTimeline day={shown} zone={zone} nameOf={nameOf} />
                </div>
              </section>
              <div className={`${grid.seven ?? ''} ${grid.stretch ?? ''}`}>
                <PlatformTable query={times} />
              </div>
              <div className={`${grid.five ?? ''} ${grid.stretch ?? ''}`}>
                <Panel title={m.activity.words} hint={m.activity.wordsHint}>
                  <DayWords key={personId + date} day={shown} zone={zone} nameOf={nameOf} />
                </Panel>
              </div>
            </div>
          )
        }
      </Asked>
    </>
  );
}
