import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { LivePerson } from '../../api/live-stream';
import { useTexts } from '../../i18n/messages';
import type { DayScale } from '../../parts/day/day-scale';
import { LiveLine } from '../../parts/live/live-line';
import { Chip, Chips } from '../../parts/chips/chip';
import { useLive } from '../../parts/live/live-provider';
import { useNow } from '../../parts/live/use-now';
import { PeopleMissing } from '../../parts/live/people-missing';
import { Ruler } from '../../parts/day/day-rail';
import { Empty } from '../../parts/list/paged-list';
import { Missing } from '../../parts/panel/missing';
import { Panel } from '../../parts/panel/panel';
import table from '../../parts/panel/table.module.css';
import { StateDot, STATES, type State } from '../../parts/people/state';
import { ShopPicker } from '../../parts/pickers/shop-picker';
import { useMe, zoneOf } from '../../parts/shell/me';
import { PageHead } from '../../parts/shell/page-head';
import { PersonRow } from './person-row';
import { scaleOfTeam, useTeamDays } from './team-days';
import styles from './team.module.css';

const route = getRouteApi('/signed-in/team');
/** What wants a look comes first, people without a shift last. */
const GROUPS = [
  { name: 'look', states: ['IDLE'] },
  { name: 'onShift', states: ['WORKING', 'ON_BREAK'] },
  { name: 'away', states: ['OFFLINE'] },
] as const satisfies readonly { name: string; states: readonly State[] }[];

function StateChips({ counts }: { counts: ReadonlyMap<State | undefined, number> }) {
  const { m } = useTexts();
  const navigate = route.useNavigate();
  const { state: chosen } = route.useSearch();
  const choices: readonly (State | undefined)[] = [undefined, ...STATES];
  return (
    <div className={styles.filters}>
      <Chips label={m.team.filter}>
        {choices.map((state) => (
          <Chip
            key={state ?? 'all'}
            pressed={chosen === state}
            count={counts.get(state) ?? 0}
            onPress={() => void navigate({ search: (before) => ({ ...before, state }) })}
          >
            {state !== undefined && <StateDot state={state} />}
            {state === undefined ? m.team.everyone : m.states[state]}
          </Chip>
        ))}
      </Chips>
    </div>
  );
}

function RailKeys() {
  const { m } = useTexts();
  return (
    <p className={styles.keys}>
      <span>
        <i className={styles.keyPlan} aria-hidden="true" />
        {m.team.keys.planned}
      </span>
      <span>
        <i className={styles.keyShift} aria-hidden="true" />
        {m.team.keys.shift}
      </span>
      <span>
        <i className={styles.keyBreak} aria-hidden="true" />
        {m.team.keys.break}
      </span>
    </p>
  );
}

function Nobody({ isFiltered }: { isFiltered: boolean }) {
  const { m } = useTexts();
  return isFiltered ? (
    <p className={table.empty}>{m.team.nobodySo}</p>
  ) : (
    <Empty title={m.team.nobody} text={m.team.nobodyNext} />
  );
}

interface PeopleProps {
  readonly people: readonly LivePerson[];
  readonly state: string | undefined;
  readonly days: ReturnType<typeof useTeamDays>;
  readonly scale: DayScale;
  readonly now: number;
}

function People({ people, state, days, scale, now }: PeopleProps) {
  const { m } = useTexts();
  const shown = people.filter((person) => state === undefined || person.state === state);
  return (
    <>
      {days.missing !== undefined && (
        <div className={styles.missing}>
          <Missing query={days.missing} skeleton={null} />
        </div>
      )}
      {shown.length === 0 && <Nobody isFiltered={state !== undefined} />}
      {GROUPS.map(({ name, states }) => {
        const rows = shown.filter((person) => (states as readonly State[]).includes(person.state));
        if (rows.length === 0) return null;
        return (
          <section key={name} className={styles.group}>
            <h2>{m.team[name]}</h2>
            <ul>
              {rows.map((person) => (
                <PersonRow
                  key={person.user_id}
                  person={person}
                  day={days.daysOf(person.user_id)}
                  scale={scale}
                  now={now}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Who is here, since when, and what wants a look; it lives on the stream. */
export function Team() {
  const { m } = useTexts();
  const me = useMe();
  const now = useNow();
  const navigate = route.useNavigate();
  const { people, isStale } = useLive();
  const { shop, state } = route.useSearch();
  const days = useTeamDays();
  const zone = zoneOf(me, shop ?? me.shops[0]?.id);
  const inShop = people?.filter(({ shop_id }) => shop === undefined || shop_id === shop);
  const counts = new Map<State | undefined, number>([
    [undefined, inShop?.length ?? 0],
    ...STATES.map(
      (each) => [each, inShop?.filter((person) => person.state === each).length ?? 0] as const,
    ),
  ]);
  const scale = scaleOfTeam(
    (inShop ?? []).map(({ user_id }) => days.daysOf(user_id)),
    now,
  );
  return (
    <>
      <PageHead
        title={m.team.title}
        live={<LiveLine zone={zone} />}
        tools={
          <ShopPicker
            shopId={shop}
            onPick={(picked) =>
              void navigate({ search: (before) => ({ ...before, shop: picked }) })
            }
          />
        }
      />
      <StateChips counts={counts} />
      <Panel flush className={isStale ? styles.stale : undefined}>
        <div className={styles.head} aria-hidden="true">
          <span>{m.team.columns.person}</span>
          <span>{m.team.columns.state}</span>
          <Ruler scale={scale} zone={zone} />
          <span className={styles.number}>{m.team.columns.worked}</span>
          <span />
        </div>
        {inShop === undefined ? (
          <div className={styles.missing}>
            <PeopleMissing skeleton={<Skeleton height={320} m="md" />} />
          </div>
        ) : (
          <People people={inShop} state={state} {...{ days, scale, now }} />
        )}
        <RailKeys />
      </Panel>
    </>
  );
}
