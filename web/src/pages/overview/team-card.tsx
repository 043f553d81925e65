import { Skeleton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/messages';
import { useLive } from '../../parts/live/live-provider';
import { PeopleMissing } from '../../parts/live/people-missing';
import { Panel } from '../../parts/panel/panel';
import table from '../../parts/panel/table.module.css';
import { StateDot, STATES } from '../../parts/people/state';
import styles from './team-card.module.css';

/** How many people are at work now, by state. */
export function TeamCard({ shopId }: { shopId: string | undefined }) {
  const { m } = useTexts();
  const { people } = useLive();
  const there = people?.filter(
    ({ state, shop_id }) => state !== 'OFFLINE' && (shopId === undefined || shop_id === shopId),
  );
  return (
    <Panel
      title={m.team.title}
      right={
        <Link to="/team" search={{ shop: shopId }} className={table.more}>
          {m.overview.see}
          <IconChevronRight size={15} aria-hidden="true" />
        </Link>
      }
    >
      {there === undefined ? (
        <PeopleMissing skeleton={<Skeleton height={140} />} />
      ) : (
        <>
          <p className={styles.count}>
            <b>{there.length}</b>
            <span>{m.overview.onShift}</span>
          </p>
          <dl className={styles.states}>
            {STATES.filter((state) => state !== 'OFFLINE').map((state) => (
              <div key={state}>
                <dt>
                  <StateDot state={state} />
                  {m.states[state]}
                </dt>
                <dd>{there.filter((person) => person.state === state).length}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  );
}
