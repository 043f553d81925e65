import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { hoursQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { ExportMenu } from '../../parts/files/export-menu';
import { ButtonLink } from '../../parts/links/button-link';
import { Asked } from '../../parts/panel/asked';
import { useNames } from '../../parts/people/names';
import { Panel } from '../../parts/panel/panel';
import { ShopPicker } from '../../parts/pickers/shop-picker';
import { StepPicker } from '../../parts/pickers/step-picker';
import { useMe } from '../../parts/shell/me';
import { PageHead } from '../../parts/shell/page-head';
import { useToday } from '../../parts/shell/today';
import { addDays, weekNumberOf, weekOf } from '../../parts/time/calendar';
import { Approval } from './approval';
import { DayDrawer } from './day-drawer';
import { groupsOf, type PersonDays, type PersonHours } from './groups';
import { Sums } from './sums';
import { WeekPeople } from './week-people';
import styles from './timesheets.module.css';

const route = getRouteApi('/signed-in/timesheets');

/** The person whose day is open; somebody without hours can be given a shift, too. */
function openedOf(
  id: string | undefined,
  people: readonly PersonHours[],
  nameOf: (id: string) => string,
): PersonDays | undefined {
  if (id === undefined) return undefined;
  return (
    people.find(({ user_id }) => user_id === id) ?? { user_id: id, name: nameOf(id), days: [] }
  );
}

/** The week in the URL, and who worked in it; the same objects as long as nothing has changed, for the grid. */
function useWeek() {
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday(search.shop);
  const { week_start: weekStart } = me.organization;
  const date = search.week ?? today;
  const week = useMemo(() => weekOf(date, weekStart), [date, weekStart]);
  const [from, to] = [week[0] ?? today, week[6] ?? today];
  const query = useQuery(hoursQuery(from, to, search.shop));
  const groups = useMemo(() => groupsOf(query.data ?? []), [query.data]);
  const open = useCallback(
    (person: string, day: string) =>
      void navigate({ search: (before) => ({ ...before, person, day }) }),
    [navigate],
  );
  return { today, week, from, to, query, groups, open };
}

/** What must be looked at before the week can be approved? */
export function Timesheets() {
  const { m, f } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { today, week, from, to, query, groups, open } = useWeek();
  const nameOf = useNames();
  const shopId = search.shop ?? (me.shops.length === 1 ? me.shops[0]?.id : undefined);
  const opened = query.data === undefined ? undefined : openedOf(search.person, query.data, nameOf);
  return (
    <>
      <PageHead
        title={m.timesheets.title}
        tools={
          <>
            <StepPicker
              label={m.timesheets.week}
              text={m.timesheets.weekOf(f.days(from, to), weekNumberOf(from))}
              before={m.timesheets.weekBefore}
              after={m.timesheets.weekAfter}
              isLast={to >= today}
              onStep={(by) =>
                void navigate({ search: ({ shop }) => ({ shop, week: addDays(from, 7 * by) }) })
              }
            />
            <ShopPicker
              shopId={search.shop}
              onPick={(shop) => void navigate({ search: ({ week }) => ({ week, shop }) })}
            />
            <ExportMenu
              path="/timesheets/export"
              query={{ from, to, shop_id: search.shop }}
              formats={['csv']}
            />
            {shopId !== undefined && query.data !== undefined && query.data.length > 0 && (
              <Approval
                key={shopId + from}
                shopId={shopId}
                from={from}
                to={to}
                people={query.data}
                isOver={to < today}
              />
            )}
          </>
        }
      />
      <Asked query={query} skeleton={<Skeleton height={480} radius="md" />}>
        {(people) =>
          people.length === 0 ? (
            <Panel title={m.timesheets.empty}>
              <p className={styles.hint}>{m.timesheets.emptyNext}</p>
              <ButtonLink variant="default" mt="sm" to="/my-shift">
                {m.firstRun.steps.shift.action}
              </ButtonLink>
            </Panel>
          ) : (
            <>
              <Sums people={people} />
              <WeekPeople groups={groups} people={people} week={week} onOpen={open} />
            </>
          )
        }
      </Asked>
      {opened !== undefined && search.day !== undefined && (
        <DayDrawer
          key={opened.user_id + search.day}
          person={opened}
          day={search.day}
          shopId={shopId}
          onClose={() =>
            void navigate({ search: ({ shop, week: shown }) => ({ shop, week: shown }) })
          }
        />
      )}
    </>
  );
}
