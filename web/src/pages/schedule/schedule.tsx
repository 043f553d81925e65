import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { membersQuery } from '../../api/queries';
import { attendanceQuery, weekPlansQuery } from '../../api/queries/schedules';
import type { ScheduleSearch } from '../../app/search/hours';
import { useTexts } from '../../i18n/messages';
import { ButtonLink } from '../../parts/links/button-link';
import { useIsWindow } from '../../parts/page/window';
import { Asked } from '../../parts/panel/asked';
import { Panel } from '../../parts/panel/panel';
import { Picker } from '../../parts/pickers/picker';
import { StepPicker } from '../../parts/pickers/step-picker';
import { useMe, type Shop } from '../../parts/shell/me';
import { NoShop } from '../../parts/shell/no-shop';
import { PageHead } from '../../parts/shell/page-head';
import { addDays, weekNumberOf, weekOf } from '../../parts/time/calendar';
import { DayList } from './day-list';
import { PlanForm } from './plan-form';
import { WeekActions } from './week-actions';
import { WeekTable } from './week-table';
import { peopleOf } from './week-plan';
import styles from './schedule.module.css';

const route = getRouteApi('/signed-in/schedule');

function Pickers({ shop, week }: { shop: Shop; week: readonly string[] }) {
  const { m, f } = useTexts();
  const me = useMe();
  const navigate = route.useNavigate();
  const [from = '', to = ''] = [week[0], week[6]];
  return (
    <>
      <StepPicker
        label={m.timesheets.week}
        text={m.timesheets.weekOf(f.days(from, to), weekNumberOf(from))}
        before={m.timesheets.weekBefore}
        after={m.timesheets.weekAfter}
        onStep={(by) => void navigate({ search: { shop: shop.id, week: addDays(from, 7 * by) } })}
      />
      {me.shops.length > 1 && (
        <Picker
          label={m.pick.shop}
          options={me.shops.map(({ id, name }) => ({ value: id, text: name }))}
          value={shop.id}
          onPick={(id) =>
            void navigate({ search: ({ week: shown }) => ({ week: shown, shop: id }) })
          }
        />
      )}
    </>
  );
}

function ShopWeek({ shop }: { shop: Shop }) {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isPhone = useIsWindow('phone');
  const isManager = me.role !== 'EMPLOYEE';
  const week = weekOf(search.week ?? shop.business_date, me.organization.week_start);
  const [from = '', to = ''] = [week[0], week[6]];
  const plans = useQuery(weekPlansQuery(shop.id, from, to));
  const members = useQuery({ ...membersQuery(shop.id), enabled: isManager });
  const attendance = useQuery(attendanceQuery(shop.id, from, to));
  const open = (opened: Pick<ScheduleSearch, 'plan' | 'person' | 'day'>) =>
    void navigate({
      search: ({ shop: of, week: shown }) => ({ shop: of, week: shown, ...opened }),
    });
  const close = () => open({});
  const people = peopleOf(members.data?.data ?? [], plans.data ?? []);
  const shown = { shop, week, people, attendance: attendance.data?.data ?? [] };
  const Week = isPhone ? DayList : WeekTable;
  return (
    <>
      <PageHead
        title={m.schedule.title}
        tools={
          <>
            <Pickers shop={shop} week={week} />
            {isManager && <WeekActions shop={shop} week={week} plans={plans.data ?? []} />}
          </>
        }
      />
      <Asked
        query={isManager && members.data === undefined ? members : plans}
        skeleton={<Skeleton height={480} radius="md" />}
      >
        {() =>
          people.length === 0 || (!isManager && plans.data?.length === 0) ? (
            <Panel title={m.schedule.empty}>
              <p className={styles.hint}>
                {isManager ? m.schedule.emptyNext : m.schedule.emptyMine}
              </p>
              {isManager && (
                <ButtonLink variant="default" mt="sm" to="/people">
                  {m.nav.people}
                </ButtonLink>
              )}
            </Panel>
          ) : (
            <Week {...shown} onOpen={isManager ? open : undefined} />
          )
        }
      </Asked>
      {isManager && (search.plan ?? search.person) !== undefined && plans.data !== undefined && (
        <PlanForm
          key={search.plan ?? `${search.person ?? ''}${search.day ?? ''}`}
          shop={shop}
          plan={plans.data.find(({ id }) => id === search.plan)}
          person={search.person}
          day={search.day ?? from}
          people={people}
          onClose={close}
        />
      )}
    </>
  );
}

/** Who works when, week by week. */
export function Schedule() {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const shop = me.shops.find(({ id }) => id === search.shop) ?? me.shops[0];
  if (shop === undefined)
    return (
      <>
        <PageHead title={m.schedule.title} />
        <NoShop />
      </>
    );
  return <ShopWeek shop={shop} />;
}
