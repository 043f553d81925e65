import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { currentShiftQuery, plansQuery, timelineQuery } from '../../api/queries';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { LiveLine } from '../../parts/live/live-line';
import grid from '../../parts/panel/grid.module.css';
import { Missing } from '../../parts/panel/missing';
import { Panel } from '../../parts/panel/panel';
import { Asked } from '../../parts/panel/asked';
import { useMe, zoneOf } from '../../parts/shell/me';
import { NoShop } from '../../parts/shell/no-shop';
import { PageHead } from '../../parts/shell/page-head';
import { useToday } from '../../parts/shell/today';
import { ClockCard } from './clock-card';
import { DayList } from './day-list';
import { Gaps } from './gaps';
import { MyCorrections } from './my-corrections';
import { MySales } from './my-sales';
import { MyWeek } from './my-week';
import { Recorded } from './recorded';
import styles from './my-shift.module.css';

/** The plan of today, published to the person. */
function usePlan(date: string): Schemas['ScheduleView'] | undefined {
  const me = useMe();
  const plans = useQuery(plansQuery(date, date, me.id));
  return plans.data?.data[0];
}

/** The shift of whoever is signed in; phone first. */
export function MyShift() {
  const { m, f } = useTexts();
  const me = useMe();
  const current = useQuery(currentShiftQuery());
  // Without an open shift every field is null; with one it is a shift like any other.
  const shift = current.data?.id == null ? null : (current.data as Schemas['ShiftDetailView']);
  const shop = me.shops.find(({ id }) => id === (shift?.shop_id ?? me.shops[0]?.id));
  const zone = zoneOf(me, shop?.id);
  const today = useToday(shop?.id);
  const date = shift?.business_date ?? today;
  const timeline = useQuery(timelineQuery(me.id, date));
  const plan = usePlan(date);
  const firstName = me.name.split(' ')[0] ?? me.name;
  return (
    <>
      <PageHead
        title={m.shift.hello(firstName)}
        sub={[f.dayLong(date), shop?.name].filter(Boolean).join(' · ')}
        live={<LiveLine zone={zone} />}
      />
      {shop === undefined ? (
        <NoShop />
      ) : (
        <div className={grid.grid}>
          <div className={`${grid.seven ?? ''} ${styles.left ?? ''}`}>
            {current.data === undefined ? (
              <Missing query={current} skeleton={<Skeleton height={280} radius="md" />} />
            ) : (
              <ClockCard
                shift={shift}
                timeline={timeline.data}
                plan={plan}
                shopId={shop.id}
                zone={zone}
              />
            )}
            <Gaps day={timeline.data} zone={zone} />
            <div className={styles.two}>
              <Panel title={m.shift.day}>
                <Asked query={timeline} skeleton={<Skeleton height={160} />}>
                  {(day) => <DayList day={day} zone={zone} />}
                </Asked>
              </Panel>
              <div className={styles.side}>
                <MySales query={timeline} />
                <MyWeek date={date} />
                <MyCorrections date={date} />
              </div>
            </div>
          </div>
          <div className={grid.five}>
            <Recorded shift={shift} query={timeline} zone={zone} />
          </div>
        </div>
      )}
    </>
  );
}
