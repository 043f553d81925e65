import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { allTargetsQuery } from '../../../api/queries/problems';
import { useTexts } from '../../../i18n/messages';
import { Asked } from '../../../parts/panel/asked';
import { More } from '../../../parts/panel/more';
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

interface OtherTargetsProps {
  readonly shopId: string | undefined;
  readonly onEdit: (id: string) => void;
}

function Others({ shopId, onEdit }: OtherTargetsProps) {
  const today = useToday(shopId);
  const query = useQuery(allTargetsQuery(shopId));
  const isOther = ({ starts_on: from, ends_on: to }: Target) =>
    (from !== null && from > today) || (to !== null && to < today);
  return (
    <Asked query={query} skeleton={<Skeleton height={80} />}>
      {({ data }) => <Rows targets={data.filter(isOther)} onEdit={onEdit} />}
    </Asked>
  );
}

/** Targets that begin later, or have ended. */
export function OtherTargets(props: OtherTargetsProps) {
  const { m } = useTexts();
  return (
    <More className={styles.rest} summary={m.targets.others}>
      {() => <Others {...props} />}
    </More>
  );
}
