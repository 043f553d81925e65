import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { alertCountsQuery } from '../../api/queries/problems';
import { ALERT_RULES, ALERT_STATES, type AlertsSearch } from '../../app/search/hours';
import { useTexts } from '../../i18n/messages';
import { Chip, ChipMenu, Chips } from '../../parts/chips/chip';
import { LiveLine } from '../../parts/live/live-line';
import grid from '../../parts/panel/grid.module.css';
import { Panel } from '../../parts/panel/panel';
import { ShopPicker } from '../../parts/pickers/shop-picker';
import { PageHead } from '../../parts/shell/page-head';
import { useMe, zoneOf } from '../../parts/shell/me';
import { AlertList } from './alert-list';
import { Rules } from './rules';
import styles from './alerts.module.css';

const route = getRouteApi('/signed-in/alerts');

function Filters() {
  const { m } = useTexts();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const counts = useQuery(alertCountsQuery(search.shop)).data;
  const pick = (changed: AlertsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }) });
  const countOf = { OPEN: counts?.open, ACKNOWLEDGED: counts?.acknowledged, RESOLVED: undefined };
  const { state: shown = 'OPEN' } = search;
  return (
    <div className={styles.filters}>
      <Chips label={m.alertsPage.filter}>
        {ALERT_STATES.map((state) => (
          <Chip
            key={state}
            pressed={shown === state}
            count={countOf[state]}
            onPress={() => pick({ state })}
          >
            {m.alertsPage.states[state]}
          </Chip>
        ))}
        <ChipMenu
          label={m.alertsPage.rule}
          none={m.alertsPage.anyRule}
          options={ALERT_RULES.map((value) => ({ value, text: m.alertsPage.rules[value].name }))}
          value={search.rule}
          onPick={(rule) => pick({ rule })}
        />
      </Chips>
    </div>
  );
}

/** What is going on, and who takes care of it; then the rules that say so. */
export function Alerts() {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { state = 'OPEN', rule, shop } = search;
  return (
    <>
      <PageHead
        title={m.alertsPage.title}
        live={<LiveLine zone={zoneOf(me, shop ?? me.shops[0]?.id)} />}
        tools={
          <ShopPicker
            shopId={shop}
            onPick={(picked) => void navigate({ search: { ...search, shop: picked } })}
          />
        }
      />
      <div className={grid.grid}>
        <div className={grid['two-thirds']}>
          <Panel flush title={m.alertsPage.states[state]}>
            <Filters />
            <AlertList key={`${state}${rule ?? ''}${shop ?? ''}`} {...{ state, rule, shop }} />
          </Panel>
        </div>
        <div className={grid.third}>
          <Rules
            of={search.rules}
            shop={shop}
            onPick={(rules) => void navigate({ search: { ...search, rules } })}
          />
        </div>
      </div>
    </>
  );
}
