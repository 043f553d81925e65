import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allTargetsQuery } from '../../../api/queries/problems';
import { useTexts } from '../../../i18n/messages';
import { Asked } from '../../../parts/panel/asked';
import { useToday } from '../../../parts/shell/today';
import { valueOf, type Target } from './target-kinds';
import { EditButton } from './target-row';
import { useWhose } from './use-whose';
import styles from './targets.module.css';

function useDates(): (target: Target) => string {
  const { m, f } = useTexts();
  return ({ period, starts_on: from, ends_on: to }) =>
    [
      m.targets.periods[period],
      from === null ? '' : m.targets.from(f.dayOfYear(from)),
      to === null ? '' : m.targets.to(f.dayOfYear(to)),
    ]
      .filter((part) => part !== '')
      .join(' · ');
}

function Rows(props: { targets: readonly Target[]; onEdit: (id: string) => void }) {
  const { m, f } = useTexts();
  const whose = useWhose(props.targets);
  const datesOf = useDates();
  if (props.targets.length === 0) return <p className={styles.facts}>{m.targets.noOthers}</p>;
  return (
    <ul className={styles.list}>
      {props.targets.map((target) => (
        <li key={target.id}>
          <b>{m.targets.kpis[target.kpi]}</b>{' '}
          {(target.direction === 'AT_MOST' ? m.targets.atMost : m.targets.atLeast)(
            valueOf(target, target.value, f),
          )}
          <div className={styles.under}>
            <p className={styles.facts}>
              {whose(target)} · {datesOf(target)}
            </p>
            <EditButton target={target} onEdit={props.onEdit} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Targets that begin later, or have ended; asked for when they are opened. */
export function OtherTargets(props: { shopId: string | undefined; onEdit: (id: string) => void }) {
  const { m } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const today = useToday(props.shopId);
  const query = useQuery({ ...allTargetsQuery(props.shopId), enabled: isOpen });
  const isOther = ({ starts_on: from, ends_on: to }: Target) =>
    (from !== null && from > today) || (to !== null && to < today);
  return (
    <details
      className={styles.rest}
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <summary>{m.targets.others}</summary>
      {isOpen && (
        <Asked query={query} skeleton={<Skeleton height={80} />}>
          {({ data }) => <Rows targets={data.filter(isOther)} onEdit={props.onEdit} />}
        </Asked>
      )}
    </details>
  );
}
