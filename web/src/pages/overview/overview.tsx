import { getRouteApi } from '@tanstack/react-router';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Schemas } from '../../api/client';
import { kpisQuery, type KpiQuestion } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { LiveLine } from '../../parts/live/live-line';
import { Asked } from '../../parts/panel/asked';
import grid from '../../parts/panel/grid.module.css';
import { useIsWindow } from '../../parts/page/window';
import { PageHead } from '../../parts/shell/page-head';
import { useMe, zoneOf } from '../../parts/shell/me';
import { NoShop } from '../../parts/shell/no-shop';
import { Figures, FiguresSkeleton } from './figures';
import { FirstRun } from './first-run/first-run';
import { GhostDay, WhatWillBeHere } from './first-run/ghost-day';
import { useFirstRun, type FirstRunState } from './first-run/use-first-run';
import { OverviewPickers } from './overview-pickers';
import { Payments } from './payments';
import { Problems } from './problems';
import { questionOf, seriesOf } from './question';
import { SalesOverTime } from './sales-over-time';
import { ShopsTable } from './shops-table';
import { Targets } from './targets/targets';
import { TeamCard } from './team-card';
import { TeamLoad } from './team-load';
import { TopProducts } from './top-products';

const route = getRouteApi('/signed-in/overview');
const TOP = 6;

/** An organization without a shop has nothing to show yet. */
function BeforeTheFirstShop({ firstRun }: { firstRun: FirstRunState | null }) {
  const { m } = useTexts();
  return (
    <>
      <PageHead title={m.overview.title} />
      {firstRun === null ? (
        <NoShop />
      ) : (
        <div className={grid.grid}>
          <div className={grid['two-thirds']}>
            <FirstRun state={firstRun} />
          </div>
          <div className={`${grid.third ?? ''} ${grid.stretch ?? ''}`}>
            <WhatWillBeHere />
          </div>
          <div className={grid.all}>
            <GhostDay />
          </div>
        </div>
      )}
    </>
  );
}

interface BelowProps {
  readonly question: KpiQuestion;
  readonly sales: UseQueryResult<Schemas['AllSalesKpisView'], unknown>;
  readonly shopId: string | undefined;
}

/** Where the money comes from, and when people are at work. */
function Below({ question, sales, shopId }: BelowProps) {
  const me = useMe();
  return (
    <>
      <div className={`${grid.half ?? ''} ${grid.stack ?? ''}`}>
        {shopId === undefined && me.shops.length > 1 && <ShopsTable question={question} />}
        <Payments question={question} sales={sales} />
      </div>
      <div className={`${grid.half ?? ''} ${grid.stretch ?? ''}`}>
        <TopProducts query={sales} />
      </div>
      <div className={grid.all}>
        <TeamLoad shopId={shopId} />
      </div>
    </>
  );
}

/** Problems first, then how the day is going, then where the money comes from. */
export function Overview() {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const question = questionOf(search);
  const series = seriesOf(question.period);
  const sales = useQuery(kpisQuery(question, series, TOP));
  const firstRun = useFirstRun();
  const isPhone = useIsWindow('phone');
  // What stands below is drawn in a second step, so that a slow device answers in between; coming back, at once, because
  // the browser scrolls to where the person was.
  const isWhole = useDeferredValue(true, sales.isSuccess);
  if (me.shops.length === 0) return <BeforeTheFirstShop firstRun={firstRun} />;
  const zone = zoneOf(me, search.shop ?? me.shops[0]?.id);
  const team = (
    <div className={`${grid.third ?? ''} ${grid.stretch ?? ''}`}>
      <TeamCard shopId={search.shop} />
    </div>
  );
  return (
    <>
      <PageHead
        title={m.overview.title}
        live={<LiveLine zone={zone} />}
        tools={<OverviewPickers />}
      />
      <div className={grid.grid}>
        {firstRun !== null && (
          <div className={grid.all}>
            <FirstRun state={firstRun} />
          </div>
        )}
        <div className={`${grid['two-thirds'] ?? ''} ${grid.stretch ?? ''}`}>
          <Problems shopId={search.shop} zone={zone} />
        </div>
        {!isPhone && team}
        <div className={grid.all}>
          <Asked query={sales} skeleton={<FiguresSkeleton />}>
            {({ currencies }) =>
              currencies.map((figures) => (
                <Figures key={figures.currency} figures={figures} zone={zone} />
              ))
            }
          </Asked>
        </div>
        <div className={`${grid['two-thirds'] ?? ''} ${grid.stretch ?? ''}`}>
          <SalesOverTime query={sales} series={series} zone={zone} />
        </div>
        {isPhone && team}
        <div className={`${grid.third ?? ''} ${grid.stretch ?? ''}`}>
          <Targets shopId={search.shop} />
        </div>
        {isWhole && <Below question={question} sales={sales} shopId={search.shop} />}
      </div>
    </>
  );
}
